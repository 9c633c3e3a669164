/** The stream of the line, which is shown only on a terminal. */
interface Terminal extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

const REDRAW_MS = 100;
const CLEAR = '\r\u001b[2K';
const BAR = 24;

/** One line that shows how far a long step has come, on terminals only. */
export class StepProgress {
  readonly #begun = Date.now();
  #drawn = 0;
  #step = '';

  constructor(private readonly terminal: Terminal) {}

  /** A step with an amount in words. */
  say(step: string, amount: string): void {
    if (this.#isDue(step)) this.#draw(`${step}: ${amount}`);
  }

  /** A step with a bar, or with a number where the total is unknown. */
  show(step: string, done: number, total: number | null): void {
    if (!this.#isDue(step)) return;
    const count = done.toLocaleString('en');
    if (total === null || total === 0) {
      this.#draw(`${step}: ${count}`);
      return;
    }
    const full = Math.min(BAR, Math.floor((done / total) * BAR));
    this.#draw(`${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${step}: ${count} of ${total.toLocaleString('en')}`);
  }

  /** Clears the line. */
  stop(): void {
    if (this.#drawn > 0) this.terminal.write(CLEAR);
    this.#drawn = 0;
  }

  #isDue(step: string): boolean {
    if (this.terminal.isTTY !== true) return false;
    const isNew = step !== this.#step;
    this.#step = step;
    return isNew || Date.now() - this.#drawn >= REDRAW_MS;
  }

  #draw(text: string): void {
    this.#drawn = Date.now();
    const seconds = Math.round((Date.now() - this.#begun) / 1000);
    this.terminal.write(`${CLEAR}${text}, ${seconds.toString()} s`);
  }
}

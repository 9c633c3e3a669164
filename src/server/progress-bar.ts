import { SingleBar } from 'cli-progress';
import { statSync } from 'node:fs';
import type { ImportFile } from '../ingestion/import-file.js';
import type { ImportProgress } from '../ingestion/import-files.js';

const STEPS: Readonly<Record<ImportProgress['step'], string>> = {
  READING: 'reading',
  ROLLING_UP: 'working out the roll-ups',
  KEEPING: 'keeping the receipt',
};

/** About what a row of figures takes, until the file itself has shown it. */
const ROW_BYTES = 70;

/** How far an import has come, on standard error; nothing where that is no terminal. */
export class ProgressBar {
  readonly #bar: SingleBar;
  readonly #expected: number;
  #isShown = false;

  constructor(files: readonly ImportFile[]) {
    this.#bar = new SingleBar({
      stream: process.stderr,
      format: '{bar} {value} rows, {duration_formatted}, {step}',
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: false,
    });
    this.#expected = Math.ceil(files.reduce((sum, file) => sum + bytesOf(file), 0) / ROW_BYTES);
  }

  show({ step, rows }: ImportProgress): void {
    if (!process.stderr.isTTY) return;
    // A guess may be too low; a bar that runs full before the end tells a lie.
    const total = step === 'READING' ? Math.max(this.#expected, Math.ceil(rows * 1.02)) : rows;
    if (!this.#isShown) this.#bar.start(total, 0, { step: STEPS[step] });
    this.#isShown = true;
    this.#bar.setTotal(total);
    this.#bar.update(rows, { step: STEPS[step] });
  }

  stop(): void {
    if (this.#isShown) this.#bar.stop();
    this.#isShown = false;
  }
}

function bytesOf({ content }: ImportFile): number {
  return Buffer.isBuffer(content) ? content.length : (statSync(content.path, { throwIfNoEntry: false })?.size ?? 0);
}

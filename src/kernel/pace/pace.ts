import { perRequest, type RequestContext } from '../context.js';

/** How long one request works before all others have a turn. */
const SLICE_MS = 8;
/** Fields that are resolved in about that time. */
const FIELDS_A_SLICE = 1_000;
/** What is behind a gate may be little or much: the number that fill a slice is found by doubling. */
const FIRST_GATES = 2;
const MOST_GATES = 4_000;

/**
 * How long a request works, in slices in a row, before the next one has its turn: half-made answers are what takes memory, and
 * what is begun later is finished no later for it. The first slices are short, until it is known what fills one.
 */
const MS_IN_A_ROW = 32;

/** Lets the requests that have more to do than one slice work in turn, one slice in each round of the event loop. */
class Rounds {
  private readonly waiting: Pace[] = [];
  private isScheduled = false;

  add(pace: Pace): void {
    this.waiting.push(pace);
    this.schedule();
  }

  private schedule(): void {
    if (this.isScheduled || this.waiting.length === 0) return;
    this.isScheduled = true;
    let begun = 0;
    let pace: Pace | undefined;
    setImmediate(() => {
      pace = this.waiting.shift();
      begun = performance.now();
      pace?.open();
    });
    // Nothing but what the gates let through runs in between: the difference is the length of the slice.
    setImmediate(() => {
      this.isScheduled = false;
      const elapsed = performance.now() - begun;
      if (pace?.close(elapsed)) {
        if (pace.goesOn(elapsed)) this.waiting.unshift(pace);
        else this.waiting.push(pace);
      }
      this.schedule();
    });
  }
}

const rounds = new Rounds();

/**
 * The work of one request, divided into slices so that a long answer never holds the event loop. What comes after a slice
 * is full waits at a gate; gates open in later rounds of the event loop, as many at once as fill a slice.
 */
export class Pace {
  isStopped = false;
  private forever: Promise<never> | null = null;
  private reason: unknown;
  private atStop: ((reason: unknown) => void)[] = [];
  private characters = 0;
  private fields = 0;
  private gatesASlice = FIRST_GATES;
  private isWaiting = false;
  private msInARow = 0;
  /** Those made in a later slice come first: an answer is finished part by part, and few parts are open at once. */
  private levels: (() => void)[][] = [];
  private atRest: (() => void)[] = [];

  /** Never settles: what waits for it is forgotten together with the request. */
  get never(): Promise<never> {
    return (this.forever ??= new Promise<never>(() => undefined));
  }

  /** Acts with the reason if the request is stopped, or has been. */
  whenStopped(act: (reason: unknown) => void): void {
    if (this.isStopped) act(this.reason);
    else this.atStop.push(act);
  }

  /** Whether the slice is full. */
  get isDue(): boolean {
    return this.fields >= FIELDS_A_SLICE;
  }

  /** Counts resolved fields, and the characters that they add to the answer. Returns all characters so far. */
  count(fields: number, characters = 0): number {
    this.fields += fields;
    this.characters += characters;
    return this.characters;
  }

  /** Resolves in a later round of the event loop; never after a stop. */
  gate(): Promise<void> {
    if (this.isStopped) return this.never;
    return new Promise((open) => {
      let top = this.levels.at(-1);
      if (!top) this.levels.push((top = []));
      top.push(open);
      if (this.isWaiting) return;
      this.isWaiting = true;
      rounds.add(this);
    });
  }

  /** Acts as soon as no gate is closed: a loader that waits for it collects what the whole answer asks for. */
  whenAtRest(act: () => void): void {
    if (this.isWaiting) this.atRest.push(act);
    else if (!this.isStopped) act();
  }

  /** Gives the request up: nothing behind a gate is executed any more. */
  stop(reason: unknown): void {
    if (this.isStopped) return;
    this.isStopped = true;
    this.levels = [];
    this.atRest = [];
    this.reason = reason;
    for (const act of this.atStop.splice(0)) act(reason);
  }

  /** Counts a slice that took `ms`. Returns whether the next one comes at once; else all others have a turn first. */
  goesOn(ms: number): boolean {
    this.msInARow += ms;
    if (this.msInARow < MS_IN_A_ROW) return true;
    this.msInARow = 0;
    return false;
  }

  /** Opens the gates of one slice. */
  open(): void {
    this.fields = 0;
    let left = this.gatesASlice;
    const opened: (() => void)[] = [];
    while (left > 0 && this.levels.length > 0) {
      const part = this.levels.at(-1)?.splice(0, left) ?? [];
      opened.push(...part);
      left -= part.length;
      if (this.levels.at(-1)?.length === 0) this.levels.pop();
    }
    this.levels.push([]);
    for (const open of opened) open();
  }

  /** Ends a slice that took `ms`. Returns whether there are more gates. */
  close(ms: number): boolean {
    const fitting = Math.round((this.gatesASlice * SLICE_MS) / Math.max(ms, 1));
    this.gatesASlice = Math.min(Math.max(fitting, 1), 2 * this.gatesASlice, MOST_GATES);
    if (this.levels.at(-1)?.length === 0) this.levels.pop();
    if (this.levels.length > 0) return true;
    this.isWaiting = false;
    this.actInTurn();
    return false;
  }

  /** Each in a round of its own: together they may be the batches of a whole long answer. */
  private actInTurn(): void {
    const act = this.atRest.shift();
    if (!act || this.isStopped) return;
    act();
    if (this.atRest.length > 0)
      setImmediate(() => {
        this.actInTurn();
      });
  }
}

/** The pace of a request. */
export const paceOf: (context: RequestContext) => Pace = perRequest(() => new Pace());

/** Loads the present version by a statement of its own; null where none can be had. */
export type LoadVersion = () => Promise<string | null>;

/** What is remembered at one version. */
export interface Remembered {
  readonly version: string;
  get(key: string | number): unknown;
  /** Remembers, for `bytes`, what was read at a version, unless another is present since. */
  add(key: string | number, what: object, bytes: number, version: string | null): void;
}

interface Kept {
  readonly what: object;
  readonly bytes: number;
  /** Whether it was asked for since it was last the oldest. */
  isAsked: boolean;
}

/**
 * Of how many questions one displaces what is remembered, once it is full. If all did, more than fits, asked for in turn,
 * would always be forgotten just before it is asked for again.
 */
const QUESTIONS_A_PLACE = 4;

/**
 * What was read of tables with a version, in memory, the oldest forgotten first; one that was asked for
 * since it was the oldest is kept for another round. Each question compares the
 * version: what a commit of any process changed before the question was asked is never answered from memory.
 */
export class VersionedMemory {
  private readonly kept = new Map<string | number, Kept>();
  private bytes = 0;
  private turn = 0;
  private version: string | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting: Promise<string | null> | null = null;

  constructor(
    private readonly loadVersion: LoadVersion,
    private readonly mostBytes: number,
  ) {}

  /** What is remembered of the present version; null where that cannot be known. */
  async present(): Promise<Remembered | null> {
    const version = await this.check();
    if (version === null) return null;
    if (version !== this.version) {
      this.forget();
      this.version = version;
    }
    let displaces: boolean | null = null;
    const mayDisplace = (): boolean => (displaces ??= this.turn++ % QUESTIONS_A_PLACE === 0);
    return {
      version,
      get: (key) => (this.version === version ? this.find(key) : undefined),
      add: (key, what, bytes, readAt) => {
        if (this.version === version && readAt === version) this.keep(key, { what, bytes }, mayDisplace);
      },
    };
  }

  /** All that ask while one statement is on its way share the next: that one begins after they asked. */
  private check(): Promise<string | null> {
    if (this.waiting) return this.waiting;
    const asked = this.last.then(() => {
      this.waiting = null;
      return this.loadVersion();
    });
    this.waiting = asked;
    this.last = asked.catch(() => undefined);
    return asked;
  }

  private find(key: string | number): unknown {
    const kept = this.kept.get(key);
    if (!kept) return undefined;
    kept.isAsked = true;
    return kept.what;
  }

  private keep(key: string | number, { what, bytes }: Omit<Kept, 'isAsked'>, mayDisplace: () => boolean): void {
    const earlier = this.kept.get(key);
    if (!earlier && this.bytes + bytes > this.mostBytes && !mayDisplace()) return;
    this.bytes += bytes - (earlier?.bytes ?? 0);
    this.kept.delete(key);
    this.kept.set(key, { what, bytes, isAsked: earlier !== undefined });
    for (const [oldest, kept] of this.kept) {
      if (this.bytes <= this.mostBytes) break;
      this.kept.delete(oldest);
      if (kept.isAsked) {
        kept.isAsked = false;
        this.kept.set(oldest, kept);
      } else this.bytes -= kept.bytes;
    }
  }

  private forget(): void {
    this.kept.clear();
    this.bytes = 0;
  }
}

import type { RequestContext } from '../../../kernel/context.js';

declare module '../../../kernel/context.js' {
  interface RequestContext {
    /** What is remembered of the cube; absent where the caller reads only a part, and where statements answer. */
    readonly cube?: CubeMemory;
  }
}

/** What reading the cube needs. */
export type CubeContext = Pick<RequestContext, 'db' | 'cube'>;

/** Loads the present version of the cube by a statement of its own; null where none can be had. */
export type LoadVersion = () => Promise<string | null>;

/** What is remembered at one version of the cube. */
export interface Remembered {
  readonly version: string;
  get(key: string): unknown;
  /** Remembers, for `bytes`, what was read at a version, unless the cube has changed since. */
  add(key: string, what: object, bytes: number, version: string | null): void;
}

interface Kept {
  readonly what: object;
  readonly bytes: number;
}

/**
 * Rows of the cube in memory, those not asked for longest forgotten first. Each question compares the version: what a
 * commit of any process changed before the question was asked is never answered from memory.
 */
export class CubeMemory {
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;
  private version: string | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting: Promise<string | null> | null = null;

  constructor(
    private readonly loadVersion: LoadVersion,
    private readonly mostBytes: number,
  ) {}

  /** What is remembered of the present cube; null where that cannot be known. */
  async present(): Promise<Remembered | null> {
    const version = await this.check();
    if (version === null) return null;
    if (version !== this.version) {
      this.forget();
      this.version = version;
    }
    return {
      version,
      get: (key) => (this.version === version ? this.find(key) : undefined),
      add: (key, what, bytes, readAt) => {
        if (this.version === version && readAt === version) this.keep(key, { what, bytes });
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

  private find(key: string): unknown {
    const kept = this.kept.get(key);
    if (!kept) return undefined;
    this.kept.delete(key);
    this.kept.set(key, kept);
    return kept.what;
  }

  private keep(key: string, kept: Kept): void {
    this.bytes += kept.bytes - (this.kept.get(key)?.bytes ?? 0);
    this.kept.delete(key);
    this.kept.set(key, kept);
    for (const [oldest, { bytes }] of this.kept) {
      if (this.bytes <= this.mostBytes) break;
      this.kept.delete(oldest);
      this.bytes -= bytes;
    }
  }

  private forget(): void {
    this.kept.clear();
    this.bytes = 0;
  }
}

import { setImmediate } from 'node:timers/promises';

const SLICE_MS = 8;
/** Values of about this many parts are written at once. */
const SMALL = 500;
const CHARACTERS_A_PART = 200;
/** Pieces of this length are sent on their own. */
const PIECE = 65_536;

/**
 * Writes an answer as JSON, in pieces, and lets the event loop go on in between. Null as soon as it is longer than `most`
 * characters.
 */
export async function writeJson(value: unknown, most: number): Promise<readonly string[] | null> {
  const writer = new JsonWriter(most);
  await writer.write(value);
  return writer.end();
}

class JsonWriter {
  private readonly pieces: string[] = [];
  private piece = '';
  private length = 0;
  private since = performance.now();

  constructor(private readonly most: number) {}

  end(): readonly string[] | null {
    if (this.isFull) return null;
    this.pieces.push(this.piece);
    return this.pieces;
  }

  /** Returns a promise only where it lets others go on: most parts are written at once. */
  write(value: unknown): Promise<void> | undefined {
    if (this.isFull) return undefined;
    if (partsOf(value, SMALL) < SMALL) {
      this.add(JSON.stringify(value));
      return performance.now() - this.since > SLICE_MS ? this.pause() : undefined;
    }
    if (typeof value !== 'object' || value === null) {
      this.add(JSON.stringify(value));
      return undefined;
    }
    return Array.isArray(value) ? this.writeArray(value) : this.writeObject(value);
  }

  private get isFull(): boolean {
    return this.length > this.most;
  }

  private async writeArray(entries: readonly unknown[]): Promise<void> {
    let separator = '[';
    for (const entry of entries) {
      this.add(separator);
      separator = ',';
      const written = this.write(entry);
      if (written) await written;
      if (this.isFull) return;
    }
    this.add(']');
  }

  private async writeObject(object: object): Promise<void> {
    let separator = '{';
    for (const [key, value] of Object.entries(object) as [string, unknown][]) {
      if (value === undefined) continue;
      this.add(`${separator}${JSON.stringify(key)}:`);
      separator = ',';
      const written = this.write(value);
      if (written) await written;
      if (this.isFull) return;
    }
    this.add(separator === '{' ? '{}' : '}');
  }

  private add(added: string): void {
    this.length += added.length;
    this.piece += added;
    if (this.piece.length < PIECE) return;
    this.pieces.push(this.piece);
    this.piece = '';
  }

  private async pause(): Promise<void> {
    await setImmediate();
    this.since = performance.now();
  }
}

/** How many values are in a value; counts no further than `most`. */
function partsOf(value: unknown, most: number): number {
  if (typeof value === 'string') return 1 + value.length / CHARACTERS_A_PART;
  if (typeof value !== 'object' || value === null) return 1;
  let parts = 1;
  for (const one of Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value)) {
    parts += partsOf(one, most - parts);
    if (parts >= most) break;
  }
  return parts;
}

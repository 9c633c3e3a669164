import { ServiceFailure } from './service-failure.js';

/** Where bytes are collected before they become text; empty between chunks, so that all answers share it. */
const SCRATCH = Buffer.allocUnsafeSlow(65_536);

/** A JSON text made of bytes that are kept. */
export class KeptText {
  private readonly pieces: string[] = [];
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private used = 0;

  put(byte: number): this {
    if (this.used === SCRATCH.length) this.flush();
    SCRATCH[this.used] = byte;
    this.used += 1;
    return this;
  }

  copy(chunk: Buffer, from: number, to: number): void {
    for (let at = from; at < to;) {
      if (this.used === SCRATCH.length) this.flush();
      const end = Math.min(to, at + SCRATCH.length - this.used);
      chunk.copy(SCRATCH, this.used, at, end);
      this.used += end - at;
      at = end;
    }
  }

  /** Leaves nothing where the next answer is collected. Called after every chunk. Throws a ServiceFailure for other bytes than UTF-8. */
  flush(): void {
    if (this.used === 0) return;
    const bytes = SCRATCH.subarray(0, this.used);
    this.used = 0;
    this.pieces.push(decoded(() => this.decoder.decode(bytes, { stream: true })));
  }

  /** The value of the text, once. Throws a ServiceFailure if it is no UTF-8 or no JSON. */
  value(): unknown {
    const text = decoded(() => this.pieces.join('') + this.decoder.decode());
    this.pieces.length = 0;
    try {
      return JSON.parse(text);
    } catch {
      throw new ServiceFailure('NOT_JSON');
    }
  }
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new ServiceFailure('ENCODING');
  }
}

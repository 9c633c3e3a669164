import { ServiceFailure } from './service-failure.js';

/** Greatest size of an answer in bytes, of its nesting, and of the number of its values. */
export const ANSWER_LIMITS = { bytes: 10_000_000, depth: 64, values: 300_000 };

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Collects a JSON text and measures it while it arrives: what is too large, nested too deeply or made of too many values
 * is refused before it takes memory.
 */
export class BoundedJson {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;
  private depth = 0;
  private values = 0;
  private isText = false;
  private isEscaped = false;

  /** Throws a ServiceFailure over a limit. */
  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.bytes > ANSWER_LIMITS.bytes) throw new ServiceFailure('SIZE');
    this.measure(chunk);
    if (this.values > ANSWER_LIMITS.values) throw new ServiceFailure('SIZE');
    this.chunks.push(chunk);
  }

  /** One pass over the bytes, in local variables: it runs for every byte that a partner sends. */
  private measure(chunk: Buffer): void {
    let { depth, values, isText, isEscaped } = this;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isText = false;
      } else if (byte === QUOTE) {
        isText = true;
      } else if (byte === COMMA) {
        values += 1;
      } else if (byte === LIST || byte === OBJECT) {
        values += 1;
        depth += 1;
        if (depth > ANSWER_LIMITS.depth) throw new ServiceFailure('SIZE');
      } else if (byte === LIST_END || byte === OBJECT_END) {
        depth -= 1;
      }
    }
    Object.assign(this, { depth, values, isText, isEscaped });
  }

  /** The value of the text, once. Throws a ServiceFailure if it is not UTF-8 or not JSON. */
  value(): unknown {
    let text: string;
    try {
      const bytes = Buffer.concat(this.chunks);
      // Whatever is large is held once.
      this.chunks.length = 0;
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new ServiceFailure('ENCODING');
    }
    try {
      return JSON.parse(text);
    } catch {
      throw new ServiceFailure('NOT_JSON');
    }
  }
}

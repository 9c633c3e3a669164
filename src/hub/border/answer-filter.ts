import type { Shape } from './answer-shape.js';
import { ANSWER_LIMITS, AnswerMeasure } from './answer-measure.js';
import { KeptText } from './kept-text.js';
import { ServiceFailure } from './service-failure.js';

/** Names that somebody asks for are shorter. */
const LONGEST_KEY = 1_000;

/** What comes next. */
const enum Next {
  Value,
  FirstItem,
  FirstKey,
  Key,
  KeyRest,
  Colon,
  After,
  TextRest,
  WordRest,
  SkippedRest,
  SkippedText,
  Nothing,
}

const [QUOTE, BACKSLASH, COMMA, COLON, ZERO, QUESTION] = [0x22, 0x5c, 0x2c, 0x3a, 0x30, 0x3f];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

interface Frame {
  readonly isObject: boolean;
  readonly shape: Shape;
  /** Number of entries that are kept. */
  kept: number;
  hasExtra: boolean;
}

/**
 * Reads a JSON text while it arrives and keeps of it what has the shape that was asked for, so that whatever else a service
 * sends takes no memory: a value nobody asked for leaves one entry `"?": 0` in its object, an object in the place of a leaf
 * is empty, and a list ends after the first item that is too many. What is too large, nested too deeply or made of too many
 * values is refused as soon as it is.
 */
export class AnswerFilter {
  private readonly frames: Frame[] = [];
  private readonly kept = new KeptText();
  private readonly key = Buffer.allocUnsafe(LONGEST_KEY);
  private next = Next.Value;
  private readonly measure: AnswerMeasure;
  private isSkipped = false;
  private isEscaped = false;
  /** Depth of what is skipped. */
  private skipped = 0;
  /** Bytes of the text or the key that is being read. */
  private length = 0;

  /** `mostUnasked`: how many bytes may be sent that are not kept. */
  constructor(
    private shape: Shape,
    mostUnasked = ANSWER_LIMITS.unasked,
  ) {
    this.measure = new AnswerMeasure(mostUnasked);
  }

  /** Throws a ServiceFailure over a limit, and for what is no JSON. */
  add(chunk: Buffer): void {
    const isFirst = this.measure.add(chunk.length) === chunk.length;
    let at = isFirst && BYTE_ORDER_MARK.every((byte, index) => chunk[index] === byte) ? BYTE_ORDER_MARK.length : 0;
    while (at < chunk.length) at = this.step(chunk, at);
    this.kept.flush();
  }

  /** The value that was kept, once. Throws a ServiceFailure if the text is not UTF-8 or not JSON. */
  value(): unknown {
    if (this.next === Next.WordRest) this.end();
    if (this.next !== Next.Nothing) throw new ServiceFailure('NOT_JSON');
    return this.kept.value();
  }

  /** Reads one byte, or the rest of a text within the chunk. Returns where to go on. */
  private step(chunk: Buffer, at: number): number {
    const byte = chunk[at] ?? 0;
    switch (this.next) {
      case Next.TextRest:
      case Next.SkippedText:
        return this.text(chunk, at);
      case Next.KeyRest:
        return this.keyRest(chunk, at);
      case Next.SkippedRest:
        this.measure.leave(1);
        this.skippedByte(byte);
        return at + 1;
      case Next.WordRest:
        if (isWord(byte)) {
          if (this.isSkipped) this.measure.leave(1);
          else this.kept.put(byte);
          return at + 1;
        }
        this.end();
        return at;
      default:
        if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return at + 1;
        this.mark(byte);
        return at + 1;
    }
  }

  /** A byte between values. */
  private mark(byte: number): void {
    const frame = this.frames.at(-1);
    switch (this.next) {
      case Next.FirstItem:
        if (byte === LIST_END) this.close(byte);
        else this.item(byte);
        return;
      case Next.Value:
        if (frame?.isObject === false) this.item(byte);
        else this.begin(byte);
        return;
      case Next.FirstKey:
      case Next.Key:
        if (byte === QUOTE) [this.next, this.length, this.isEscaped] = [Next.KeyRest, 0, false];
        else if (byte === OBJECT_END && this.next === Next.FirstKey) this.close(byte);
        else throw new ServiceFailure('NOT_JSON');
        return;
      case Next.Colon:
        if (byte !== COLON) throw new ServiceFailure('NOT_JSON');
        this.next = Next.Value;
        return;
      case Next.After:
        if (byte === COMMA && frame) {
          this.measure.count();
          this.next = frame.isObject ? Next.Key : Next.Value;
        } else if (byte === (frame?.isObject === true ? OBJECT_END : LIST_END)) {
          this.close(byte);
        } else {
          throw new ServiceFailure('NOT_JSON');
        }
        return;
      default:
        throw new ServiceFailure('NOT_JSON');
    }
  }

  private item(byte: number): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    this.shape = frame.shape;
    this.isSkipped = frame.kept >= (frame.shape.most ?? Infinity);
    if (!this.isSkipped) this.separate(frame);
    this.begin(byte);
  }

  private begin(byte: number): void {
    const { shape, isSkipped } = this;
    if (byte === QUOTE) {
      [this.next, this.length, this.isEscaped] = [isSkipped ? Next.SkippedText : Next.TextRest, 0, false];
      if (!isSkipped) this.kept.put(byte);
    } else if (byte === LIST || byte === OBJECT) {
      this.measure.count();
      this.measure.deeper();
      const isObject = byte === OBJECT;
      const isLeaf = isObject && shape.kind === 'LEAF';
      if (!isSkipped) this.kept.put(byte);
      if (!isSkipped && isLeaf) this.kept.put(OBJECT_END);
      if (isSkipped || isLeaf) {
        [this.next, this.skipped, this.isEscaped] = [Next.SkippedRest, 1, false];
        return;
      }
      this.frames.push({ isObject, shape, kept: 0, hasExtra: false });
      this.next = isObject ? Next.FirstKey : Next.FirstItem;
    } else if (isWord(byte)) {
      this.next = Next.WordRest;
      if (!isSkipped) this.kept.put(byte);
    } else {
      throw new ServiceFailure('NOT_JSON');
    }
  }

  private close(byte: number): void {
    this.measure.higher();
    this.frames.pop();
    this.kept.put(byte);
    this.end();
  }

  /** After a value. */
  private end(): void {
    this.next = this.frames.length === 0 ? Next.Nothing : Next.After;
  }

  private text(chunk: Buffer, from: number): number {
    let at = from;
    let isEnd = false;
    for (; at < chunk.length && !isEnd; at += 1) {
      const byte = chunk[at];
      if (this.isEscaped) this.isEscaped = false;
      else if (byte === BACKSLASH) this.isEscaped = true;
      else if (byte === QUOTE) isEnd = true;
    }
    if (this.next === Next.TextRest) {
      this.length += at - from;
      if (this.length > (this.shape.mostText ?? ANSWER_LIMITS.text)) throw new ServiceFailure('SIZE');
      this.kept.copy(chunk, from, at);
    } else {
      this.measure.leave(at - from);
    }
    if (isEnd && this.skipped > 0) this.next = Next.SkippedRest;
    else if (isEnd) this.end();
    return at;
  }

  private keyRest(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (!this.isEscaped && byte === QUOTE) {
        this.keyEnd();
        return at + 1;
      }
      this.isEscaped = !this.isEscaped && byte === BACKSLASH;
      if (this.length < LONGEST_KEY) this.key[this.length] = byte;
      this.length += 1;
    }
    return chunk.length;
  }

  /** Keeps a field that was asked for, and of all others that there is one. */
  private keyEnd(): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    this.next = Next.Colon;
    const isKnown = this.length <= LONGEST_KEY;
    const bytes = this.key.subarray(0, this.length);
    const { shape } = frame;
    const child = shape.kind === 'ANYTHING' ? shape : isKnown ? shape.fields?.get(nameOf(bytes)) : undefined;
    // Whatever may be kept has to be.
    if (shape.kind === 'ANYTHING' && !isKnown) throw new ServiceFailure('SIZE');
    this.isSkipped = child === undefined;
    if (child) {
      this.shape = child;
      this.separate(frame);
      this.kept.put(QUOTE);
      this.kept.copy(bytes, 0, bytes.length);
      this.kept.put(QUOTE).put(COLON);
      return;
    }
    this.measure.leave(this.length);
    if (frame.hasExtra) return;
    frame.hasExtra = true;
    this.separate(frame);
    this.kept.put(QUOTE).put(QUESTION).put(QUOTE).put(COLON).put(ZERO);
  }

  private skippedByte(byte: number): void {
    if (byte === QUOTE) {
      this.next = Next.SkippedText;
    } else if (byte === COMMA) {
      this.measure.count();
    } else if (byte === LIST || byte === OBJECT) {
      this.measure.count();
      this.measure.deeper();
      this.skipped += 1;
    } else if (byte === LIST_END || byte === OBJECT_END) {
      this.measure.higher();
      this.skipped -= 1;
      if (this.skipped === 0) this.end();
    }
  }

  private separate(frame: Frame): void {
    if (frame.kept > 0) this.kept.put(COMMA);
    frame.kept += 1;
  }
}

/** A byte of a number or of `true`, `false` and `null`. */
function isWord(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || WORD_MARKS.has(byte);
}

const WORD_MARKS = new Set([0x2b, 0x2d, 0x2e, 0x45]);

function nameOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    throw new ServiceFailure('NOT_JSON');
  }
}

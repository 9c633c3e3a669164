import { AnswerFilter } from './answer-filter.js';
import type { Shape } from './answer-shape.js';
import { KeptText } from './kept-text.js';

/** Bodies up to this size in bytes, as nearly all are, are read whole: that takes a fifth of the time. */
const SMALL = 65_536;

/** The body of an answer while it arrives: of a large one only what was asked for is kept. */
export class AnswerBody {
  private readonly small: Buffer[] = [];
  private bytes = 0;
  private filter: AnswerFilter | null = null;

  /** `mostUnasked`: as of {@link AnswerFilter}. */
  constructor(
    private readonly shape: Shape,
    private readonly mostUnasked?: number,
  ) {}

  /** Throws a ServiceFailure over a limit, and for what is no JSON. */
  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    if (!this.filter && this.bytes <= SMALL) {
      this.small.push(chunk);
      return;
    }
    if (!this.filter) {
      this.filter = new AnswerFilter(this.shape, this.mostUnasked);
      for (const one of this.small.splice(0)) this.filter.add(one);
    }
    this.filter.add(chunk);
  }

  /** The value, once. Throws a ServiceFailure if the text is not UTF-8 or not JSON. */
  value(): unknown {
    if (this.filter) return this.filter.value();
    const text = new KeptText();
    for (const chunk of this.small) {
      text.copy(chunk, 0, chunk.length);
      text.flush();
    }
    return text.value();
  }
}

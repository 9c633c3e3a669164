/** Parts of a list become a piece of this many characters or more. */
const PIECE = 16_384;
/** Encloses the number of a list in a text that it is part of: JSON has this character escaped only. */
const MARK = '\u0000';

/** The text of a list of JSON while it is written: one text, or pieces where it is long. */
export class ListText {
  private text = '[';
  private separator = '';
  private pieces: string[] | null = null;

  add(entry: string): void {
    this.text += this.separator + entry;
    this.separator = ',';
    if (this.text.length < PIECE) return;
    (this.pieces ??= []).push(this.text);
    this.text = '';
  }

  /** The whole text, or what stands for it until the answer is sent. */
  end(long: LongTexts): string {
    if (this.pieces === null) return `${this.text}]`;
    this.pieces.push(`${this.text}]`);
    return long.keep(this.pieces);
  }
}

/**
 * The long lists of an answer in pieces. V8 takes ten times as long to make one text of hundreds of kilobytes, and to
 * encode that, as to encode its pieces.
 */
export class LongTexts {
  private readonly lists: (readonly string[])[] = [];

  keep(pieces: readonly string[]): string {
    this.lists.push(pieces);
    return `${MARK}${(this.lists.length - 1).toString()}${MARK}`;
  }

  /** The pieces of a text, in order, and of the lists in it. */
  piecesOf(text: string): readonly string[] {
    if (this.lists.length === 0) return [text];
    const pieces: string[] = [];
    this.addPieces(text, pieces);
    return pieces;
  }

  private addPieces(text: string, pieces: string[]): void {
    for (const [at, part] of text.split(MARK).entries()) {
      if (at % 2 === 0) {
        if (part !== '') pieces.push(part);
        continue;
      }
      for (const one of this.lists[Number(part)] ?? []) this.addPieces(one, pieces);
    }
  }
}

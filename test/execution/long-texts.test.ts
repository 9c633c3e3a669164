import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ListText, LongTexts } from '../../src/server/execution/long-texts.js';

type Nested = string | readonly Nested[];

/** Lists in lists, of texts that are short or long and have what JSON escapes. */
const { nested } = fc.letrec<{ nested: Nested }>((tie) => ({
  nested: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 4_000 }))
      .map(([one, most]) => one + '山'.repeat(most)),
    fc.array(tie('nested'), { maxLength: 8 }),
  ),
}));

function written(value: Nested, long: LongTexts): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const text = new ListText();
  for (const one of value) text.add(`{"entry":${written(one, long)}}`);
  return text.end(long);
}

const wrapped = (value: Nested): unknown =>
  typeof value === 'string' ? value : value.map((entry) => ({ entry: wrapped(entry) }));

describe('a text of lists that are written in pieces', () => {
  it('is the JSON of the lists, however long they are and however deep one lies in another', () => {
    let inPieces = 0;
    fc.assert(
      fc.property(nested, nested, (one, other) => {
        const long = new LongTexts();
        const pieces = long.piecesOf(`{"one":${written(one, long)},"other":${written(other, long)}}`);
        if (pieces.length > 3) inPieces += 1;
        expect(pieces.join('')).toBe(JSON.stringify({ one: wrapped(one), other: wrapped(other) }));
        expect(pieces.every((piece) => piece.isWellFormed() && !piece.includes('\u0000'))).toBe(true);
      }),
      { seed: 20_261_128, numRuns: 60 },
    );
    expect(inPieces).toBeGreaterThan(6);
  });

  it('has no piece that is much longer than one of its entries', () => {
    const long = new LongTexts();
    const entry = '山水'.repeat(100);
    const pieces = long.piecesOf(
      written(
        Array.from({ length: 5_000 }, () => entry),
        long,
      ),
    );
    expect(pieces.length).toBeGreaterThan(50);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(17_000);
  });
});

import { brotliCompressSync, constants } from 'node:zlib';
import { levelOfCode } from '../../../division/division-code.js';
import { shortDivisionName } from '../../../division/division-name.js';
import { pinyinOf, readingsOf } from '../../../kernel/pinyin/pinyin.js';
import { ReadingTable } from '../reading-table.js';
import { type StoredDivision, writeTree } from '../tree-format.js';
import type { Vintage } from './source-vintage.js';

/** The whole tree of one vintage as the content of `divisions.br`. */
export function compressDivisions(vintage: Vintage): Buffer {
  const readings = commonReadings(vintage);
  const table = new ReadingTable(readings);
  const divisions: readonly StoredDivision[] = [...vintage.names].map(([code, officialName]) => {
    const name = shortDivisionName(officialName, levelOfCode(code));
    const { pinyin } = pinyinOf(name);
    return { code, officialName, pinyin: pinyin === table.pinyinOf(name).pinyin ? null : pinyin };
  });
  const text = Buffer.from(writeTree({ divisions, readings }));
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

/** The most frequent reading of every character in the names of divisions. */
function commonReadings(vintage: Vintage): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [code, officialName] of vintage.names) {
    for (const han of shortDivisionName(officialName, levelOfCode(code)).match(/\p{Script=Han}+/gu) ?? []) {
      const readings = readingsOf(han);
      for (const [index, character] of [...han].entries()) {
        const reading = readings[index] ?? character;
        const ofCharacter = counts.get(character) ?? new Map<string, number>();
        counts.set(character, ofCharacter.set(reading, (ofCharacter.get(reading) ?? 0) + 1));
      }
    }
  }
  return new Map([...counts].map(([character, readings]) => [character, mostFrequent(readings)]));
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

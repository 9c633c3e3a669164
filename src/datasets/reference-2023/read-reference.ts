import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { levelOfCode } from '../../division/division-code.js';
import { type DivisionKind, kindOfDivision } from '../../division/division-kind.js';
import type { DivisionLevel } from '../../division/division-level.js';
import { shortDivisionName } from '../../division/division-name.js';
import { withInitials } from '../../kernel/pinyin/pinyin-initials.js';
import { ParentFinder } from './parent-finder.js';
import { ReadingTable } from './reading-table.js';
import { REFERENCE_FOLDER } from '../dataset-folders.js';
import { readTree } from './tree-format.js';

export interface ReferenceDivision {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly level: DivisionLevel;
  /** Code of the parent; null for provinces. */
  readonly parentCode: string | null;
  readonly kind: DivisionKind;
  /** Toneless syllables of the name, separated by spaces. */
  readonly pinyin: string;
  readonly initials: string;
}

/** All divisions as of 2023-06-30, each after its ancestors. */
export function* readReferenceDivisions(): Iterable<ReferenceDivision> {
  const compressed = readFileSync(new URL('divisions.br', REFERENCE_FOLDER));
  const tree = readTree(brotliDecompressSync(compressed).toString());
  const table = new ReadingTable(tree.readings);
  const parents = new ParentFinder();
  for (const { code, officialName, pinyin: explicit } of tree.divisions) {
    const level = levelOfCode(code);
    const name = shortDivisionName(officialName, level);
    const { pinyin, initials } = explicit === null ? table.pinyinOf(name) : withInitials(explicit);
    yield {
      code,
      name,
      officialName,
      level,
      parentCode: parents.parentOf(code),
      kind: kindOfDivision(officialName, code),
      pinyin,
      initials,
    };
  }
}

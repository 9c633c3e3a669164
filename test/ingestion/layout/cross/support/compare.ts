import type { CrossOutput } from '../../../../../src/ingestion/layout/cross/body/cross-output.js';
import { CrossReader, crossWords } from '../../../../../src/ingestion/layout/cross/cross-reader.js';
import type {
  CrossFigure,
  CrossSum,
  CrossTable,
  SumMeaning,
} from '../../../../../src/ingestion/layout/cross/cross-table.js';
import { CATALOGUE } from './catalogue.js';
import type { KnownSheet, KnownSum } from './write-table.js';

const WORDS = crossWords(CATALOGUE);

/** What came back of a sheet. */
export interface ReadSheet {
  readonly figures: readonly CrossFigure[];
  readonly sums: readonly CrossSum[];
  readonly tables: readonly CrossTable[];
  readonly verdict: string;
}

/** Reads a sheet in batches of some size. */
export function readSheet(
  { rows, merged, sheet, file }: Pick<KnownSheet, 'rows' | 'merged' | 'sheet' | 'file'>,
  batch = 50,
): ReadSheet {
  const reader = new CrossReader({ name: sheet, file, merged }, WORDS);
  const parts = [];
  for (let at = 0; at < rows.length; at += batch) parts.push(copied(reader.push(rows.slice(at, at + batch))));
  parts.push(copied(reader.end()));
  return {
    figures: parts.flatMap(({ figures }) => figures),
    sums: parts.flatMap(({ sums }) => sums),
    tables: reader.tables,
    verdict: reader.persons ? 'persons' : reader.verdict,
  };
}

export interface Comparison {
  /** Cells that became figures as they are meant. */
  readonly right: number;
  /** Cells that are figures and did not come back. */
  readonly missed: readonly string[];
  /** Cells that came back as anything but what they are. */
  readonly wrong: readonly string[];
  /** Sums that were held against their parts, and sums that are known to be the total of a place. */
  readonly checkedSums: number;
  readonly namedSums: number;
}

/** Holds what came back against what every cell is known to be. */
export function compare(known: KnownSheet, read: ReadSheet): Comparison {
  const left = new Map(known.figures);
  const wrong: string[] = [];
  let right = 0;
  let checkedSums = 0;
  let namedSums = 0;
  for (const { line, column, metric, place, period, unit, text } of read.figures) {
    const key = `${line.toString()}|${column.toString()}`;
    const figure = left.get(key);
    left.delete(key);
    const given = [metric, place, period, unit, text].join(' ');
    const meant = figure
      ? [figure.metric, figure.place, figure.period, figure.unit, figure.text].join(' ')
      : 'no figure';
    if (given === meant) right += 1;
    else wrong.push(`${key}: ${given} instead of ${meant}`);
  }
  for (const { line, column, agrees, meaning } of read.sums) {
    const key = `${line.toString()}|${column.toString()}`;
    const sum = known.sums.get(key);
    if (!sum) wrong.push(`${key}: a sum that is none`);
    else if (agrees !== null && agrees !== sum.isRight)
      wrong.push(`${key}: the sum ${sum.isRight ? 'agrees' : 'differs'}`);
    else if (meaning && JSON.stringify(pick(meaning)) !== JSON.stringify(sum.meaning))
      wrong.push(`${key}: a sum of ${JSON.stringify(pick(meaning))} instead of ${JSON.stringify(sum.meaning)}`);
    if (sum && agrees !== null) checkedSums += 1;
    if (sum && meaning) namedSums += 1;
  }
  return { right, missed: [...left.keys()], wrong, checkedSums, namedSums };
}

/** What comes out of a call does not grow afterwards. */
function copied({ figures, sums }: CrossOutput): CrossOutput {
  return { figures: [...figures], sums: [...sums] };
}

function pick({ metric, place, period }: SumMeaning): KnownSum['meaning'] {
  return { metric, place, period };
}

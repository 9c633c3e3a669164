import { CachingRowParser } from '../column/cell-cache.js';
import { Reference } from '../column/reference.js';
import { parseRow } from '../column/row.js';
import { checkObservation, observationColumns } from '../kind/observation.row.js';
import { withNamedPairing } from '../kind/stated-pairing.plan.js';
import { faultAsPrinted } from '../layout/fault-as-printed.js';
import type { SheetPart } from '../layout/sheet-part.js';
import type { SheetRow } from '../layout/sheet-row.js';
import { parseSumRow } from '../layout/sum-row.js';
import type { FileProgress } from '../session/file-progress.js';
import type { FastPathObservation } from './fast-path/fast-path-observation.js';
import { FastPath } from './fast-path/fast-path.js';
import { sourceCodeOf } from './file-source.store.js';
import type { ObservationDraft, RowParser } from './observation-draft.js';

/** Rows that are looked up and written together. */
export interface ObservationBatch {
  readonly fast: FastPathObservation[];
  readonly drafts: ObservationDraft[];
}

const UNNAMED_SUM = {
  en: 'This row of sums does not say of which place; it was not read.',
  zh: '此合计行没有写明是哪个地区的合计，未读取。',
};

/** Reads the rows of one file; what is wrong with them is reported. */
export class ObservationParser implements RowParser {
  readonly #row = new CachingRowParser(observationColumns);
  readonly #fastPath = new FastPath(this);
  readonly #ownSource: Reference<'source'>;

  constructor(
    readonly file: FileProgress,
    /** Which of the import's files it is, from 0. */
    readonly fileOrd: number,
  ) {
    this.#ownSource = new Reference('source', sourceCodeOf(file));
  }

  /** Adds what can be read to a batch. */
  parse({ rows }: SheetPart, { fast, drafts }: ObservationBatch): void {
    for (const row of rows) {
      const short = this.#fastPath.convert(row);
      if (short !== null) {
        fast.push(short);
        continue;
      }
      const draft = this.parseRow(row);
      if (draft !== null) drafts.push(draft);
    }
  }

  /** The row as it goes the long way; null if it holds no figure. */
  parseRow(row: SheetRow): ObservationDraft | null {
    const { file, fileOrd } = this;
    const { line, context, layout } = row;
    const given = row.cells;
    const sum = parseSumRow(given);
    if (sum?.place === null) {
      // One with a cell at fault is rejected already.
      if (!row.faultyAt) file.leaveOut(line, 'TOTAL_LEFT_OUT', sum.given, UNNAMED_SUM);
      return null;
    }
    const cells = sum ? { ...given, place: sum.place, scope: 'TOTAL' } : given;
    const parsed = row.faultyAt
      ? parseRow(observationColumns, cells, context, row.faulty)
      : this.#row.parse(cells, context);
    const known = parsed.ok ? parsed.values : parsed.known;
    const faults = [...(parsed.ok ? [] : parsed.faults), ...checkObservation(known)];
    for (const fault of faults) file.report(line, faultAsPrinted(fault, cells));
    const values = withNamedPairing(known);
    const source = values.source ?? this.#ownSource;
    const templates = this.#fastPath.templatesOf(row);
    return {
      ...{ file, fileOrd, line, columns: layout.printed, context, values, cells: given, source },
      ...{ sum: sum?.given ?? null, row, templates },
    };
  }
}

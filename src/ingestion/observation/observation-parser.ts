import { CachingRowParser } from '../column/cell-cache.js';
import { Reference } from '../column/reference.js';
import { parseRow } from '../column/row.js';
import { checkObservation, observationColumns, withNamedPairing } from '../kind/observation.row.js';
import { faultAsPrinted } from '../layout/fault-as-printed.js';
import { parseSumRow } from '../layout/row-marks.js';
import type { SheetPart } from '../layout/sheet-part.js';
import type { SheetRow } from '../layout/sheet-row.js';
import type { FileProgress } from '../session/file-progress.js';
import type { FastPathObservation } from './fast-path/fast-path-observation.js';
import { FastPath } from './fast-path/fast-path.js';
import type { ObservationDraft, RowParser } from './observation-draft.js';

/** Rows that are looked up and written together. */
export interface ObservationBatch {
  /** Rows that need nothing but the id of their place. */
  readonly fast: FastPathObservation[];
  /** Rows of the slow path. */
  readonly drafts: ObservationDraft[];
}

const UNNAMED_SUM = {
  en: 'This total row does not name its place; it was not read.',
  zh: '此合计行未注明所属地区，未读取。',
};

/** Parses the rows of one file and reports their errors. */
export class ObservationParser implements RowParser {
  readonly #rows = new CachingRowParser(observationColumns);
  readonly #fastPath = new FastPath(this);
  readonly #ownSource: Reference<'source'>;

  constructor(
    readonly file: FileProgress,
    /** Index of the file in its import, from 0. */
    readonly fileOrd: number,
  ) {
    this.#ownSource = new Reference('source', sourceCodeOf(file));
  }

  /** Adds the rows of a part to a batch. */
  parse({ rows }: SheetPart, { fast, drafts }: ObservationBatch): void {
    for (const row of rows) {
      const observation = this.#fastPath.convert(row);
      if (observation !== null) {
        fast.push(observation);
        continue;
      }
      const draft = this.parseRow(row);
      if (draft !== null) drafts.push(draft);
    }
  }

  /** Parses a row on the slow path; null for a row without an observation. */
  parseRow(row: SheetRow): ObservationDraft | null {
    const { file, fileOrd } = this;
    const { line, context, layout, cells } = row;
    const sum = parseSumRow(cells);
    if (sum?.place === null) {
      // A row with an error in a cell is rejected already.
      if (!row.faultyAt) file.leaveOut(line, 'TOTAL_LEFT_OUT', sum.given, UNNAMED_SUM);
      return null;
    }
    const texts = sum ? { ...cells, place: sum.place, scope: 'TOTAL' } : cells;
    const parsed = row.faultyAt
      ? parseRow(observationColumns, texts, context, row.faulty)
      : this.#rows.parse(texts, context);
    const known = parsed.ok ? parsed.values : parsed.known;
    const faults = [...(parsed.ok ? [] : parsed.faults), ...checkObservation(known)];
    for (const fault of faults) file.report(line, faultAsPrinted(fault, texts));
    const values = withNamedPairing(known);
    return {
      file,
      fileOrd,
      line,
      columns: layout.printed,
      context,
      values,
      cells,
      source: values.source ?? this.#ownSource,
      sum: sum?.given ?? null,
      row,
      templates: this.#fastPath.templatesOf(row),
    };
  }
}

/** The code of a file as a source: the same bytes are the same source in any import. */
export function sourceCodeOf({ sha256 }: FileProgress): string {
  return `file:${sha256.slice(0, 16)}`;
}

import type { DivisionModel } from '../../division/division.type.js';
import { connectionOfArray, mapConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import { paceOf } from '../../kernel/pace/pace.js';
import { validatePage } from '../../kernel/page.js';
import { requireMetric } from '../../metric/metric.loader.js';
import { loadCellRow, loadRollup } from '../query/rollup.loader.js';
import { validateColumnCount, validateMetricCount, validateSteps } from '../query/validate-arguments.js';
import { CellRow } from '../query/cell-row.js';
import type { RollupModel } from '../query/rollup.model.js';
import type { RollupQuestion } from '../rules/question.plan.js';
import { columnsOf, type TableColumnModel } from '../rules/table/table.plan.js';
import { explainTotal, type Totaled, type TotalNote } from '../rules/table/total-note.plan.js';
import { joinPages } from './joined-pages.js';
import { loadAll, orderRows } from './ordered-rows.loader.js';
import { loadRows, type Subtotals, type TableRows } from './rows.loader.js';
import type { RowPages, TableQuestion, TableRowBase, TableRowModel } from './table.model.js';

export interface TableModel {
  readonly columns: readonly TableColumnModel[];
  readonly page: RowPages<TableRowModel>;
  /** The total over all rows; null unless it is asked for and all rows lie in one thing. */
  readonly total: TableRowModel | null;
}

export async function loadTable(context: RequestContext, question: TableQuestion): Promise<TableModel> {
  const { rows: axis, period, grain, boundaries, asOf, totals, orderBy } = question;
  validateMetricCount(question.metrics);
  const ownPeriods = axis.periods != null;
  const periods = ownPeriods ? [null] : grain ? validateSteps(period, period, grain) : [period];
  const [metrics, rows] = await Promise.all([
    Promise.all(question.metrics.map((code) => requireMetric(context, code))),
    loadRows(context, question),
  ]);
  const [first, last] = [periods[0], periods.at(-1)];
  const whole = first && last && periods.length > 1 ? { start: first.start, end: last.end } : null;
  const columns = columnsOf(metrics, periods, totals.includes('COLUMNS') ? whole : null);
  validateColumnCount(columns.length);
  const complete =
    (over: (row: TableRowBase) => TableRowModel['over']) =>
    (row: TableRowBase): TableRowModel => ({ ...row, columns, asked: { boundaries, asOf }, over: over(row) });
  const page =
    (list: RowPages, toRow: (row: TableRowBase) => TableRowModel): RowPages<TableRowModel> =>
    async (args) =>
      mapConnection(await list(args), toRow);
  const plain = page(
    orderBy ? await orderRows(context, rows, question, orderBy) : rows.list,
    complete(() => null),
  );
  const total = totals.includes('ROWS') ? totalOver(rows, complete) : null;
  const lists = [
    plain,
    ...(totals.includes('LEVELS') ? rows.between.map((some) => page(...subtotalsOf(some, complete))) : []),
    ...(total ? [onePage(total)] : []),
  ];
  return { columns, page: lists.length === 1 ? plain : joinPages(lists), total };
}

type Complete = (over: (row: TableRowBase) => TableRowModel['over']) => (row: TableRowBase) => TableRowModel;

const totalOver = ({ above, list }: TableRows, complete: Complete): TableRowModel | null =>
  above && complete(() => (most) => loadUpTo(list, most))(above);

function subtotalsOf(
  { list, rowsOf }: Subtotals,
  complete: Complete,
): readonly [RowPages, (row: TableRowBase) => TableRowModel] {
  const toRow = complete((row) => (most) => loadUpTo(rowsOf(row), most));
  return [list, (row) => toRow({ ...row, kind: 'SUBTOTAL' })];
}

const onePage =
  (row: TableRowModel): RowPages<TableRowModel> =>
  (args) =>
    Promise.resolve(connectionOfArray('tableTotal', validatePage('tableTotal', args), [row]));

async function loadUpTo(list: RowPages, most: number): Promise<readonly TableRowBase[] | null> {
  const rows = await loadAll(list, most);
  return rows.length > most ? null : rows;
}

/**
 * The cells of a row, in the order of the columns, each of which fails alone, as {@link loadCellRow}; those of all rows
 * of a page are loaded by one statement. They count at the pace of the request: a row of many columns is a slice of its own.
 */
export function loadCells(context: RequestContext, row: TableRowModel): ReturnType<typeof loadCellRow> {
  paceOf(context).count(row.columns.length);
  return loadCellRow(context, new CellRow(row.place, row.period, row.columns, row.asked));
}

function loadCell(
  context: RequestContext,
  row: TableRowBase,
  column: TableColumnModel,
  asked: TableRowModel['asked'],
): Promise<RollupModel> {
  return loadRollup(context, cellQuestion(row, column, asked));
}

function cellQuestion(
  { place, period: ofRow }: TableRowBase,
  { metric, period: ofColumn }: TableColumnModel,
  { boundaries, asOf }: TableRowModel['asked'],
): RollupQuestion {
  const period = ofRow ?? ofColumn;
  if (!period) throw new Error('neither the row nor the column says a period');
  return { place, metric, period, boundaries, asOf };
}

/** Up to so many cells are added up to compare a total with its rows. */
const MOST_ADDED = 20_000;

export interface TableNoteModel extends TotalNote {
  /** Index of the column. */
  readonly column: number;
}

/**
 * Explains each cell of a total that is not the sum of its rows; one that cannot be answered needs no explanation. Null for
 * a row that is no total, and for more rows than can be compared.
 */
export async function loadNotes(
  context: RequestContext,
  total: TableRowModel,
): Promise<readonly TableNoteModel[] | null> {
  const { columns, asked } = total;
  const rows = (await total.over?.(Math.floor(MOST_ADDED / columns.length))) ?? null;
  if (rows === null) return null;
  const places = new Set(rows.map(({ division }) => division?.rowId ?? Number.NaN));
  const notes = await Promise.all(
    columns.map(async (column, index): Promise<TableNoteModel[]> => {
      const [own, cells] = await Promise.all([
        answerOrFault(loadCell(context, total, column, asked)),
        Promise.all(rows.map((row) => answerOrFault(loadCell(context, row, column, asked)))),
      ]);
      if (own instanceof CodedError) return [];
      const note = noteOnTotal(own, cells, {
        areRowsPeriods: total.period !== null,
        doRowsOverlap: rows.some(
          ({ division }) => division && aboveOf(division).some((place) => place !== null && places.has(place)),
        ),
      });
      return note ? [{ ...note, column: index }] : [];
    }),
  );
  return notes.flat();
}

/** Explains a total that is not the sum of its rows; null if it is. A row that cannot be answered has no value. */
export function noteOnTotal(
  total: RollupModel,
  rows: readonly (RollupModel | CodedError)[],
  are: Pick<Totaled, 'areRowsPeriods' | 'doRowsOverlap'>,
): TotalNote | null {
  return explainTotal({
    nature: total.metric.nature,
    total: total.value,
    gap: total.gap,
    isCrossed: isCrossed(total),
    rows: rows.map((row) => (row instanceof CodedError ? null : row.value)),
    ...are,
  });
}

/** The places that a division lies in, without itself. */
const aboveOf = ({
  rowId,
  parentId,
  provinceId,
  cityId,
  districtId,
  townId,
}: DivisionModel): readonly (number | null)[] =>
  [parentId, provinceId, cityId, districtId, townId].filter((place) => place !== rowId);

/** Whether anything crosses in view of an answer. */
function isCrossed({ negativeKnots, evidence }: RollupModel): boolean {
  return evidence ? evidence.findings.some(({ code }) => code === 'OVERLAPPING_TOTALS') : negativeKnots !== undefined;
}

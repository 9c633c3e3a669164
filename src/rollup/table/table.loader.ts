import { listDivisions } from '../../division/division.loader.js';
import { optionalDivision, requireDivision } from '../../division/division-required.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import { type Connection, connectionOfArray, mapConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { fromGlobalId } from '../../kernel/global-id.js';
import type { Grain } from '../../kernel/grain.js';
import { type PageArguments, validatePage } from '../../kernel/page.js';
import { formatPeriod, type Period } from '../../kernel/period.js';
import { requireMetric } from '../../metric/metric.loader.js';
import { anyPairing, listPairings, type PairingModel } from '../../pairing/pairing.loader.js';
import { optionalPairing } from '../../pairing/pairing-required.loader.js';
import type { Side } from '../../pairing/side.type.js';
import { optionalProgramId } from '../../program/program.loader.js';
import { loadRollup } from '../query/rollup.loader.js';
import { validateColumnCount, validateMetricCount, validateSteps } from '../query/validate-arguments.js';
import type { Boundaries } from '../rules/node.plan.js';
import { validateOneOf } from '../rules/one-of.plan.js';
import type { RollupPlace } from '../rules/question.plan.js';
import type { RollupModel } from '../query/rollup.model.js';
import { columnsOf, type TableColumnModel } from '../rules/table.plan.js';
import type { PeriodsAxis, RowsAxis } from './table-axis.js';

export interface TableQuestion {
  readonly metrics: readonly string[];
  readonly rows: RowsAxis;
  readonly period: Period;
  readonly grain: Grain | null | undefined;
  readonly side: Side;
  readonly boundaries: Boundaries;
  readonly asOf: Date | null;
}

export interface TableRowModel {
  readonly key: string;
  readonly division: DivisionModel | null;
  readonly pairing: PairingModel | null;
  readonly period: Period | null;
  readonly place: RollupPlace;
  readonly columns: readonly TableColumnModel[];
  readonly asked: Pick<TableQuestion, 'boundaries' | 'asOf'>;
}

export interface TableModel {
  readonly columns: readonly TableColumnModel[];
  readonly page: (args: PageArguments) => Promise<Connection<TableRowModel>>;
}

type Rows = (args: PageArguments) => Promise<Connection<Omit<TableRowModel, 'columns' | 'asked'>>>;

export async function loadTable(context: RequestContext, question: TableQuestion): Promise<TableModel> {
  const { rows: axis, period, grain, boundaries, asOf } = question;
  validateMetricCount(question.metrics);
  const kind = validateOneOf('rows', axis, ['children', 'descendants', 'pairings', 'periods']);
  const ownPeriods = kind === 'periods';
  const periods = ownPeriods ? [null] : grain ? validateSteps(period, period, grain) : [period];
  const [metrics, rows] = await Promise.all([
    Promise.all(question.metrics.map((code) => requireMetric(context, code))),
    readRows(context, question),
  ]);
  const columns = columnsOf(metrics, periods);
  validateColumnCount(columns.length);
  return {
    columns,
    page: async (args) =>
      mapConnection(await rows(args), (row): TableRowModel => ({ ...row, columns, asked: { boundaries, asOf } })),
  };
}

/** Loads the cells of a row, in the order of the columns; those of all rows of a page by one statement. */
export async function loadCells(context: RequestContext, row: TableRowModel): Promise<RollupModel[]> {
  return Promise.all(
    row.columns.map(({ metric, period }) => {
      const place = row.place;
      const asked = row.period ?? period;
      if (!asked) throw new Error('neither the row nor the column says a period');
      return loadRollup(context, { place, metric, period: asked, ...row.asked });
    }),
  );
}

async function readRows(context: RequestContext, { rows, side, period, grain }: TableQuestion): Promise<Rows> {
  const closed = rows.closed ?? false;
  const ofDivision = (division: DivisionModel) => ({
    key: fromGlobalId(division.id).key,
    division,
    pairing: null,
    period: null,
    place: { tree: side, division: division.rowId },
  });
  if (rows.children != null) {
    const parent = await requireDivision(context, rows.children, 'rows.children');
    return async (args) => mapConnection(await listDivisions(context, { parent, closed }, args), ofDivision);
  }
  if (rows.descendants) {
    const { level, within: code } = rows.descendants;
    const within = (await optionalDivision(context, code, 'rows.descendants.within')) ?? undefined;
    return async (args) => mapConnection(await listDivisions(context, { within, level, closed }, args), ofDivision);
  }
  if (rows.pairings) {
    const { program, parent, kind, topmost } = rows.pairings;
    const [programId, above] = await Promise.all([
      optionalProgramId(context, program),
      optionalPairing(context, parent),
    ]);
    const filter = {
      ...anyPairing,
      programId,
      parentId: above?.rowId ?? null,
      kind: kind ?? null,
      topmost: topmost ?? false,
    };
    return async (args) =>
      mapConnection(await listPairings(context, filter, args), (pairing) => ({
        key: pairing.code,
        division: null,
        pairing,
        period: null,
        place: { tree: 'PAIRING', pairing: pairing.rowId },
      }));
  }
  return periodRows(context, { axis: rows.periods ?? {}, side, period, grain: rows.periods?.grain ?? grain });
}

interface PeriodRows {
  readonly axis: PeriodsAxis;
  readonly side: Side;
  readonly period: Period;
  readonly grain: Grain | null | undefined;
}

async function periodRows(context: RequestContext, { axis, side, period, grain }: PeriodRows): Promise<Rows> {
  validateOneOf('rows.periods', axis, ['division', 'pairing', 'program']);
  if (!grain) {
    throw new CodedError('INVALID_ARGUMENT', 'rows.periods: expected a grain there or on the table, found none.', {
      subject: 'rows.periods.grain',
      expected: 'MONTH, QUARTER or YEAR',
    });
  }
  const steps = validateSteps(axis.from ?? period, axis.to ?? period, grain);
  const [division, pairing, program] = await Promise.all([
    optionalDivision(context, axis.division, 'rows.periods.division'),
    optionalPairing(context, axis.pairing),
    optionalProgramId(context, axis.program),
  ]);
  const place: RollupPlace = division
    ? { tree: side, division: division.rowId }
    : pairing
      ? { tree: 'PAIRING', pairing: pairing.rowId }
      : { tree: 'PROGRAM', program: program ?? 0 };
  const rows = steps.map((step) => ({ key: formatPeriod(step), division, pairing, period: step, place }));
  return (args) => Promise.resolve(connectionOfArray('tablePeriods', validatePage('tablePeriods', args), rows));
}

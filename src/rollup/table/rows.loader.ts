import { divisionThen, listDivisions } from '../../division/division.loader.js';
import { DIVISION_LEVELS, type DivisionLevel } from '../../division/division-level.js';
import { optionalDivision, requireDivision } from '../../division/division-required.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import { COUNTRY_ID } from '../../division/root-id.js';
import { connectionOfArray, mapConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { fromGlobalId } from '../../kernel/global-id.js';
import { type Grain, stepsOf } from '../../kernel/grain.js';
import { validatePage } from '../../kernel/page.js';
import { formatPeriod, type Interval, type Period } from '../../kernel/period.js';
import { type GroupModel, membersOfGroup, placeOfGroup } from '../../pairing/group.loader.js';
import { optionalGroup } from '../../pairing/group-required.loader.js';
import {
  anyPairing,
  listPairings,
  momentOfList,
  type PairingFilter,
  type PairingModel,
} from '../../pairing/pairing.loader.js';
import { optionalPairing } from '../../pairing/pairing-required.loader.js';
import type { Side } from '../../pairing/side.type.js';
import { optionalProgramId } from '../../program/program.loader.js';
import { validateSteps } from '../query/validate-arguments.js';
import { validateOneOf } from '../rules/one-of.plan.js';
import type { RollupPlace } from '../rules/question.plan.js';
import type { RowPages, TableQuestion, TableRowBase } from './table.model.js';

/** The rows of a table, and what their totals are asked at. */
export interface TableRows {
  readonly list: RowPages;
  /** Rows that are the places of levels, however many; null where there are few enough to be ordered in memory. */
  readonly levels: PlacesOfLevels | null;
  /** What lies above all rows, as far as there is one thing that does. */
  readonly above: TableRowBase | null;
  /** What lies between it and the rows, the nearest to the rows first, with the rows in each. */
  readonly between: readonly Subtotals[];
}

export interface PlacesOfLevels {
  readonly levels: readonly DivisionLevel[];
  readonly within: DivisionModel | null;
  readonly closed: boolean;
}

export interface Subtotals {
  readonly list: RowPages;
  readonly rowsOf: (subtotal: TableRowBase) => RowPages;
}

export async function loadRows(context: RequestContext, question: TableQuestion): Promise<TableRows> {
  const { rows, side, asOf } = question;
  validateOneOf('rows', rows, ['children', 'descendants', 'members', 'pairings', 'periods']);
  if (rows.children != null) {
    const parent = await requireDivision(context, rows.children, 'rows.children');
    const closed = rows.closed ?? false;
    const list: RowPages = async (args) =>
      mapConnection(await listDivisions(context, { parent, closed, asOf }, args), ofDivision(side));
    return { list, levels: null, above: totalOf(ofDivision(side)(await thenOr(context, parent, asOf))), between: [] };
  }
  if (rows.members != null) return members(context, question);
  if (rows.descendants) return descendants(context, question);
  return rows.pairings ? pairings(context, question) : periods(context, question);
}

const ofDivision =
  (side: Side) =>
  (division: DivisionModel): TableRowBase => ({
    key: fromGlobalId(division.id).key,
    kind: 'ROW',
    division,
    pairing: null,
    period: null,
    place: { tree: side, division: division.rowId },
  });

const ofPairing = (pairing: PairingModel): TableRowBase => ({
  key: pairing.code,
  kind: 'ROW',
  division: null,
  pairing,
  period: null,
  place: { tree: 'PAIRING', pairing: pairing.rowId },
});

export const totalOf = (row: TableRowBase): TableRowBase => ({ ...row, kind: 'TOTAL' });

async function descendants(context: RequestContext, { rows, side, asOf }: TableQuestion): Promise<TableRows> {
  const { level = null, within: code } = rows.descendants ?? {};
  const closed = rows.closed ?? false;
  const within = await optionalDivision(context, code, 'rows.descendants.within');
  const listIn =
    (place: DivisionModel | null, at: DivisionLevel | null): RowPages =>
    async (args) =>
      mapConnection(
        await listDivisions(context, { within: place ?? undefined, level: at, closed, asOf }, args),
        ofDivision(side),
      );
  const from = DIVISION_LEVELS.indexOf(within?.level ?? 'COUNTRY') + 1;
  const below = DIVISION_LEVELS.slice(from);
  const between = level === null ? [] : below.slice(0, Math.max(below.indexOf(level), 0)).toReversed();
  const above = await divisionThen(context, { rowId: within?.rowId ?? COUNTRY_ID, asOf });
  return {
    list: listIn(within, level),
    levels: { levels: level === null ? below : [level], within, closed },
    above: above && totalOf(ofDivision(side)(above)),
    between: between.map((at) => ({
      list: listIn(within, at),
      rowsOf: ({ division }) => listIn(division, level),
    })),
  };
}

/** A division as it was recorded at a time. One that was not known then is called what it is now. */
const thenOr = async (context: RequestContext, division: DivisionModel, asOf: Date | null): Promise<DivisionModel> =>
  (await divisionThen(context, { rowId: division.rowId, asOf })) ?? division;

/** The members of a group, as they were recorded at the time that is asked about. */
async function members(context: RequestContext, { rows, side, asOf }: TableQuestion): Promise<TableRows> {
  const group = await optionalGroup(context, rows.members, 'rows.members');
  if (!group) throw new Error('no group is given');
  const ids = await membersOfGroup(context).load({ group: group.rowId, asOf });
  const found = await Promise.all(ids.map((rowId) => divisionThen(context, { rowId, asOf })));
  const all = found.flatMap((division) => (division ? [ofDivision(side)(division)] : []));
  return {
    list: (args) => Promise.resolve(connectionOfArray('tableMembers', validatePage('tableMembers', args), all)),
    ...{ levels: null, above: totalOf(ofGroup(group, side)), between: [] },
  };
}

const ofGroup = (group: GroupModel, side: Side): TableRowBase => ({
  ...{ key: group.code, kind: 'ROW', division: null, group, pairing: null, period: null },
  place: { tree: side, division: placeOfGroup(group) },
});

async function pairings(context: RequestContext, { rows, asOf }: TableQuestion): Promise<TableRows> {
  const { program, parent, kind, topmost } = rows.pairings ?? {};
  const [programId, above, moment] = await Promise.all([
    optionalProgramId(context, program),
    optionalPairing(context, parent),
    momentOfList(context, asOf),
  ]);
  const filter: PairingFilter = {
    ...anyPairing,
    asOf: moment,
    programId,
    parentId: above?.rowId ?? null,
    kind: kind ?? null,
    topmost: topmost ?? false,
  };
  const list: RowPages = async (args) => mapConnection(await listPairings(context, filter, args), ofPairing);
  const ofProgram = (id: number): TableRowBase => ({
    ...{ key: program ?? '', kind: 'TOTAL', division: null, pairing: null, period: null },
    place: { tree: 'PROGRAM', program: id },
  });
  const total = above ? totalOf(ofPairing(above)) : programId === null ? null : ofProgram(programId);
  return { list, levels: null, above: total, between: [] };
}

async function periods(context: RequestContext, question: TableQuestion): Promise<TableRows> {
  const { side, period, asOf } = question;
  const axis = question.rows.periods ?? {};
  const grain = axis.grain ?? question.grain;
  validateOneOf('rows.periods', axis, ['division', 'group', 'pairing', 'program']);
  if (!grain) {
    throw new CodedError('INVALID_ARGUMENT', 'rows.periods: expected a grain there or on the table, found none.', {
      subject: 'rows.periods.grain',
      expected: 'MONTH, QUARTER or YEAR',
    });
  }
  const steps = validateSteps(axis.from ?? period, axis.to ?? period, grain);
  const [given, group, pairing, program] = await Promise.all([
    optionalDivision(context, axis.division, 'rows.periods.division'),
    optionalGroup(context, axis.group, 'rows.periods.group'),
    optionalPairing(context, axis.pairing),
    optionalProgramId(context, axis.program),
  ]);
  const division = given && (await thenOr(context, given, asOf));
  const place: RollupPlace = division
    ? { tree: side, division: division.rowId }
    : group
      ? { tree: side, division: placeOfGroup(group) }
      : pairing
        ? { tree: 'PAIRING', pairing: pairing.rowId }
        : { tree: 'PROGRAM', program: program ?? 0 };
  const rowOf = (step: Period): TableRowBase => ({
    ...{ key: formatPeriod(step), kind: 'ROW', division, group, pairing, period: step, place },
  });
  const listOf = (name: string, some: readonly Interval[]): RowPages => {
    const all = some.map(rowOf);
    return (args) => Promise.resolve(connectionOfArray(name, validatePage(name, args), all));
  };
  const whole = { start: steps[0]?.start ?? null, end: steps.at(-1)?.end ?? null };
  return {
    list: listOf('tablePeriods', steps),
    levels: null,
    above: totalOf(rowOf(whole)),
    between: coarserThan(grain).map((coarser) => {
      const wider =
        whole.start === null || whole.end === null ? [] : stepsOf({ start: whole.start, end: whole.end }, coarser);
      return {
        list: listOf('tablePeriods', wider),
        rowsOf: ({ period: outer }) =>
          listOf(
            'tablePeriods',
            steps.filter((step) => outer && step.start >= (outer.start ?? '') && step.end <= (outer.end ?? '9999')),
          ),
      };
    }),
  };
}

const GRAINS: readonly Grain[] = ['MONTH', 'QUARTER', 'YEAR'];
const coarserThan = (grain: Grain): readonly Grain[] => GRAINS.slice(GRAINS.indexOf(grain) + 1);

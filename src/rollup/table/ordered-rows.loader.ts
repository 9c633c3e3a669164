import { divisionThen, divisionCursor } from '../../division/division.loader.js';
import { type Connection, mapConnection, toConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import { GREATEST_PAGE, invalidCursor, type Keyset, type PageArguments, validatePage } from '../../kernel/page.js';
import { fromGlobalId } from '../../kernel/global-id.js';
import { requireMetric } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { loadRollup } from '../query/rollup.loader.js';
import { compareByReading, keysetOf, type OrderKey, orderKeyOf } from '../rules/table/order.plan.js';
import { loadOrderedPlaces } from './ordered-places.loader.js';
import type { PlacesOfLevels, TableRows } from './rows.loader.js';
import type { RowPages, TableOrder, TableQuestion, TableRowBase } from './table.model.js';

type Keyed = OrderKey & { readonly row: TableRowBase };

const LIST = 'tableByValue';

/**
 * The rows in the order of a column, page by page: missing values last, equal ones by code. Of the places of a level only
 * those up to the page are read, by the cube; few rows are ordered in memory. Throws INVALID_CURSOR.
 */
export async function orderRows(
  context: RequestContext,
  { list, levels }: TableRows,
  question: TableQuestion,
  orderBy: TableOrder,
): Promise<RowPages> {
  const metric = await requireMetric(context, orderBy.metric);
  return async (args) => {
    const page = validatePage(LIST, args);
    const [after, before] = [orderKeyAt(page.after, 'after'), orderKeyAt(page.before, 'before')];
    const { backward } = page;
    const [from, until] = backward ? [before, after] : [after, before];
    const wanted = { limit: page.limit + 1, from, until, backward };
    const rows = levels
      ? await placesByValue(context, { levels, list, question, orderBy, metric }, wanted)
      : await allByValue(context, { list, question, orderBy, metric }, wanted);
    const count = async (): Promise<number> => (await list({ first: 0 })).count();
    return mapConnection(toConnection(LIST, page, rows, keysetOf, count), ({ row }) => row);
  };
}

function orderKeyAt(keyset: Keyset | null, subject: 'after' | 'before'): OrderKey | null {
  const key = keyset && orderKeyOf(keyset);
  if (keyset && !key) throw invalidCursor(subject, null);
  return key;
}

interface Ordering {
  readonly list: RowPages;
  readonly question: TableQuestion;
  readonly orderBy: TableOrder;
  readonly metric: MetricModel;
}

/** The rows of a page: at most `limit`, read on from one position to another, from the end of the list if backward. */
interface Wanted {
  readonly limit: number;
  readonly from: OrderKey | null;
  readonly until: OrderKey | null;
  readonly backward: boolean;
}

/** Loads every row of a list, page by page. */
export async function loadAll(list: RowPages, most = Number.POSITIVE_INFINITY): Promise<readonly TableRowBase[]> {
  const rows: TableRowBase[] = [];
  for (let after: string | null = null; ;) {
    const page: Connection<TableRowBase> = await list({ first: GREATEST_PAGE, after } satisfies PageArguments);
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage || rows.length > most) return rows;
    after = page.pageInfo.endCursor;
  }
}

async function allByValue(
  context: RequestContext,
  { list, question, orderBy, metric }: Ordering,
  { limit, from, until, backward }: Wanted,
): Promise<readonly Keyed[]> {
  const { period, boundaries, asOf } = question;
  const rows = await loadAll(list);
  const answers = await Promise.all(
    rows.map(({ place, period: own }) => {
      const asked = own ?? orderBy.period ?? period;
      return answerOrFault(loadRollup(context, { place, metric, period: asked, boundaries, asOf }));
    }),
  );
  const [first] = answers;
  if (first instanceof CodedError && answers.every((one) => one instanceof CodedError)) throw first;
  // A row that cannot be answered comes last, as one without a value does.
  const keyed = rows.map((row, index): Keyed => {
    const answer = answers[index];
    const value = answer && !(answer instanceof CodedError) ? answer.value : null;
    return { value, code: row.key, rowId: row.period ? index : idOf(row), row };
  });
  const compare = compareByReading(orderBy.direction ?? 'DESC', backward);
  return keyed
    .filter((one) => (!from || compare(one, from) > 0) && (!until || compare(one, until) < 0))
    .toSorted(compare)
    .slice(0, limit);
}

const idOf = ({ division, pairing }: TableRowBase): number => division?.rowId ?? pairing?.rowId ?? 0;

/** The places with a value come before those without. Those beyond `until` are read as well, and left out. */
async function placesByValue(
  context: RequestContext,
  ordering: Ordering & { readonly levels: PlacesOfLevels },
  { limit, from, until, backward }: Wanted,
): Promise<readonly Keyed[]> {
  const parts = backward ? [placesWithoutValue, valuedPlaces] : [valuedPlaces, placesWithoutValue];
  // The part in which the position lies is the first to be read; both are without one.
  const isInSecond = from !== null && (from.value === null) !== backward;
  const compare = compareByReading(ordering.orderBy.direction ?? 'DESC', backward);
  const rows: Keyed[] = [];
  for (const load of isInSecond ? parts.slice(1) : parts) {
    if (rows.length >= limit || rows.some((row) => until && compare(row, until) >= 0)) break;
    const isHere = from !== null && (from.value === null) === (load === placesWithoutValue);
    rows.push(...(await load(context, ordering, { limit: limit - rows.length, from: isHere ? from : null, backward })));
  }
  return until ? rows.filter((row) => compare(row, until) < 0) : rows;
}

type Reading = Omit<Wanted, 'until'>;

async function valuedPlaces(
  context: RequestContext,
  { levels: { levels, within, closed }, question, orderBy, metric }: Ordering & { readonly levels: PlacesOfLevels },
  { limit, from, backward }: Reading,
): Promise<readonly Keyed[]> {
  const { side, boundaries, asOf } = question;
  const order = orderBy.direction ?? 'DESC';
  const period = orderBy.period ?? question.period;
  const valued = from?.value ? { ...from, value: from.value } : null;
  const found = await Promise.all(
    levels.map((level) =>
      loadOrderedPlaces(context, {
        ...{ metric, level, within: within?.rowId ?? null, closed, period, side, order, boundaries, asOf },
        ...{ limit, from: valued, backward },
      }),
    ),
  );
  const first = found.flat().toSorted(compareByReading(order, backward)).slice(0, limit);
  return Promise.all(
    first.map(async ({ value, code, rowId }): Promise<Keyed> => {
      const division = await divisionThen(context, { rowId, asOf });
      const key = division ? fromGlobalId(division.id).key : code;
      return {
        value,
        code,
        rowId,
        row: { ...{ key, kind: 'ROW', division, pairing: null, period: null }, place: { tree: side, division: rowId } },
      };
    }),
  );
}

/** The rows without a value, by code: those of the list whose roll-up has none. */
async function placesWithoutValue(
  context: RequestContext,
  { list, question, orderBy, metric }: Ordering,
  { limit, from, backward }: Reading,
): Promise<readonly Keyed[]> {
  const { boundaries, asOf } = question;
  const period = orderBy.period ?? question.period;
  const found: Keyed[] = [];
  for (let cursor: string | null = from && divisionCursor(from.code, from.rowId); found.length < limit;) {
    const page: Connection<TableRowBase> = await list(
      backward ? { last: GREATEST_PAGE, before: cursor } : { first: GREATEST_PAGE, after: cursor },
    );
    const keyed = await Promise.all(
      page.nodes.map(async (row): Promise<Keyed> => {
        const { value } = await loadRollup(context, { place: row.place, metric, period, boundaries, asOf });
        return { value, code: row.division?.code ?? row.key, rowId: idOf(row), row };
      }),
    );
    const missing = keyed.filter(({ value }) => value === null);
    found.push(...(backward ? missing.toReversed() : missing));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) break;
    cursor = backward ? startCursor : endCursor;
  }
  return found.slice(0, limit);
}

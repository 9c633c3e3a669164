import { divisionThen, divisionCursor } from '../../division/division.loader.js';
import { type Connection, mapConnection, toConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError, invalid } from '../../kernel/errors.js';
import { GREATEST_PAGE, type PageArguments, validatePage } from '../../kernel/page.js';
import { fromGlobalId } from '../../kernel/global-id.js';
import { requireMetric } from '../../metric/metric.loader.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { loadRollup } from '../query/rollup.loader.js';
import { compareByCode, compareByValue, keysetOf, type OrderKey, orderKeyOf } from '../rules/table/order.plan.js';
import { loadOrderedPlaces } from './ordered-places.loader.js';
import type { PlacesOfLevels, TableRows } from './rows.loader.js';
import type { RowPages, TableOrder, TableQuestion, TableRowBase } from './table.model.js';

type Keyed = OrderKey & { readonly row: TableRowBase };

const LIST = 'tableByValue';

/**
 * The rows in the order of a column, page by page: missing values last, equal ones by code. Of the places of a level only
 * those up to the page are read, by the cube; few rows are ordered in memory.
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
    const after = page.after && orderKeyOf(page.after);
    if (page.after && !after)
      throw invalid('after', args.after, 'a cursor taken from the same field', { code: 'INVALID_CURSOR' });
    const wanted = { limit: page.limit + 1, after };
    const rows = levels
      ? await placesByValue(context, { levels, list, question, orderBy, metric }, wanted)
      : await allByValue(context, { list, question, orderBy, metric }, wanted);
    const count = async (): Promise<number> => (await list({ first: 0 })).count();
    return mapConnection(toConnection(LIST, page, rows, keysetOf, count), ({ row }) => row);
  };
}

interface Ordering {
  readonly list: RowPages;
  readonly question: TableQuestion;
  readonly orderBy: TableOrder;
  readonly metric: MetricModel;
}

interface Wanted {
  readonly limit: number;
  readonly after: OrderKey | null;
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
  { limit, after }: Wanted,
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
  const compare = compareByValue(orderBy.direction ?? 'DESC');
  return keyed
    .filter((one) => after === null || compare(one, after) > 0)
    .toSorted(compare)
    .slice(0, limit);
}

const idOf = ({ division, pairing }: TableRowBase): number => division?.rowId ?? pairing?.rowId ?? 0;

async function placesByValue(
  context: RequestContext,
  ordering: Ordering & { readonly levels: PlacesOfLevels },
  { limit, after }: Wanted,
): Promise<readonly Keyed[]> {
  const valued = after?.value === null ? [] : await valuedPlaces(context, ordering, { limit, after });
  if (valued.length >= limit) return valued;
  return [...valued, ...(await placesWithoutValue(context, ordering, limit - valued.length, after))];
}

async function valuedPlaces(
  context: RequestContext,
  { levels: { levels, within, closed }, question, orderBy, metric }: Ordering & { readonly levels: PlacesOfLevels },
  { limit, after }: Wanted,
): Promise<readonly Keyed[]> {
  const { side, boundaries, asOf } = question;
  const order = orderBy.direction ?? 'DESC';
  const period = orderBy.period ?? question.period;
  const from = after?.value ? { ...after, value: after.value } : null;
  const found = await Promise.all(
    levels.map((level) =>
      loadOrderedPlaces(context, {
        ...{ metric, level, within: within?.rowId ?? null, closed, period, side, order, boundaries, asOf },
        ...{ limit, after: from },
      }),
    ),
  );
  const first = found.flat().toSorted(compareByValue(order)).slice(0, limit);
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
  limit: number,
  after: OrderKey | null,
): Promise<readonly Keyed[]> {
  const { boundaries, asOf } = question;
  const period = orderBy.period ?? question.period;
  const found: Keyed[] = [];
  const from = after?.value === null ? after : null;
  for (let cursor: string | null = from && divisionCursor(from.code, from.rowId); found.length < limit;) {
    const page: Connection<TableRowBase> = await list({ first: GREATEST_PAGE, after: cursor });
    const keyed = await Promise.all(
      page.nodes.map(async (row): Promise<Keyed> => {
        const { value } = await loadRollup(context, { place: row.place, metric, period, boundaries, asOf });
        return { value, code: row.division?.code ?? row.key, rowId: idOf(row), row };
      }),
    );
    found.push(...keyed.filter(({ value }) => value === null));
    if (!page.pageInfo.hasNextPage) break;
    cursor = page.pageInfo.endCursor;
  }
  return found.toSorted(compareByCode).slice(0, limit);
}

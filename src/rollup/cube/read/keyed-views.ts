import { TOWN } from '../cell.sql.js';
import type { KeyedChange, KeyedInexact, KeyedSpan, KeyedTotal, KeyedView, YearRow } from './keyed.plan.js';
import type { KnotRow } from './knot.sql.js';
import { begunIn, cellsRead, type KeyedForm, type KeyedRow, KINDS } from './keyed.sql.js';

/** What was read of a metric at a node. */
export interface ReadView extends KeyedView {
  /** What crosses in view; null where nothing does, and where that was not read. */
  readonly knots: readonly KnotRow[] | null;
}

/** By the number of each question; null where the cube does not hold all there is. */
export function viewsOf(
  rows: readonly KeyedRow[],
  count: number,
  { isMonthsOnly }: KeyedForm,
): readonly (ReadView | null)[] {
  const cells = cellsRead(isMonthsOnly);
  const width = { values: cells.length + 1, observations: cells.length, begun: begunIn(cells).length };
  const views: (Mutable | null)[] = new Array<Mutable | null>(count).fill(null);
  const at = (ord: number): Mutable => {
    const view = views[ord - 1];
    if (!view) throw new Error('a row of no question');
    return view;
  };
  for (const { kind, ord, one } of rows)
    if (kind === KINDS.NODE)
      views[ord - 1] = {
        isTown: one === TOWN,
        rows: [],
        spans: [],
        totals: new Map(),
        own: [],
        isKnotted: false,
        knots: null,
      };
  for (const { kind, ord, one, other, a, b, c, d } of rows) {
    if (kind === KINDS.CELLS) {
      at(ord).rows.push({
        year: one ?? 0,
        inexact: other ?? 0,
        values: numbersIn(a ?? '', width.values),
        observations: numbersIn(b ?? '', width.observations),
        odd: c === null ? null : numbersIn(c, width.observations),
        begun: d === null ? null : numbersIn(d, width.begun),
      });
    } else if (kind === KINDS.SPAN) at(ord).spans.push(spanOf((a ?? '').split('|')));
    else if (kind === KINDS.OWN) at(ord).own.push(spanOf((a ?? '').split('|')));
    else if (kind === KINDS.KNOT) at(ord).isKnotted = true;
    else if (kind === KINDS.KNOTS) at(ord).knots = JSON.parse(a ?? '[]') as KnotRow[];
    else if (kind === KINDS.TOTAL) addTotal(at(ord).totals, (a ?? '').split('|'));
  }
  return views.map((view) => view && { ...view, totals: [...view.totals.values()] });
}

interface Mutable {
  readonly isTown: boolean;
  readonly rows: YearRow[];
  readonly spans: KeyedSpan[];
  readonly totals: Map<string, KeyedTotal & { readonly changes: KeyedChange[] }>;
  readonly own: KeyedSpan[];
  isKnotted: boolean;
  knots: readonly KnotRow[] | null;
}

/** The numbers of an array as the database writes it; what is absent is zero. */
function numbersIn(text: string, width: number): readonly number[] {
  const numbers = new Array<number>(width).fill(0);
  let [at, start] = [0, 1];
  for (let end = 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code !== 44 && code !== 125) continue;
    // N of NULL.
    if (text.charCodeAt(start) !== 78) numbers[at] = Number(text.slice(start, end));
    at++;
    start = end + 1;
  }
  return numbers;
}

function spanOf([
  start = '',
  end = '',
  id = '',
  times = '',
  observations = '',
  ...bounds
]: readonly string[]): KeyedSpan {
  return { start, end, times: Number(times), observations: Number(observations), of: inexactOf(id, bounds) };
}

function inexactOf(id: string, [value = '', lower = '', upper = '']: readonly string[]): KeyedInexact | null {
  return id === '0' ? null : { id, value, lower, upper: upper === '' ? null : upper };
}

function addTotal(totals: Mutable['totals'], fields: readonly string[]): void {
  const [
    id = '',
    division,
    pairing,
    cut,
    since = '',
    start = '',
    end = '',
    from = '',
    of = '',
    stated,
    added,
    ...bounds
  ] = fields;
  let total = totals.get(id);
  if (!total) {
    const own = { division: Number(division), pairing: Number(pairing), isCut: cut === '1', since, start, end };
    totals.set(id, (total = { ...own, isComposite: !id.startsWith('-'), changes: [] }));
  }
  total.changes.push({ start: from, stated: Number(stated), added: Number(added), of: inexactOf(of, bounds) });
}

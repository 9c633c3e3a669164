import { byMetric, type FigureContext } from '../../../kernel/shards/by-metric.js';
import { type Decimal, decimal } from '../../../kernel/decimal.js';
import type { MetricModel } from '../../../metric/metric.type.js';
import { type Amount, type Inexact, NO_AMOUNT } from '../../rules/overlap/amount.plan.js';
import {
  type Knot,
  type KnottedView,
  NOTHING_COVERED,
  type Outermost,
  outermostKnots,
} from '../../rules/overlap/knot.plan.js';
import { ALWAYS } from '../../rules/ledger.plan.js';
import type { ObservationPairing, Place } from '../../rules/observation.plan.js';
import type { KnotInexact, KnotRow } from './knot.sql.js';
import { type CoveringTotal, coveredSql } from './covered.sql.js';

/** What is asked of a view with knots, and what is in it. */
export interface KnottedQuestion {
  readonly metric: Pick<MetricModel, 'rowId' | 'scale' | 'signed'>;
  readonly until: string | null;
  /** Null for an organization or a project, below which nothing lies. */
  readonly node: readonly [tree: number, node: number] | null;
  readonly rows: readonly KnotRow[];
  readonly knots: readonly Knot[];
}

const SETS = ['all', 'others'] as const satisfies readonly (keyof Outermost)[];

/** What the outermost knots of each view cover: one statement, and none where nothing crosses. */
export async function loadCovered(
  context: FigureContext,
  questions: readonly KnottedQuestion[],
  identify: Identify,
): Promise<readonly KnottedView['covered'][]> {
  const totals = questions.flatMap(({ metric, until, node, rows, knots }, index): CoveringTotal[] => {
    const outermost = outermostKnots(knots, metric.signed);
    return SETS.flatMap((set, at) => {
      const ids = new Set(outermost[set].map(({ observation }) => observation.id));
      const chosen = rows.filter(({ id, total, free }) => total && !free && ids.has(id));
      return node === null
        ? []
        : chosen.map((knot) => ({
            set: index * SETS.length + at,
            below: set === 'others',
            // Only of a program: below a pairing others stand for themselves.
            roots: node[1] < 0 && !rows.some(({ total, here, pairing }) => total && here && pairing === node[1]),
            tree: node[0],
            node: node[1],
            metric: metric.rowId,
            stock: knot.stock,
            asked_until: until,
            division: knot.division,
            canonical: knot.canonical,
            pairing: knot.pairing,
            start: knot.start,
            end: knot.end,
            until: knot.until,
            cut: knot.cut,
          }));
    });
  });
  if (totals.length === 0) return questions.map(() => NOTHING_COVERED);
  const rows = await byMetric(
    context,
    totals,
    ({ metric }) => metric,
    async (db, some) => (await coveredSql(some).execute(db)).rows,
  );
  const found = new Map(rows.map((row) => [row.set, row]));
  return questions.map(({ metric }, index) => {
    const [all, others] = SETS.map((_, at): Amount => {
      const row = found.get(index * SETS.length + at);
      if (!row) return NO_AMOUNT;
      const inexact = (row.inexact ?? []).map((one): KnotInexact => [0, ...one]);
      return { value: inUnit(row.value, metric.scale), inexact: inexactOf(inexact, 0, identify) };
    });
    return { all: all ?? NO_AMOUNT, others: others ?? NO_AMOUNT };
  });
}

const inUnit = (whole: string, scale: number): Decimal => decimal(`${whole}e-${scale.toString()}`);

/** A knot as the rules know it. */
export function toKnot(row: KnotRow, scale: number, identify: Identify): Knot {
  const place: Place = {
    id: row.division,
    path: row.within,
    canonical: [row.canonical, ...row.within],
    current: row.merged_within ?? [],
    mergedBy: row.merged_by,
    shared: row.shared,
  };
  const pairing: ObservationPairing | null =
    row.pairing === 0 ? null : { id: row.pairing, path: row.path, supporter: place };
  const amount = { value: inUnit(row.stated, scale), inexact: inexactOf(row.inexact ?? [], 0, identify) };
  return {
    observation: {
      id: row.id,
      scope: row.total ? 'TOTAL' : 'OWN',
      basis: row.stock ? 'STOCK' : 'INCREMENT',
      start: row.since,
      end: row.until,
      amount: { value: amount.value, lower: amount.value, upper: amount.value },
      place,
      subject: row.subject === '' ? null : row.subject,
      pairing,
      sourceId: 0,
      sourceCode: '',
      published: null,
      preferred: false,
    },
    interval: row.stock ? ALWAYS : { start: row.start, end: row.end },
    cut: row.cut,
    amount,
    rest: { value: inUnit(row.rest, scale), inexact: inexactOf(row.inexact ?? [], 1, identify) },
    inView: row.in_view,
    atNode: row.here,
    isFree: row.free,
  };
}

/** Makes an inexact observation known by its id. */
export type Identify = (id: string, value: string, lower: string | null, upper: string | null) => Inexact;

/** An observation is one object however often it is met, so that it cancels against itself. */
export function identifier(): Identify {
  const known = new Map<string, Inexact>();
  const bound = (text: string | null): Decimal | null => (text === null ? null : decimal(text));
  return (id, value, lower, upper) => {
    let observation = known.get(id);
    if (!observation) {
      observation = { amount: { value: decimal(value), lower: bound(lower), upper: bound(upper) } };
      known.set(id, observation);
    }
    return observation;
  };
}

/** The inexact observations of a role, and how often each is counted. */
export function inexactOf(
  rows: readonly KnotInexact[],
  role: number,
  identify: Identify,
): ReadonlyMap<Inexact, number> {
  const found = new Map<Inexact, number>();
  for (const [of, id, times, value, lower, upper] of rows) {
    if (of === role) found.set(identify(id, value, lower, upper), times);
  }
  return found;
}

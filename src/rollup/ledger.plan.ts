import { type Bounded, minus, NOTHING, sum } from '../kernel/bounded.js';
import type { Day } from '../kernel/day.js';
import { contains, type Interval, overlaps, type Period } from '../kernel/period.js';
import type { Figure } from './figure.plan.js';
import type { Finding } from './finding.plan.js';
import { type Flow, toFlows } from './flow.plan.js';
import { covers, coversTotal, coversTotalFlow, crosses } from './region.plan.js';
import { readingAt, type StockSeries, toStocks } from './stock.plan.js';

const ALWAYS: Interval = { start: '0000-01-01', end: '9999-12-31' };

/** One summand of a roll-up: an own figure, or a total as what it adds to what its parts already say. */
export interface Entry {
  readonly figure: Figure;
  /** What it adds to any sum that reaches it. */
  readonly adds: Bounded;
  /** What it says itself: the increment of a flow, the level of a stock. */
  readonly says: Bounded;
  /** For totals: whether another total's region contains this one's. */
  readonly liesIn: (outer: Entry) => boolean;
}

/** All figures of one metric in reach, prepared so that every roll-up is a plain sum of entries. */
export interface Ledger {
  /** The entries that count in a period, wherever they stand. */
  entriesIn(period: Period): readonly Entry[];
  /** Figures that touch the period but are not wholly in it. */
  spanning(period: Period): readonly Figure[];
  /** Findings that concern any of these figures in the period. */
  findings(period: Period, inReach: ReadonlySet<Figure>): readonly Finding[];
}

export function flowLedger(figures: readonly Figure[]): Ledger {
  const { flows, findings } = toFlows(figures);
  const totals = flows.filter((flow) => flow.figure.scope === 'TOTAL');
  const own = flows.filter((flow) => flow.figure.scope === 'OWN');
  const memo = new Map<Flow, Bounded>();
  // adj(T) = value(T) − Σ own in region(T) − Σ adj(U) of the totals inside: smaller regions come first by recursion.
  const adjustment = (total: Flow): Bounded => {
    let result = memo.get(total);
    if (!result) {
      // Regions that lie in one another in a circle, as odd successions could make them, must not go round for ever.
      memo.set(total, NOTHING);
      const ownInside = own.filter(
        (flow) => contains(total.stretch, flow.stretch) && covers(total.figure, flow.figure),
      );
      const totalsInside = totals.filter((other) => coversTotalFlow(total, other));
      const said = sum([...ownInside.map((flow) => flow.amount), ...totalsInside.map(adjustment)]);
      result = minus(total.amount, said);
      memo.set(total, result);
    }
    return result;
  };
  const flowOf = new Map<Entry, Flow>();
  const entries = flows.map((flow): Entry => {
    const entry: Entry = {
      figure: flow.figure,
      adds: flow.figure.scope === 'TOTAL' ? adjustment(flow) : flow.amount,
      says: flow.amount,
      liesIn: (outer) => coversTotalFlow(flowOf.get(outer) ?? flow, flow),
    };
    flowOf.set(entry, flow);
    return entry;
  });
  const stretchOf = (entry: Entry): Flow['stretch'] => flowOf.get(entry)?.stretch ?? entry.figure;
  return {
    entriesIn: (period) => entries.filter((entry) => contains(period, stretchOf(entry))),
    spanning: (period) => {
      // Days compare as text: an open end is an end that no figure reaches beyond.
      const bounded = { start: period.start ?? ALWAYS.start, end: period.end ?? ALWAYS.end };
      return flows
        .filter((flow) => overlaps(flow.stretch, bounded) && !contains(period, flow.stretch))
        .map((flow) => flow.figure);
    },
    findings: (period, inReach) => {
      const counted = totals.filter((flow) => inReach.has(flow.figure) && contains(period, flow.stretch));
      const crossing = counted.flatMap((one, index) =>
        counted
          .slice(index + 1)
          .filter((other) => crosses(one, other))
          .map((other): Finding => ({ code: 'OVERLAPPING_TOTALS', figures: [one.figure.id, other.figure.id] })),
      );
      return [...concerning(findings, inReach), ...crossing];
    },
  };
}

export function stockLedger(figures: readonly Figure[]): Ledger {
  const { series, findings } = toStocks(figures);
  const entriesAt = (day: Day | null): readonly Entry[] => {
    const levels = series.flatMap((one): { reading: Figure; series: StockSeries }[] => {
      const reading = readingAt(one, day);
      return reading ? [{ reading, series: one }] : [];
    });
    const own = levels.filter(({ reading }) => reading.scope === 'OWN').map(({ reading }) => reading);
    const totals = levels.filter(({ reading }) => reading.scope === 'TOTAL').map(({ reading }) => reading);
    const memo = new Map<Figure, Bounded>();
    const adjustment = (total: Figure): Bounded => {
      let result = memo.get(total);
      if (!result) {
        memo.set(total, NOTHING);
        const ownInside = own.filter((reading) => covers(total, reading));
        const totalsInside = totals.filter((other) => coversTotal(total, other));
        result = minus(
          total.amount,
          sum([...ownInside.map((reading) => reading.amount), ...totalsInside.map(adjustment)]),
        );
        memo.set(total, result);
      }
      return result;
    };
    return levels.map(({ reading }) => ({
      figure: reading,
      adds: reading.scope === 'TOTAL' ? adjustment(reading) : reading.amount,
      says: reading.amount,
      liesIn: (outer: Entry) => coversTotal(outer.figure, reading),
    }));
  };
  return {
    entriesIn: ({ end }) => entriesAt(end),
    spanning: () => [],
    findings: ({ end }, inReach) => {
      const levels = entriesAt(end)
        .map((entry) => entry.figure)
        .filter((figure) => inReach.has(figure));
      const stale = levels
        .filter((total) => total.scope === 'TOTAL')
        .flatMap((total): Finding[] => {
          const newer = levels.filter((other) => other !== total && other.end > total.end && covers(total, other));
          return newer.length ? [{ code: 'STALE_TOTAL', figures: [total.id, ...newer.map((one) => one.id)] }] : [];
        });
      const totals = levels.filter((figure) => figure.scope === 'TOTAL');
      const crossing = totals.flatMap((one, index) =>
        totals
          .slice(index + 1)
          .filter((other) => crosses({ figure: one, stretch: ALWAYS }, { figure: other, stretch: ALWAYS }))
          .map((other): Finding => ({ code: 'OVERLAPPING_TOTALS', figures: [one.id, other.id] })),
      );
      return [...concerning(findings, inReach), ...stale, ...crossing];
    },
  };
}

function concerning(findings: readonly Finding[], inReach: ReadonlySet<Figure>): Finding[] {
  const ids = new Set([...inReach].map((figure) => figure.id));
  return findings.filter((finding) => finding.figures.some((id) => ids.has(id)));
}

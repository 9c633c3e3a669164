import { type Bounded, minus, NOTHING, sum } from '../../kernel/bounded.js';
import type { Day } from '../../kernel/day.js';
import type { Observation } from './observation.plan.js';
import type { Finding } from './finding.plan.js';
import { ALWAYS, concerning, crossings, type Entry, type Ledger } from './ledger.plan.js';
import { byNode, byRegion, type Located } from './position-index.plan.js';
import { covers, coversTotal } from './region.plan.js';
import { readingAt, toStocks } from './stock.plan.js';

export function stockLedger(observations: readonly Observation[]): Ledger {
  const { series, findings } = toStocks(observations);
  const levelsAt = (day: Day | null): readonly Observation[] => series.flatMap((one) => readingAt(one, day) ?? []);
  const byDay = new Map<Day | null, ReturnType<typeof byNode<Entry>>>();
  const entriesAt = (day: Day | null): ReturnType<typeof byNode<Entry>> => {
    let entries = byDay.get(day);
    if (!entries) {
      entries = byNode(entriesOf(levelsAt(day)), ({ observation }) => observation);
      byDay.set(day, entries);
    }
    return entries;
  };
  const concerned = concerning(findings);
  return {
    entriesAt: (node, { end }, boundaries) => entriesAt(end)(node, boundaries),
    spanningAt: () => [],
    findings: ({ end }, inScope) => {
      const levels = levelsAt(end).filter((observation) => inScope.has(observation));
      const totals = levels.filter(({ scope }) => scope === 'TOTAL');
      return [...concerned(inScope), ...staleTotals(totals, levels), ...crossings(totals.map(always))];
    },
  };
}

/** What the levels at one moment come to. */
function entriesOf(levels: readonly Observation[]): readonly Entry[] {
  const own = byRegion(levels.filter(({ scope }) => scope === 'OWN').map(always));
  const totals = byRegion(levels.filter(({ scope }) => scope === 'TOTAL').map(always));
  const memo = new Map<Observation, Bounded>();
  const adjustment = (total: Observation): Bounded => {
    let result = memo.get(total);
    if (!result) {
      memo.set(total, NOTHING);
      const ownInside = inRegion(own, total).filter((reading) => covers(total, reading));
      const totalsInside = inRegion(totals, total).filter((other) => coversTotal(total, other));
      const said = sum([...ownInside.map((reading) => reading.amount), ...totalsInside.map(adjustment)]);
      result = minus(total.amount, said);
      memo.set(total, result);
    }
    return result;
  };
  return levels.map((reading) => ({
    observation: reading,
    contribution: reading.scope === 'TOTAL' ? adjustment(reading) : reading.amount,
    stated: reading.amount,
    liesIn: (outer: Entry) => coversTotal(outer.observation, reading),
  }));
}

function staleTotals(totals: readonly Observation[], levels: readonly Observation[]): readonly Finding[] {
  const below = byRegion(levels.map(always));
  return totals.flatMap((total): Finding[] => {
    const newer = inRegion(below, total).filter(
      (other) => other !== total && other.end > total.end && covers(total, other),
    );
    return newer.length ? [{ code: 'STALE_TOTAL', observations: [total.id, ...newer.map((one) => one.id)] }] : [];
  });
}

/** A reading stands at every moment from its day on: which day that is says nothing about whose region it lies in. */
const always = (observation: Observation): Located & { readonly interval: typeof ALWAYS } => ({
  observation,
  from: ALWAYS.start,
  interval: ALWAYS,
});

const inRegion = (
  index: ReturnType<typeof byRegion<ReturnType<typeof always>>>,
  total: Observation,
): readonly Observation[] => index(total.place, ALWAYS.start, ALWAYS.end).map(({ observation }) => observation);

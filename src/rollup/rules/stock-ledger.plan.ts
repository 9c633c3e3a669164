import type { Day } from '../../kernel/day.js';
import type { Finding } from './finding.plan.js';
import { ALWAYS, concerning, findAmong, type Ledger, type LedgerOptions } from './ledger.plan.js';
import type { RollupNode } from './node.plan.js';
import type { Observation } from './observation.plan.js';
import { amountOf } from './overlap/amount.plan.js';
import { contribute, type Contributions, type Entry } from './overlap/contributions.plan.js';
import type { Piece } from './overlap/piece.plan.js';
import { regionUnder } from './overlap/region.plan.js';
import { byNode } from './position-index.plan.js';
import { lastBefore, readingAt, toStocks } from './stock.plan.js';

interface Levels {
  readonly contributions: Contributions;
  readonly at: (node: RollupNode) => readonly Entry[];
}

/** The ledger of a stock: levels, and what each contributes, are those at the end of the period. */
export function stockLedger(observations: readonly Observation[], options: LedgerOptions): Ledger {
  const { series, findings } = toStocks(observations);
  const region = regionUnder(options.boundaries);
  const byDay = new Map<Day | null, Levels>();
  const levelsAt = (day: Day | null): Levels => {
    let levels = byDay.get(day);
    if (!levels) {
      const pieces = series.flatMap((one) => {
        const reading = readingAt(one, day);
        return reading ? [levelOf(reading)] : [];
      });
      const contributions = contribute(pieces, region, options.signed);
      levels = {
        contributions,
        at: byNode(contributions.entries, ({ observation }) => observation, options.boundaries),
      };
      byDay.set(day, levels);
    }
    return levels;
  };
  const ended = series.filter(({ endsOn }) => endsOn !== null);
  const endedAt = byNode(ended, ({ readings }) => readings[0] as Observation, options.boundaries);
  const concerned = concerning(findings);
  return {
    options,
    contributionsAt: ({ end }) => levelsAt(end).contributions,
    entriesAt: (node, { end }) => levelsAt(end).at(node),
    pastAt: (node, { end }) =>
      ended.length === 0
        ? []
        : endedAt(node).flatMap(({ readings, endsOn }) =>
            end === null || (endsOn !== null && endsOn <= end) ? (lastBefore(readings, endsOn) ?? []) : [],
          ),
    spanningAt: () => [],
    findings: ({ end }, view) => {
      const { contributions } = levelsAt(end);
      return [
        ...concerned(view.map(({ observation }) => observation)),
        ...staleTotals(contributions, view),
        ...findAmong(contributions, view),
      ];
    },
  };
}

/** A reading stands at every moment from its day on: which day that is says nothing about what it covers. */
const levelOf = (observation: Observation): Piece => ({
  observation,
  interval: ALWAYS,
  amount: amountOf(observation),
  cut: false,
});

function staleTotals(contributions: Contributions, view: readonly Entry[]): readonly Finding[] {
  const among = new Set(view);
  return view.flatMap((total): Finding[] => {
    const newer = contributions
      .coveredBy(total)
      .filter((part) => among.has(part) && part.observation.end > total.observation.end);
    const observations = [total, ...newer].map(({ observation }) => observation.id);
    return newer.length > 0 ? [{ code: 'STALE_TOTAL', observations }] : [];
  });
}

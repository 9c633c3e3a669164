import { lastOfMonth } from '../../../../src/kernel/day.js';
import type { Recorded } from '../../../../src/rollup/disclosure/views.plan.js';
import type { RollupNode } from '../../../../src/rollup/rules/node.plan.js';
import type { ObservationPairing, Place } from '../../../../src/rollup/rules/observation.plan.js';
import { exactly, pairing, place } from '../../support/example-observations.js';
import type { Nature } from '../../support/random-world.js';
import { Random } from '../../support/random.js';

/** What was recorded of one sensitive metric by a moment. */
export type ByMetric = readonly (readonly Recorded[])[];

/** What offices report in a small country, as it arrives. */
export interface Reports {
  readonly nature: Nature;
  /** How many metrics there are: a whole, and what is "of which" of it. */
  readonly metrics: number;
  readonly states: readonly ByMetric[];
  readonly nodes: readonly RollupNode[];
  /** Sets of places, none of which lies in another. */
  readonly groups: readonly (readonly RollupNode[])[];
}

type Shape = Omit<Recorded, 'id' | 'amount' | 'supersededBy' | 'isRetracted'>;

const COUNTRY = 1;
const REST = { sourceId: 1, sourceCode: 'S1', published: null, preferred: false } as const;

/** Counts of households as they are: mostly few. */
function drawCount(random: Random): number {
  const kind = random.next();
  if (kind < 0.15) return 0;
  if (kind < 0.55) return random.between(1, 9);
  return kind < 0.8 ? random.between(10, 40) : random.between(41, 400);
}

interface Leaf {
  readonly place: Place;
  readonly pairing: ObservationPairing | null;
  /** The true count of each month. */
  readonly counts: readonly number[];
}

/** `small`: so small that the best that could be withheld can be found. `ofWhich`: with metrics that are parts of another. */
export function randomReports(
  seed: number,
  { small = false, ofWhich = false }: { readonly small?: boolean; readonly ofWhich?: boolean } = {},
): Reports {
  const random = new Random(seed);
  const nature: Nature = random.chance(0.5) ? 'FLOW' : 'STOCK';
  const districts: Place[] = [];
  const towns: Place[] = [];
  const cities: Place[] = [];
  let id = 10;
  for (let city = random.between(1, small ? 1 : 2); city > 0; city--) {
    const above: [number, number] = [++id, COUNTRY];
    cities.push(place(...above));
    for (let count = random.between(1, small ? 2 : 3); count > 0; count--) {
      const district: [number, number, number] = [++id, ...above];
      districts.push(place(...district));
      for (let more = random.between(1, small ? 3 : 4); more > 0; more--) towns.push(place(++id, ...district));
    }
  }
  const supporter = place(7, 6, COUNTRY);
  const root = pairing(supporter, 1);
  const pairings = small ? [] : [root, pairing(supporter, 2, 1), pairing(place(8, 6, COUNTRY), 3, 1)];
  const months = small ? random.between(1, 2) : random.between(1, 4);
  const isPaired = pairings.length > 0 && random.chance(0.5);
  const leaves = towns.flatMap((town): Leaf[] => {
    const some = isPaired ? random.shuffled(pairings).slice(0, random.between(1, 2)) : [null];
    return some.map((one) => ({
      ...{ place: town, pairing: one },
      counts: Array.from({ length: months }, () => drawCount(random)),
    }));
  });
  const nodes: RollupNode[] = [
    ...[COUNTRY, ...[...cities, ...districts, ...towns].map((one) => one.id)].map((division): RollupNode => ({
      tree: 'RECIPIENT',
      division,
    })),
    ...(isPaired
      ? [
          ...[6, 7, 8].map((division): RollupNode => ({ tree: 'SUPPORTER', division })),
          ...pairings.map((one): RollupNode => ({ tree: 'PAIRING', pairing: one.id })),
          { tree: 'PROGRAM', program: 1 } as const,
        ]
      : []),
  ];
  const isDivided = random.chance(0.5);
  const parts = ofWhich ? random.between(isDivided ? 2 : 1, 2) : 0;
  const divided = divide(random, leaves, { parts, isDivided });
  const isCumulative = nature === 'FLOW' && random.chance(0.35);
  const offices = [...districts, ...cities];
  const reports = divided.flatMap((some, metric) =>
    reportsOf(random, { nature, isCumulative, leaves: some, months, offices, metric }),
  );
  const groups = small || towns.length < 3 ? [] : Array.from({ length: 3 }, () => groupOf(random, towns));
  return {
    ...{ nature, metrics: parts + 1, nodes, groups },
    states: arrive(random, reports, { small, metrics: parts + 1 }),
  };
}

const groupOf = (random: Random, towns: readonly Place[]): readonly RollupNode[] =>
  random
    .shuffled(towns)
    .slice(0, random.between(2, 3))
    .map(({ id }) => ({ tree: 'RECIPIENT', division: id }));

/** The whole, and the same places with what is "of which" of it. */
function divide(
  random: Random,
  leaves: readonly Leaf[],
  { parts, isDivided }: { readonly parts: number; readonly isDivided: boolean },
): readonly (readonly Leaf[])[] {
  const first = leaves.map((leaf): Leaf => ({ ...leaf, counts: leaf.counts.map((count) => random.between(0, count)) }));
  const rest = leaves.map((leaf, at): Leaf => ({
    ...leaf,
    counts: leaf.counts.map((count, month) => {
      const left = count - (first[at]?.counts[month] ?? 0);
      return isDivided ? left : random.between(0, count);
    }),
  }));
  return [leaves, first, rest].slice(0, parts + 1);
}

interface Report {
  readonly metric: number;
  readonly shape: Shape;
  readonly count: number;
}

function reportsOf(
  random: Random,
  given: {
    readonly nature: Nature;
    readonly isCumulative: boolean;
    readonly metric: number;
    readonly leaves: readonly Leaf[];
    readonly months: number;
    readonly offices: readonly Place[];
  },
): Report[] {
  const { nature, isCumulative, leaves, months, offices, metric } = given;
  const basis = nature === 'STOCK' ? 'STOCK' : isCumulative ? 'CUMULATIVE' : 'INCREMENT';
  const intervalOf = (month: number): { readonly start: string; readonly end: string } => {
    const end = lastOfMonth(2021, month);
    if (nature === 'STOCK') return { start: end, end };
    return { start: isCumulative ? '2021-01-01' : `${end.slice(0, 7)}-01`, end };
  };
  const countOf = ({ counts }: Leaf, month: number): number =>
    isCumulative ? counts.slice(0, month).reduce((sum, one) => sum + one, 0) : (counts[month - 1] ?? 0);
  const reports: Report[] = [];
  for (let month = 1; month <= months; month++) {
    for (const leaf of leaves) {
      if (random.chance(0.12)) continue;
      const shape = { ...REST, scope: 'OWN', basis, ...intervalOf(month), subject: null } as const;
      reports.push({
        metric,
        shape: { ...shape, place: leaf.place, pairing: leaf.pairing },
        count: countOf(leaf, month),
      });
    }
    for (const office of offices) {
      if (!random.chance(0.3)) continue;
      const inside = leaves.filter((leaf) => leaf.place.path.includes(office.id));
      const count = inside.reduce((sum, leaf) => sum + countOf(leaf, month), 0);
      const shape = { ...REST, scope: 'TOTAL', basis, ...intervalOf(month), subject: null, pairing: null } as const;
      reports.push({ metric, shape: { ...shape, place: office }, count });
    }
  }
  return reports;
}

/** The reports in batches, with corrections, rivals and retractions in between. */
function arrive(
  random: Random,
  reports: readonly Report[],
  { small, metrics }: { readonly small: boolean; readonly metrics: number },
): ByMetric[] {
  // A form asks for a whole and its parts in one row.
  const rows = [
    ...Map.groupBy(reports, ({ shape }) =>
      JSON.stringify([shape.scope, shape.place.id, shape.pairing?.id, shape.start, shape.end]),
    ).values(),
  ];
  const inOrder = random.chance(0.6) ? rows : random.shuffled(rows);
  const batches = small ? 1 : random.between(1, 4);
  const states: ByMetric[] = [];
  const recorded: Recorded[][] = Array.from({ length: metrics }, () => []);
  let id = 0;
  const record = ({ shape, count }: Omit<Report, 'metric'>): Recorded => ({
    ...shape,
    ...{ id: String(++id), amount: exactly(count), supersededBy: null, isRetracted: false },
  });
  const replace = (metric: number, one: Recorded, change: Partial<Recorded>): void => {
    recorded[metric] = (recorded[metric] ?? []).map((other) => (other === one ? { ...other, ...change } : other));
  };
  const change = (): void => {
    const metric = random.between(0, metrics - 1);
    const current = (recorded[metric] ?? []).filter(
      (one) => one.supersededBy === null && !one.isRetracted && one.scope === 'OWN',
    );
    if (current.length === 0) return;
    const one = random.pick(current);
    const was = one.amount.value.toNumber();
    const count = random.chance(0.6) ? Math.max(0, was + random.between(-3, 3)) : drawCount(random);
    const what = random.pick(['CORRECT', 'CORRECT', 'RIVAL', 'RETRACT'] as const);
    if (what === 'RETRACT') {
      replace(metric, one, { isRetracted: true });
      return;
    }
    const { amount: _amount, id: _id, ...shape } = one;
    const next = record({ shape: what === 'RIVAL' ? { ...shape, sourceId: 2, sourceCode: 'S2' } : shape, count });
    if (what === 'CORRECT') replace(metric, one, { supersededBy: next.id });
    recorded[metric]?.push(next);
  };
  for (let batch = 0; batch < batches; batch++) {
    const [from, to] = [batch, batch + 1].map((at) => Math.floor((at * inOrder.length) / batches));
    for (const report of inOrder.slice(from, to).flat()) recorded[report.metric]?.push(record(report));
    if (!small && random.chance(0.3)) change();
    states.push(recorded.map((some) => [...some]));
    if (!small && random.chance(0.4)) {
      change();
      states.push(recorded.map((some) => [...some]));
    }
  }
  return states;
}

import type { Bounded } from '../../../src/kernel/bounded.js';
import { addDays, type Day, lastOfMonth } from '../../../src/kernel/day.js';
import { decimal } from '../../../src/kernel/decimal.js';
import { ALL, type Interval, parseInterval, type Period } from '../../../src/kernel/period.js';
import type { Observation, ObservationPairing, Place } from '../../../src/rollup/rules/observation.plan.js';
import type { RollupNode } from '../../../src/rollup/rules/node.plan.js';
import { Random } from './random.js';
import { COUNTRY, type RandomDivisions, randomDivisions } from './random-divisions.js';

export type Nature = 'FLOW' | 'STOCK';

/** One metric's observations in a small country, with every node and some periods for questions. */
export interface World {
  readonly seed: number;
  readonly nature: Nature;
  readonly divisions: RandomDivisions;
  readonly observations: readonly Observation[];
  readonly nodes: readonly RollupNode[];
  readonly periods: readonly Period[];
}

const INTERVALS = [
  ...['2021', '2021', '2020', '2021-Q1', '2021-Q1', '2021-Q2', '2021-Q3', '2021-01/2021-06', '2021-07/2021-12'],
  ...['2021-01', '2021-02', '2021-03', '2021-04', '2021-08', '2021-02/2021-04', '2020-12/2021-02', '2021-02-10'],
  ...['2021-01-20/2021-03-10', '2021-01/2021-08', '2020/2021', '2021-04/2021-08'],
].map((text) => parseInterval(text) as Interval);
const STARTS = ['2021-01-01', '2021-01-01', '2021-01-01', '2021-02-01', '2021-04-01', '2020-01-01'];
const PROGRAMS = [1, 2];
const SUBJECTS = ['enterprise:1', 'project:2', 'institution:3'];

export function randomWorld(seed: number, nature: Nature): World {
  const random = new Random(seed);
  const divisions = randomDivisions(random, random.chance(0.7));
  // Few places and pairings in use, so that observations meet: a village alone in a country proves nothing.
  const hot = random.shuffled(divisions.places).slice(0, random.between(1, 4));
  const ancestors = new Set(hot.flatMap(({ path, canonical }) => [...path, ...canonical]));
  const places = divisions.places.filter((place) => hot.includes(place) || ancestors.has(place.id));
  const pairings = randomPairings(random, divisions.places);

  const ids = random.shuffled(Array.from({ length: 120 }, (_, index) => String(index + 1)));
  const observations: Observation[] = [];
  for (let count = random.between(1, 13); count > 0; count--) {
    const id = ids.pop() as string;
    const model = observations.length > 0 && random.chance(0.35) ? random.pick(observations) : null;
    observations.push(
      model ? variantOf(random, model, places, id) : randomObservation(random, nature, places, pairings, id),
    );
  }
  if (nature === 'FLOW' && random.chance(0.15))
    observations.push(...twinChains(random, observations[0] as Observation, ids));
  return {
    seed,
    nature,
    divisions,
    observations,
    nodes: nodesOf(random, divisions, pairings, observations),
    periods: periodsFor(random, nature, observations),
  };
}

function randomPairings(random: Random, places: readonly Place[]): ObservationPairing[] {
  const pairings: ObservationPairing[] = [];
  const count = random.between(1, 6);
  for (let id = 1; id <= count; id++) {
    const parent = pairings.length > 0 && random.chance(0.7) ? random.pick(pairings) : null;
    pairings.push({ id, path: [id, ...(parent?.path ?? [-random.pick(PROGRAMS)])], supporter: random.pick(places) });
  }
  return pairings;
}

function randomObservation(
  random: Random,
  nature: Nature,
  places: readonly Place[],
  pairings: readonly ObservationPairing[],
  id: string,
): Observation {
  const basis = nature === 'STOCK' ? 'STOCK' : random.chance(0.35) ? 'CUMULATIVE' : 'INCREMENT';
  const scope = random.chance(0.5) ? 'TOTAL' : 'OWN';
  const source = random.between(1, 3);
  const program = random.chance(0.12) ? -random.pick(PROGRAMS) : null;
  return {
    id,
    scope,
    basis,
    ...intervalFor(random, basis),
    amount: randomAmount(random),
    place: program !== null && random.chance(0.6) ? COUNTRY : random.pick(places),
    // A total is an office's, for its area: an organization or a project has none.
    subject: scope === 'OWN' && random.chance(0.3) ? random.pick(SUBJECTS) : null,
    pairing:
      program !== null
        ? { id: program, path: [program], supporter: null }
        : random.chance(0.55)
          ? random.pick(pairings)
          : null,
    sourceId: source,
    sourceCode: `S${source.toString()}`,
    published: random.chance(0.4) ? null : random.pick(['2021-09-01', '2021-09-02', '2022-01-15']),
    preferred: random.chance(0.1),
  };
}

/**
 * Another observation that differs in one or two respects only: that is how claims, chains and nested totals come
 * about.
 */
function variantOf(random: Random, model: Observation, places: readonly Place[], id: string): Observation {
  const other = { ...model, id, amount: randomAmount(random), preferred: random.chance(0.15) };
  switch (random.pick(['CLAIM', 'CLAIM', 'TIME', 'TIME', 'TIME', 'BASIS', 'SCOPE', 'PLACE', 'PAIRING'] as const)) {
    case 'CLAIM':
      return {
        ...other,
        published: random.pick([null, '2021-09-01', '2021-10-01']),
        sourceCode: `S${random.between(1, 3).toString()}`,
        place: twinOf(random, model, places),
      };
    case 'TIME':
      return { ...other, ...intervalFor(random, model.basis, model) };
    case 'BASIS': {
      if (model.basis === 'STOCK') return { ...other, ...intervalFor(random, 'STOCK', model) };
      const basis = model.basis === 'INCREMENT' ? 'CUMULATIVE' : 'INCREMENT';
      return { ...other, basis, ...(random.chance(0.5) ? intervalFor(random, basis, model) : {}) };
    }
    case 'SCOPE':
      return { ...other, scope: model.scope === 'OWN' ? 'TOTAL' : 'OWN', subject: null };
    case 'PLACE':
      return { ...other, place: random.pick(places) };
    case 'PAIRING':
      return { ...other, pairing: null };
  }
}

/** Two chains of totals that cover the same interval: neither is wider than the other. */
function twinChains(random: Random, model: Observation, ids: string[]): Observation[] {
  const [start, middle, end] = [
    '2021-01-01',
    lastOfMonth(2021, random.between(1, 5)),
    lastOfMonth(2021, random.between(6, 9)),
  ];
  return [
    { start, end: middle },
    { start, end },
    { start: addDays(middle, 1), end },
  ].map((interval) => ({
    ...model,
    ...interval,
    id: ids.pop() as string,
    scope: 'TOTAL',
    basis: 'CUMULATIVE',
    subject: null,
    amount: randomAmount(random),
  }));
}

/** The same place as another report knows it: under its old code, or with its old parents. */
function twinOf(random: Random, model: Observation, places: readonly Place[]): Place {
  return random.pick([model.place, ...places.filter((place) => place.canonical[0] === model.place.canonical[0])]);
}

function intervalFor(random: Random, basis: Observation['basis'], near?: Interval): Interval {
  if (basis === 'STOCK') {
    const day = random.pick(['2021-03-31', '2021-06-30', '2021-06-30', '2021-07-01', '2021-12-31', '2020-12-31']);
    return { start: day, end: day };
  }
  if (basis === 'INCREMENT') {
    if (!near || random.chance(0.5)) return random.pick(INTERVALS);
    const start = addDays(near.start, random.pick([0, 0, 1, 31, 59]));
    return { start, end: latest(start, addDays(near.end, random.pick([0, 0, -1, 30, -59]))) };
  }
  const start = near && random.chance(0.85) ? near.start : random.pick(STARTS);
  const end = random.chance(0.9)
    ? lastOfMonth(2021, random.between(1, 12))
    : addDays('2021-02-03', random.between(0, 60));
  return { start, end: latest(start, end) };
}

function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function randomAmount(random: Random): Bounded {
  const cents = random.chance(0.1) ? 0 : random.between(1, random.chance(0.9) ? 4000 : 4_000_000_000);
  const value = decimal(random.chance(0.5) ? Math.round(cents / 100) : (cents / 100).toFixed(2));
  switch (random.pick(['EXACT', 'EXACT', 'EXACT', 'OVER', 'ABOUT', 'UP_TO'] as const)) {
    case 'EXACT':
      return { value, lower: value, upper: value };
    case 'OVER':
      return { value, lower: value, upper: null };
    case 'ABOUT':
      return { value, lower: value.minus(random.between(0, 2)), upper: value.plus(random.between(1, 3)) };
    case 'UP_TO':
      return { value, lower: decimal(0), upper: value };
  }
}

/** Every node that any observation could reach, and one of each tree that none does: most of a country is empty. */
function nodesOf(
  random: Random,
  divisions: RandomDivisions,
  pairings: readonly ObservationPairing[],
  observations: readonly Observation[],
): RollupNode[] {
  const around = (places: readonly Place[]): number[] => [
    ...new Set(places.flatMap(({ path, canonical, current }) => [...path, ...canonical, ...current])),
    random.pick(divisions.ids),
  ];
  const supporters = observations.flatMap(({ pairing }) => pairing?.supporter ?? []);
  return [
    ...around(observations.map(({ place }) => place)).map((division): RollupNode => ({ tree: 'RECIPIENT', division })),
    ...around(supporters).map((division): RollupNode => ({ tree: 'SUPPORTER', division })),
    ...pairings.map(({ id }): RollupNode => ({ tree: 'PAIRING', pairing: id })),
    ...PROGRAMS.map((program): RollupNode => ({ tree: 'PROGRAM', program })),
    ...SUBJECTS.map((subject): RollupNode => ({ tree: 'SUBJECT', subject })),
  ];
}

function periodsFor(random: Random, nature: Nature, observations: readonly Observation[]): Period[] {
  const near = random.pick(observations);
  const within = random.pick(INTERVALS);
  return [
    ALL,
    { start: near.start, end: near.end },
    // Only the end of a period matters to a stock.
    ...(nature === 'FLOW' ? [random.pick(INTERVALS)] : []),
    random.chance(0.5) ? { start: null, end: within.end } : { start: within.start, end: null },
  ];
}

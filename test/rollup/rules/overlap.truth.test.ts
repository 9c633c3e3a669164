import { describe, expect, it } from '@jest/globals';
import { firstOfMonth, lastOfMonth } from '../../../src/kernel/day.js';
import { decimal, ZERO } from '../../../src/kernel/decimal.js';
import { contains, type Interval } from '../../../src/kernel/period.js';
import type { Observation, ObservationPairing, Place } from '../../../src/rollup/rules/observation.plan.js';
import { seriesKey } from '../../../src/rollup/rules/observation.plan.js';
import { sumAmounts } from '../../../src/rollup/rules/overlap/amount.plan.js';
import { contribute, type Contributions, type Entry } from '../../../src/rollup/rules/overlap/contributions.plan.js';
import { toPieces } from '../../../src/rollup/rules/overlap/piece.plan.js';
import { regionUnder } from '../../../src/rollup/rules/overlap/region.plan.js';
import { Random } from '../support/random.js';

/*
 * Amounts of every town, month, pairing and subject are drawn, and reports of them that are all true. Whatever is
 * reported of them, in however overlapping ways, an answer must never be above what is true.
 */

const WORLDS = Number(process.env.TRUTH_CASES ?? 1_000);
const FIRST_SEED = Number(process.env.TRUTH_SEED ?? 1);

const COUNTRY = 1;
const COUNTIES = [2, 3, 4];
const TOWNS = COUNTIES.flatMap((county) => [county * 10 + 1, county * 10 + 2]);
const countyOf = (town: number): number => Math.floor(town / 10);
const pathOf = (id: number): readonly number[] =>
  id === COUNTRY ? [id] : COUNTIES.includes(id) ? [id, COUNTRY] : [id, countyOf(id), COUNTRY];
const PLACES = new Map(
  [COUNTRY, ...COUNTIES, ...TOWNS].map((id): [number, Place] => {
    const path = pathOf(id);
    return [id, { id, path, canonical: path, current: path, mergedBy: null }];
  }),
);
const pathOfTown = (town: number): readonly number[] => placeOf(town).path;
const placeOf = (id: number): Place => PLACES.get(id) as Place;
const ROOT_PAIRING = 100;
const PAIRINGS = new Map(
  [ROOT_PAIRING, ...COUNTIES.map((county) => ROOT_PAIRING + county)].map((id): [number, ObservationPairing] => [
    id,
    { id, path: id === ROOT_PAIRING ? [id] : [id, ROOT_PAIRING], supporter: placeOf(COUNTRY) },
  ]),
);

const months = (first: number, last: number): Interval => ({
  start: firstOfMonth(2021, first),
  end: lastOfMonth(2021, last),
});
const INTERVALS: readonly (readonly [number, number])[] = [
  ...([
    [1, 12],
    [1, 3],
    [4, 6],
    [7, 9],
    [10, 12],
    [1, 6],
    [1, 8],
    [1, 9],
    [1, 11],
    [7, 12],
  ] as const),
  ...Array.from({ length: 12 }, (_, month) => [month + 1, month + 1] as const),
];
const ASKED = [
  [1, 12],
  [1, 6],
  [1, 8],
  [1, 9],
  [7, 12],
  [4, 6],
  [1, 11],
] as const;

/** What is true of a town in a month, of one pairing or none, for itself or for one subject in it. */
interface Grain {
  readonly town: number;
  readonly month: number;
  readonly pairing: number | null;
  readonly ofSubject: boolean;
  readonly amount: number;
}

interface Truth {
  readonly grains: readonly Grain[];
  readonly observations: readonly Observation[];
}

const monthOf = (day: string): number => Number(day.slice(5, 7));

/** Whether an observation is about a grain, in the interval that it is taken to cover. */
function isAbout({ place, pairing, subject }: Observation, { start, end }: Interval, grain: Grain): boolean {
  return (
    monthOf(start) <= grain.month &&
    grain.month <= monthOf(end) &&
    pathOfTown(grain.town).includes(place.id) &&
    (pairing === null || grain.pairing === pairing.id || (grain.pairing !== null && pairing.id === ROOT_PAIRING)) &&
    (subject === null || grain.ofSubject)
  );
}

const sumOf = (grains: readonly Grain[]): number => grains.reduce((sum, { amount }) => sum + amount, 0);

function randomTruth(seed: number): Truth {
  const random = new Random(seed);
  const grains = TOWNS.flatMap((town) =>
    Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) =>
      [ROOT_PAIRING + countyOf(town), null].flatMap((pairing) =>
        [true, false].map((ofSubject) => ({ town, month, pairing, ofSubject, amount: random.pick([0, 0, 1, 2, 5]) })),
      ),
    ),
  );
  const observations: Observation[] = [];
  const used = new Set<string>();
  for (let count = random.between(1, 9); count > 0; count--) {
    const ofSubject = random.chance(0.2);
    const place = random.pick(ofSubject ? TOWNS : [...PLACES.keys()]);
    const county = place === COUNTRY ? random.pick(COUNTIES) : COUNTIES.includes(place) ? place : countyOf(place);
    const pairing = ofSubject ? ROOT_PAIRING + county : random.pick([null, ROOT_PAIRING, ROOT_PAIRING + county]);
    const [first, last] = random.chance(0.8)
      ? random.pick(INTERVALS)
      : ([random.between(1, 12), random.between(1, 12)].toSorted((one, other) => one - other) as [number, number]);
    const key = [place, pairing, first, last, ofSubject].join();
    if (used.has(key)) continue;
    used.add(key);
    const interval = months(first, last);
    const blank: Observation = {
      id: String(count),
      scope: ofSubject ? 'OWN' : 'TOTAL',
      basis: 'INCREMENT',
      ...interval,
      amount: { value: ZERO, lower: ZERO, upper: ZERO },
      place: placeOf(place),
      subject: ofSubject ? 'project:1' : null,
      pairing: pairing === null ? null : (PAIRINGS.get(pairing) as ObservationPairing),
      sourceId: 1,
      sourceCode: 'S1',
      published: null,
      preferred: false,
    };
    const value = decimal(sumOf(grains.filter((grain) => isAbout(blank, interval, grain))));
    observations.push({ ...blank, amount: { value, lower: value, upper: value } });
  }
  return { grains, observations };
}

function contributionsOf(observations: readonly Observation[]): Contributions {
  const pieces = [...Map.groupBy(observations, seriesKey).values()].flatMap(toPieces);
  return contribute(pieces, regionUnder('CURRENT'), false);
}

const viewOf = ({ entries }: Contributions, node: number, period: Interval): readonly Entry[] =>
  entries.filter(({ observation, interval }) => observation.place.path.includes(node) && contains(period, interval));

/** What is wrong with any answer about a world, by kind. */
function faultsOf(seed: number, tally: Map<string, number>): readonly string[] {
  const { grains, observations } = randomTruth(seed);
  const contributions = contributionsOf(observations);
  const met = (kind: string): unknown => tally.set(kind, (tally.get(kind) ?? 0) + 1);
  const faults: string[] = [];
  for (const node of PLACES.keys()) {
    const inside = grains.filter(({ town }) => pathOfTown(town).includes(node));
    const below = observations.filter(({ place }) => place.path.includes(node));
    for (const [first, last] of ASKED) {
      const period = months(first, last);
      const view = viewOf(contributions, node, period);
      if (view.length === 0) continue;
      const { amount, crossing } = contributions.resolve(view);
      const value = amount.value.toNumber();
      const actual = sumOf(inside.filter(({ month }) => first <= month && month <= last));
      const here = below.filter((one) => contains(period, one));
      const printed = (one: Observation): number => one.amount.value.toNumber();
      const upper = sumAmounts(contributions.outermost(view).map((entry) => entry.amount)).value.toNumber();
      const union = sumOf(
        inside.filter((grain) => view.some(({ observation, interval }) => isAbout(observation, interval, grain))),
      );
      const isReported = here.some(
        (one) =>
          one.place.id === node &&
          one.pairing === null &&
          one.scope === 'TOTAL' &&
          one.start === period.start &&
          one.end === period.end,
      );
      const isAlone = here.length === 1 && view.length === 1;
      if (crossing.length > 0) met('crossing');
      if (isReported) met('reported');
      if (isAlone) met('alone');
      const checks: Readonly<Record<string, boolean>> = {
        'above the truth': value > actual,
        'not the truth though reported': isReported && value !== actual,
        'below the greatest': value < Math.max(0, ...here.map(printed)),
        'changed though alone': isAlone && here.some((one) => value !== printed(one)),
        'an upper bound below the value or the truth that is in view': upper < value || upper < union,
      };
      for (const [fault, isThere] of Object.entries(checks))
        if (isThere) faults.push([fault, seed, node, first, last, value, actual, upper, union].join(' '));
    }
  }
  return faults;
}

describe('a roll-up of reports that are all true', () => {
  it('is never above the truth, is the truth where that was reported, and shows one alone unchanged', () => {
    const tally = new Map<string, number>();
    const faults: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed++) faults.push(...faultsOf(seed, tally));
    expect(faults.slice(0, 10)).toEqual([]);
    // A run that never meets a situation proves nothing about it.
    expect(Math.min(...['crossing', 'reported', 'alone'].map((one) => tally.get(one) ?? 0))).toBeGreaterThan(
      WORLDS / 10,
    );
  });

  it('does not depend on the order in which the reports came', () => {
    let crossed = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORLDS; seed++) {
      const { observations } = randomTruth(seed);
      const sayings = [observations, new Random(seed).shuffled(observations)].map((some) =>
        contributionsOf(some)
          .entries.map(({ observation, interval, contribution }) =>
            [observation.id, interval.start, interval.end, contribution.value.toFixed()].join(' '),
          )
          .toSorted(),
      );
      if (sayings[0]?.join() !== sayings[1]?.join()) expect({ seed, sayings }).toBeNull();
      const all = contributionsOf(observations);
      if (all.resolve(all.entries).crossing.length > 0) crossed++;
    }
    // Worlds without anything that crosses prove nothing about it.
    expect(crossed).toBeGreaterThan(WORLDS / 10);
  });
});

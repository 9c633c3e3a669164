import type { Period } from '../../../kernel/period.js';
import { chooseClaims } from '../claim.plan.js';
import { type Observation, seriesKey } from '../observation.plan.js';
import { todayOf } from '../overlap/region.plan.js';

/** Why an observation in reach of an answer does not count in it. */
export const OMISSION_REASONS = {
  COVERED_BY_TOTAL: {
    en: 'What it says is included in another: the reading of the place that it was merged into, or the total of the place.',
    zh: '已包含在另一数据中：并入地区的读数，或本地区合计。',
    short: { en: 'covered by a total', zh: '已含于合计' },
  },
  LOST_TO_CLAIM: {
    en: 'Another source reports the same item and period, and that observation counts.',
    zh: '同一事项、同一时段采用了另一来源的数据。',
    short: { en: 'lost to another claim', zh: '采用另一来源' },
  },
  CORRECTED: {
    en: 'It was corrected: a later revision counts.',
    zh: '已被更正，以更正后的数据为准。',
    short: { en: 'corrected', zh: '已更正' },
  },
  RETRACTED: {
    en: 'It was retracted.',
    zh: '已撤回。',
    short: { en: 'retracted', zh: '已撤回' },
  },
  OUTSIDE_PERIOD: {
    en: 'Its interval meets the period but does not lie in it; of a stock, a later reading counts.',
    zh: '时段与本期相交但不在本期之内；时点数则已有更晚的读数。',
    short: { en: 'not within the period', zh: '不在本期之内' },
  },
  CROSSES: {
    en: 'It overlaps one that counts and neither includes the other: what they share is unknown, so they are not added.',
    zh: '与计入的数据交叉而互不包含，重叠部分不明，不予相加。',
    short: { en: 'crosses one that counts', zh: '与计入的数据交叉' },
  },
  OTHER_SIDE: {
    en: 'It counts for the place on the other side of its pairing.',
    zh: '属于结对关系的另一方。',
    short: { en: 'on the other side', zh: '属于另一方' },
  },
  EXCLUDED: {
    en: 'Its source was excluded by `without`.',
    zh: '其来源已按要求排除。',
    short: { en: 'excluded', zh: '按要求排除' },
  },
} as const;
export type OmissionReason = keyof typeof OMISSION_REASONS;

/** An observation in reach, at the node on either side and in the period, whether it counts or not. */
export interface Reached {
  readonly observation: Observation;
  /** The revision that replaced it; null if none did. */
  readonly supersededBy: string | null;
  readonly isRetracted: boolean;
  readonly isExcluded: boolean;
  /** Whether it stands on the side asked for. */
  readonly isOnSide: boolean;
}

/** An observation in reach that does not count. */
export interface OmittedFigure {
  readonly id: string;
  readonly reason: OmissionReason;
  /** What it lost to; null where it lost to none. */
  readonly by: string | null;
}

/** What decides why observations do not count. */
export interface CountingOnes {
  /** Whether an observation counts. */
  readonly counts: (id: string) => boolean;
  /** What does not count because it crosses another, and that other. */
  readonly crossing: ReadonlyMap<string, string>;
  /** All that may count up to the end of the period, in reach or not: claims are chosen among these. */
  readonly standing: readonly Observation[];
}

/** Gives each observation in reach that does not count the one reason for it. */
export function explainOmissions(
  reached: readonly Reached[],
  { counts, crossing, standing }: CountingOnes,
): readonly OmittedFigure[] {
  const winners = Map.groupBy(chooseClaims(standing, claimKey).counting, claimKey);
  const levels = Map.groupBy(
    [...winners.values()].flat().filter(({ basis }) => basis === 'STOCK'),
    seriesKey,
  );
  const whyNot = (one: Reached): Omit<OmittedFigure, 'id'> => {
    const { observation } = one;
    if (one.supersededBy !== null) return { reason: 'CORRECTED', by: one.supersededBy };
    if (one.isRetracted) return { reason: 'RETRACTED', by: null };
    if (one.isExcluded) return { reason: 'EXCLUDED', by: null };
    if (!one.isOnSide) return { reason: 'OTHER_SIDE', by: null };
    const crossed = crossing.get(observation.id);
    if (crossed !== undefined) return { reason: 'CROSSES', by: crossed };
    const winner = winners.get(claimKey(observation))?.[0];
    if (winner && winner !== observation) return { reason: 'LOST_TO_CLAIM', by: winner.id };
    if (observation.basis !== 'STOCK') return { reason: 'OUTSIDE_PERIOD', by: null };
    const later = latestOf(levels.get(seriesKey(observation)) ?? []);
    return later && later.end > observation.end
      ? { reason: 'OUTSIDE_PERIOD', by: later.id }
      : { reason: 'COVERED_BY_TOTAL', by: successorOf(observation, standing)?.id ?? null };
  };
  return reached
    .filter(({ observation }) => !counts(observation.id))
    .map((one) => ({ id: one.observation.id, ...whyNot(one) }));
}

/** Why observations do not count of a metric that does not add: only that of exactly the node and the period does. */
export function explainSingleOmissions(
  reached: readonly Reached[],
  {
    standing,
    chosen,
    period,
  }: Pick<CountingOnes, 'standing'> & { readonly chosen: string | null; readonly period: Period },
): readonly OmittedFigure[] {
  const others = explainOmissions(reached, { counts: (id) => id === chosen, crossing: new Map(), standing });
  const byId = new Map(reached.map(({ observation }) => [observation.id, observation]));
  return others.map((one): OmittedFigure => {
    const observation = byId.get(one.id);
    const isOfPeriod = observation?.start === period.start && observation.end === period.end;
    return one.reason === 'OUTSIDE_PERIOD' && isOfPeriod ? { ...one, reason: 'COVERED_BY_TOTAL', by: chosen } : one;
  });
}

/** Whether an observation is in reach of a period: of a stock its day, of a flow any of its days. */
export function reachesInto({ start, end }: Observation, period: Period): boolean {
  return (period.end === null || start <= period.end) && (period.start === null || end >= period.start);
}

const claimKey = (observation: Observation): string =>
  `${seriesKey(observation)}|${observation.basis === 'STOCK' ? '' : observation.start}|${observation.end}`;

const latestOf = (readings: readonly Observation[]): Observation | null =>
  readings.reduce<Observation | null>((latest, one) => (latest && latest.end > one.end ? latest : one), null);

/** The first reading of the place that another was merged into, which speaks for both from then on. */
function successorOf({ place, pairing }: Observation, all: readonly Observation[]): Observation | null {
  const { mergedBy, current } = place;
  if (mergedBy === null) return null;
  const readings = all.filter(
    (one) =>
      one.subject === null &&
      one.end > mergedBy &&
      (one.pairing === null || one.pairing.id === pairing?.id) &&
      todayOf(one.place) === current[0],
  );
  return readings.reduce<Observation | null>((first, one) => (first && first.end <= one.end ? first : one), null);
}

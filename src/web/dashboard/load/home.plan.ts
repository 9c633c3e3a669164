import type { ReachFragment } from '../../generated/graphql.js';
import { latestYear } from './reach.js';

interface WithReach {
  readonly reach?: readonly ReachFragment[] | null;
}

/**
 * The program that the home page opens on: the one with figures of the latest year; of several, the one with figures of
 * more metrics, then the first. The first if none has any.
 */
export function homeProgram<Program extends WithReach>(programs: readonly Program[]): Program | undefined {
  const yearOf = ({ reach }: Program): number => latestYear(reach ?? []) ?? 0;
  const metricsOf = ({ reach }: Program): number => reach?.length ?? 0;
  return programs.toSorted((one, other) => yearOf(other) - yearOf(one) || metricsOf(other) - metricsOf(one))[0];
}

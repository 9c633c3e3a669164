import { ZERO } from '../../kernel/decimal.js';
import { contains } from '../../kernel/period.js';
import { chooseClaims } from './claim.plan.js';
import type { Finding } from './finding.plan.js';
import { type Observation, seriesKey } from './observation.plan.js';
import { type Piece, toPieces } from './overlap/piece.plan.js';

export interface Flows {
  readonly pieces: readonly Piece[];
  readonly findings: readonly Finding[];
}

/** Takes observations of flows apart: one claim an interval and series, each as what it adds to the shorter ones in it. */
export function toFlows(observations: readonly Observation[]): Flows {
  const pieces: Piece[] = [];
  const findings: Finding[] = [];
  for (const series of Map.groupBy(observations, seriesKey).values()) {
    const claims = chooseClaims(series, ({ start, end }) => `${start}|${end}`);
    const taken = toPieces(claims.counting);
    pieces.push(...taken);
    findings.push(...claims.findings, ...falls(taken));
  }
  return { pieces, findings };
}

/** Cumulative observations that are lower than what was reported of a part of their interval. */
function falls(series: readonly Piece[]): readonly Finding[] {
  return series.flatMap(({ observation, amount, cut }): Finding[] => {
    if (!cut || amount.value.gte(ZERO)) return [];
    const parts = series.filter(
      (other) => other.observation !== observation && contains(observation, other.observation),
    );
    return [
      {
        code: 'CUMULATIVE_FALL',
        observations: [observation, ...parts.map((part) => part.observation)].map(({ id }) => id),
      },
    ];
  });
}

import { StartDocument, type StartQuery } from '../../generated/graphql.js';
import { type Answer, request } from '../../shared/request.js';
import { type Reach, reachOfOne, reachOfPlace } from './reach.js';
import type { Location } from '../address/address.js';

export type MetricInfo = StartQuery['metrics'][number];
export type Start = Pick<StartQuery, 'programs' | 'metrics'>;

export interface Begun {
  readonly start: Start;
  /** Where the address leads; null where there is nowhere to go yet. */
  readonly location: Location | null;
  readonly reach: Reach;
}

/** The first question of all: what there is, and what there is to see where the address leads. */
export async function loadStart(location: Location | null, signal: AbortSignal): Promise<Answer<Begun>> {
  const variables = {
    atProgram: location?.kind === 'program',
    atPairing: location?.kind === 'pairing',
    atPlace: location?.kind === 'place',
    anywhere: location === null,
    ...(location ? { [location.kind]: location.code } : {}),
  };
  const answer = await request(StartDocument, variables, signal);
  if (answer.outcome !== 'answered') return answer;
  const { data } = answer;
  const [first] = data.programs;
  switch (location?.kind) {
    case undefined: {
      const at: Location | null = first ? { kind: 'program', code: first.code } : null;
      return { outcome: 'answered', data: { start: data, location: at, reach: reachOfOne(first?.reach) } };
    }
    case 'program':
      return { outcome: 'answered', data: { start: data, location, reach: reachOfOne(data.program?.reach) } };
    case 'pairing':
      return { outcome: 'answered', data: { start: data, location, reach: reachOfOne(data.pairing?.reach) } };
    case 'place':
      return { outcome: 'answered', data: { start: data, location, reach: reachOfPlace(data.division) } };
  }
}

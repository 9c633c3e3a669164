import { StartDocument, type StartQuery } from '../../generated/graphql.js';
import { type Answer, ask } from '../../shared/ask.js';
import { type Reach, reachOfOne, reachOfPlace } from './reach.js';
import type { Stop } from '../address/stop.js';

export type MetricInfo = StartQuery['metrics'][number];
export type Start = Pick<StartQuery, 'programs' | 'metrics'>;

export interface Begun {
  readonly start: Start;
  /** Where the address leads; null where there is nowhere to go yet. */
  readonly stop: Stop | null;
  readonly reach: Reach;
}

/** The first question of all: what there is, and what there is to see where the address leads. */
export async function loadStart(stop: Stop | null, signal: AbortSignal): Promise<Answer<Begun>> {
  const variables = {
    atProgram: stop?.kind === 'program',
    atPairing: stop?.kind === 'pairing',
    atPlace: stop?.kind === 'place',
    anywhere: stop === null,
    ...(stop ? { [stop.kind]: stop.code } : {}),
  };
  const answer = await ask(StartDocument, variables, signal);
  if (answer.outcome !== 'answered') return answer;
  const { data } = answer;
  const [first] = data.programs;
  switch (stop?.kind) {
    case undefined: {
      const at: Stop | null = first ? { kind: 'program', code: first.code } : null;
      return { outcome: 'answered', data: { start: data, stop: at, reach: reachOfOne(first?.reach) } };
    }
    case 'program':
      return { outcome: 'answered', data: { start: data, stop, reach: reachOfOne(data.program?.reach) } };
    case 'pairing':
      return { outcome: 'answered', data: { start: data, stop, reach: reachOfOne(data.pairing?.reach) } };
    case 'place':
      return { outcome: 'answered', data: { start: data, stop, reach: reachOfPlace(data.division) } };
  }
}

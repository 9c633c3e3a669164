import { StartDocument, type StartQuery } from '../../generated/graphql.js';
import { type Answer, mapAnswer, request } from '../../shared/request.js';
import { homeProgram } from './home.plan.js';
import { type Reach, reachOfOne, reachOfPlace } from './reach.js';
import type { Location } from '../address/address.js';

export type MetricInfo = StartQuery['metrics'][number];
export type Start = Pick<StartQuery, 'programs' | 'metrics'>;

export interface Landing {
  readonly start: Start;
  /** Of the address, else the program to open on; null if there is none yet. */
  readonly location: Location | null;
  readonly reach: Reach;
}

/** The first request: what every view needs, and where observations exist at the location of the address. */
export async function loadStart(location: Location | null, signal: AbortSignal): Promise<Answer<Landing>> {
  const variables = {
    atProgram: location?.kind === 'program',
    atPairing: location?.kind === 'pairing',
    atGroup: location?.kind === 'group',
    atPlace: location?.kind === 'place',
    anywhere: location === null,
    ...(location ? { [location.kind]: location.code } : {}),
  };
  return mapAnswer(await request(StartDocument, variables, signal), (data): Landing => {
    if (location) return { start: data, location, reach: reachAt(location, data) };
    const home = homeProgram(data.programs);
    return {
      start: data,
      location: home ? { kind: 'program', code: home.code } : null,
      reach: reachOfOne(home?.reach),
    };
  });
}

function reachAt({ kind }: Location, { program, pairing, group, division }: StartQuery): Reach {
  switch (kind) {
    case 'program':
      return reachOfOne(program?.reach);
    case 'pairing':
      return reachOfOne(pairing?.reach);
    case 'group':
      return reachOfPlace(group);
    case 'place':
      return reachOfPlace(division);
  }
}

import { type Answer, mapAnswer } from '../../shared/request.js';
import type { Address, Location } from '../address/address.js';
import type { Language } from '../words/language.js';
import { type Landing, loadStart, type Start } from './load-start.js';
import { loadView } from './load-view.js';
import { loadReach, NO_REACH, type Reach } from './reach.js';
import type { View } from './view.js';
import { resolveQuestion, type ViewQuestion } from './view-question.js';

export interface Page {
  readonly start: Start;
  readonly question: ViewQuestion;
  /** Null if nothing has this code. */
  readonly view: View | null;
}

export type LoadPage = (address: Address, language: Language, signal: AbortSignal) => Promise<Answer<Page>>;

/** Stands in if there is no program to open on: the page then says that there is none yet. */
const NOWHERE: Location = { kind: 'program', code: '' };

/** Loads the start once, the reach once per location, and each view with one request. */
export function createPageLoader(): LoadPage {
  let landing: Landing | null = null;
  /** Where a view without a location opens; undefined until one is asked for. */
  let home: Location | null | undefined;
  const reaches = new Map<string, Reach>();
  const keyOf = ({ kind, code }: Location): string => `${kind}:${code}`;

  const landAt = async (location: Location | null, signal: AbortSignal): Promise<Answer<Landing>> => {
    if (landing) return { outcome: 'answered', data: landing };
    const answer = await loadStart(location, signal);
    if (answer.outcome !== 'answered') return answer;
    landing = answer.data;
    if (location === null) home = landing.location;
    if (landing.location) reaches.set(keyOf(landing.location), landing.reach);
    return answer;
  };

  /** A view that was opened elsewhere does not know yet which programs have figures. */
  const homeOf = async (signal: AbortSignal): Promise<Answer<Location | null>> => {
    if (home !== undefined) return { outcome: 'answered', data: home };
    return mapAnswer(await loadStart(null, signal), ({ location, reach }) => {
      home = location;
      if (location) reaches.set(keyOf(location), reach);
      return location;
    });
  };

  const reachOf = async (location: Location, signal: AbortSignal): Promise<Answer<Reach>> => {
    const known = reaches.get(keyOf(location));
    if (known) return { outcome: 'answered', data: known };
    const answer = await loadReach(location, signal);
    if (answer.outcome === 'answered') reaches.set(keyOf(location), answer.data);
    return answer;
  };

  return async (address, language, signal) => {
    const landed = await landAt(address.location, signal);
    if (landed.outcome !== 'answered') return landed;
    const { start } = landed.data;
    const opened = address.location ? null : await homeOf(signal);
    if (opened && opened.outcome !== 'answered') return opened;
    const location = address.location ?? opened?.data ?? NOWHERE;
    // No request needed: the start lists all programs.
    const isUnknown = location.kind === 'program' && !start.programs.some(({ code }) => code === location.code);
    if (isUnknown) {
      const question = resolveQuestion(address, location, start, NO_REACH, language);
      return { outcome: 'answered', data: { start, question, view: null } };
    }
    const reach = await reachOf(location, signal);
    if (reach.outcome !== 'answered') return reach;
    const question = resolveQuestion(address, location, start, reach.data, language);
    const answer = await loadView(question, signal);
    if (answer.outcome !== 'answered') return answer;
    return { outcome: 'answered', data: { start, question, view: answer.data } };
  };
}

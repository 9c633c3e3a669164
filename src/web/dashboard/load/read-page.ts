import type { Answer } from '../../shared/request.js';
import type { Address, Location } from '../address/address.js';
import type { Language } from '../words/language.js';
import { type Begun, loadStart, type Start } from './load-start.js';
import { loadView, type ViewQuestion } from './load-view.js';
import { latestYear, leadingMetric, likelySide, loadReach, NO_REACH, type Reach } from './reach.js';
import type { View } from './view.js';

export interface Page {
  readonly start: Start;
  readonly question: ViewQuestion;
  /** Null: nothing has this code. */
  readonly view: View | null;
}

export type ReadPage = (address: Address, language: Language, signal: AbortSignal) => Promise<Answer<Page>>;

/** The most that the API takes in one field. */
const MOST_METRICS = 100;
/** Where there is no program to open on: the page then says that there is nothing yet. */
const NOWHERE: Location = { kind: 'program', code: '' };

/** Reads what an address asks for: what there is once, what there is to see once a location, then one request a view. */
export function createPageReader(): ReadPage {
  let begun: Begun | null = null;
  const reaches = new Map<string, Reach>();
  const keyOf = ({ kind, code }: Location): string => `${kind}:${code}`;

  const begin = async (location: Location | null, signal: AbortSignal): Promise<Answer<Begun>> => {
    if (begun) return { outcome: 'answered', data: begun };
    const answer = await loadStart(location, signal);
    if (answer.outcome !== 'answered') return answer;
    begun = answer.data;
    if (begun.location) reaches.set(keyOf(begun.location), begun.reach);
    return answer;
  };

  const reachOf = async (location: Location, signal: AbortSignal): Promise<Answer<Reach>> => {
    const known = reaches.get(keyOf(location));
    if (known) return { outcome: 'answered', data: known };
    const answer = await loadReach(location, signal);
    if (answer.outcome === 'answered') reaches.set(keyOf(location), answer.data);
    return answer;
  };

  return async (address, language, signal) => {
    const opened = await begin(address.location, signal);
    if (opened.outcome !== 'answered') return opened;
    const { start } = opened.data;
    const [program] = start.programs;
    const location = address.location ?? (program ? { kind: 'program' as const, code: program.code } : NOWHERE);
    // Known without asking: the programs are all here.
    const isUnknown = location.kind === 'program' && !start.programs.some(({ code }) => code === location.code);
    if (isUnknown) {
      return {
        outcome: 'answered',
        data: { start, question: questionOf(address, location, start, NO_REACH, language), view: null },
      };
    }
    const reach = await reachOf(location, signal);
    if (reach.outcome !== 'answered') return reach;
    const question = questionOf(address, location, start, reach.data, language);
    const answer = await loadView(question, signal);
    if (answer.outcome !== 'answered') return answer;
    return { outcome: 'answered', data: { start, question, view: answer.data } };
  };
}

/** Fills in what the address leaves open by what there is to see. */
function questionOf(
  address: Address,
  location: Location,
  start: Start,
  reach: Reach,
  language: Language,
): ViewQuestion {
  const side = location.kind === 'place' ? (address.side ?? likelySide(reach)) : 'RECIPIENT';
  const here = reach[side];
  const otherSide = reach[side === 'RECIPIENT' ? 'SUPPORTER' : 'RECIPIENT'];
  const year = latestYear(here) ?? latestYear(otherSide) ?? new Date().getFullYear();
  // A metric that does not add up is an error wherever it was not reported: it is met in tables alone.
  const additive = new Set(start.metrics.filter(({ nature }) => nature !== 'NONE').map(({ code }) => code));
  const known = here.map(({ metric }) => metric.code).filter((code) => additive.has(code));
  return {
    location,
    side,
    period: address.period ?? String(year),
    metric: address.metric ?? leadingMetric(here) ?? leadingMetric(otherSide) ?? start.metrics[0]?.code ?? '',
    metrics: known.slice(0, MOST_METRICS),
    otherSideHasFigures: otherSide.length > 0,
    grain: address.grain,
    level: location.kind === 'place' ? address.level : null,
    latestYear: year,
    language,
  };
}

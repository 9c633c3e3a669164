import type { Answer } from '../../shared/ask.js';
import type { Address } from '../address/address.js';
import type { Language } from '../words/language.js';
import { type Begun, loadStart, type Start } from './load-start.js';
import { loadView, type ViewQuestion } from './load-view.js';
import { latestYear, leadingMetric, likelySide, loadReach, NO_REACH, type Reach } from './reach.js';
import type { Stop } from '../address/stop.js';
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
const NOWHERE: Stop = { kind: 'program', code: '' };

/** Reads what an address asks for: what there is once, what there is to see once a stop, then one request a view. */
export function createPageReader(): ReadPage {
  let begun: Begun | null = null;
  const reaches = new Map<string, Reach>();
  const keyOf = ({ kind, code }: Stop): string => `${kind}:${code}`;

  const begin = async (stop: Stop | null, signal: AbortSignal): Promise<Answer<Begun>> => {
    if (begun) return { outcome: 'answered', data: begun };
    const answer = await loadStart(stop, signal);
    if (answer.outcome !== 'answered') return answer;
    begun = answer.data;
    if (begun.stop) reaches.set(keyOf(begun.stop), begun.reach);
    return answer;
  };

  const reachOf = async (stop: Stop, signal: AbortSignal): Promise<Answer<Reach>> => {
    const known = reaches.get(keyOf(stop));
    if (known) return { outcome: 'answered', data: known };
    const answer = await loadReach(stop, signal);
    if (answer.outcome === 'answered') reaches.set(keyOf(stop), answer.data);
    return answer;
  };

  return async (address, language, signal) => {
    const opened = await begin(address.stop, signal);
    if (opened.outcome !== 'answered') return opened;
    const { start } = opened.data;
    const [program] = start.programs;
    const stop = address.stop ?? (program ? { kind: 'program' as const, code: program.code } : NOWHERE);
    // Known without asking: the programs are all here.
    const isUnknown = stop.kind === 'program' && !start.programs.some(({ code }) => code === stop.code);
    if (isUnknown) {
      return {
        outcome: 'answered',
        data: { start, question: ask(address, stop, start, NO_REACH, language), view: null },
      };
    }
    const reach = await reachOf(stop, signal);
    if (reach.outcome !== 'answered') return reach;
    const question = ask(address, stop, start, reach.data, language);
    const answer = await loadView(question, signal);
    if (answer.outcome !== 'answered') return answer;
    return { outcome: 'answered', data: { start, question, view: answer.data } };
  };
}

/** Fills in what the address leaves open by what there is to see. */
function ask(address: Address, stop: Stop, start: Start, reach: Reach, language: Language): ViewQuestion {
  const side = stop.kind === 'place' ? (address.side ?? likelySide(reach)) : 'RECIPIENT';
  const here = reach[side];
  const otherSide = reach[side === 'RECIPIENT' ? 'SUPPORTER' : 'RECIPIENT'];
  const year = latestYear(here) ?? latestYear(otherSide) ?? new Date().getFullYear();
  // A metric that does not add up is an error wherever it was not reported: it is met in tables alone.
  const additive = new Set(start.metrics.filter(({ nature }) => nature !== 'NONE').map(({ code }) => code));
  const known = here.map(({ metric }) => metric.code).filter((code) => additive.has(code));
  return {
    stop,
    side,
    period: address.period ?? String(year),
    metric: address.metric ?? leadingMetric(here) ?? leadingMetric(otherSide) ?? start.metrics[0]?.code ?? '',
    metrics: known.slice(0, MOST_METRICS),
    otherSideHasFigures: otherSide.length > 0,
    grain: address.grain,
    level: stop.kind === 'place' ? address.level : null,
    latestYear: year,
    language,
  };
}

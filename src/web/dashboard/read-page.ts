import { StartDocument, type StartQuery } from '../generated/graphql.js';
import { type Answer, ask } from '../shared/ask.js';
import type { Address, Language } from './address.js';
import { type Latest, loadLatest } from './load-latest.js';
import { loadView, type ViewQuestion } from './load-view.js';
import { lastYearOf } from './period-choice.js';
import type { Stop } from './stop.js';
import type { View } from './view.js';

export interface Page {
  readonly start: StartQuery;
  readonly question: ViewQuestion;
  /** Null: nothing has this code. */
  readonly view: View | null;
}

export type ReadPage = (address: Address, language: Language, signal: AbortSignal) => Promise<Answer<Page>>;

/** Where there is no program to open on: the page then says that there is nothing yet. */
const NOWHERE: Stop = { kind: 'program', code: '' };
const UNKNOWN: Latest = { year: null, side: 'RECIPIENT', metric: null };

/** Reads what an address asks for: programs and metrics once, how far the figures reach once a stop, then one request. */
export function createPageReader(): ReadPage {
  let start: StartQuery | null = null;
  const latest = new Map<string, Latest>();

  const readStart = async (signal: AbortSignal): Promise<Answer<StartQuery>> => {
    if (start) return { outcome: 'answered', data: start };
    const answer = await ask(StartDocument, {}, signal);
    if (answer.outcome === 'answered') start = answer.data;
    return answer;
  };

  const readLatest = async (stop: Stop, metrics: string[], signal: AbortSignal): Promise<Answer<Latest>> => {
    const key = `${stop.kind}:${stop.code}`;
    const known = latest.get(key);
    if (known) return { outcome: 'answered', data: known };
    const answer = await loadLatest(stop, metrics, signal);
    if (answer.outcome === 'answered') latest.set(key, answer.data);
    return answer;
  };

  return async (address, language, signal) => {
    const begun = await readStart(signal);
    if (begun.outcome !== 'answered') return begun;
    const { programs, metrics: catalog } = begun.data;
    const metrics = catalog.map(({ code }) => code);
    const stop: Stop = address.stop ?? (programs[0] ? { kind: 'program', code: programs[0].code } : NOWHERE);
    // Known without asking: the programs are all here.
    const isUnknown = stop.kind === 'program' && !programs.some(({ code }) => code === stop.code);
    const reach =
      !isUnknown && isOpen(address, stop)
        ? await readLatest(stop, metrics, signal)
        : ({ outcome: 'answered', data: UNKNOWN } as const);
    if (reach.outcome !== 'answered') return reach;
    const year = reach.data.year ?? new Date().getFullYear();
    const question: ViewQuestion = {
      stop,
      side: address.side ?? reach.data.side,
      period: address.period ?? String(year),
      metric: address.metric ?? reach.data.metric ?? metrics[0] ?? '',
      metrics,
      grain: address.grain,
      level: stop.kind === 'place' ? address.level : null,
      latestYear: year,
      language,
    };
    if (isUnknown) return { outcome: 'answered', data: { start: begun.data, question, view: null } };
    const answer = await loadView(question, signal);
    if (answer.outcome !== 'answered') return answer;
    return { outcome: 'answered', data: { start: begun.data, question, view: answer.data } };
  };
}

/** Whether the address leaves open what only the figures can tell. */
function isOpen({ period, metric, side }: Address, stop: Stop): boolean {
  const noYear = period === null || lastYearOf(period) === null;
  return noYear || metric === null || (stop.kind === 'place' && side === null);
}

import { useRef, useState } from 'preact/hooks';
import type { ApiError } from '../../shared/request.js';
import { keepToken, keptToken } from '../../shared/token.js';
import { choicesOf, EMPTY_LAYOUT, type Layout } from './layout.plan.js';
import type { Receipt } from './receipt.js';
import { type ChosenFile, type Progress, sendImport } from './send-import.js';

/** What is to be sent, and how. */
interface Settings {
  readonly files: readonly ChosenFile[];
  readonly repeatMerged: boolean;
  readonly partial: boolean;
  readonly override: boolean;
  readonly layout: Layout;
}

export type ImportFailure =
  | { readonly is: 'refused'; readonly errors: readonly ApiError[] }
  /** `dryRun` false: it is not known whether the files were imported. */
  | { readonly is: 'unreachable'; readonly dryRun: boolean };

interface State extends Settings {
  readonly token: string;
  readonly isTokenRefused: boolean;
  /** What is being sent; null while nothing is. */
  readonly work: { readonly dryRun: boolean; readonly progress: Progress; readonly isSent: boolean } | null;
  /** The last trial, and what it was a trial of. */
  readonly trial: { readonly receipt: Receipt; readonly of: Settings } | null;
  readonly taken: { readonly receipt: Receipt; readonly isRepeated: boolean } | null;
  readonly failure: ImportFailure | null;
}

export interface ImportDesk {
  readonly state: State;
  /** Whether the files, the options and the choices are those of the last trial. */
  readonly isTried: boolean;
  /** How many choices the last trial did not know. */
  readonly untried: number;
  readonly setToken: (token: string) => void;
  /** Changes what is to be sent; new files are tried at once. */
  readonly change: (change: Partial<Settings>) => void;
  readonly send: (dryRun: boolean) => void;
  readonly cancel: () => void;
  readonly restart: () => void;
}

const NOTHING: Settings & Pick<State, 'work' | 'trial' | 'taken' | 'failure'> = {
  files: [],
  repeatMerged: false,
  partial: false,
  override: false,
  layout: EMPTY_LAYOUT,
  work: null,
  trial: null,
  taken: null,
  failure: null,
};

/** Everything that happens on the page: files are chosen, tried, corrected by choices, tried again, and imported. */
export function useImport(): ImportDesk {
  const [state, setState] = useState<State>(() => ({ ...NOTHING, token: keptToken(), isTokenRefused: false }));
  const latest = useRef(state);
  const abort = useRef<AbortController | null>(null);
  const set = (change: Partial<State>): void => {
    latest.current = { ...latest.current, ...change };
    setState(latest.current);
  };

  const send = (dryRun: boolean): void => {
    const { token, files, repeatMerged, partial, override, layout } = latest.current;
    if (files.length === 0 || token === '') return;
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    const of: Settings = { files, repeatMerged, partial, override, layout };
    set({ work: { dryRun, progress: { sent: 0, total: null }, isSent: false }, failure: null, taken: null });
    const onProgress = (progress: Progress): void => {
      const isSent = progress.total !== null && progress.sent >= progress.total;
      if (!own.signal.aborted) set({ work: { dryRun, progress, isSent } });
    };
    const mode = partial ? 'partial' : 'strict';
    const json = choicesOf(layout).length === 0 ? null : JSON.stringify(layout);
    void sendImport({ files, token, dryRun, mode, repeatMerged, override, layout: json }, onProgress, own.signal).then(
      (answer) => {
        if (own.signal.aborted) return;
        switch (answer.outcome) {
          case 'aborted':
            return;
          case 'unreachable':
            set({ work: null, failure: { is: 'unreachable', dryRun } });
            return;
          case 'refused': {
            const isTokenRefused = answer.status === 401 || answer.status === 403;
            if (isTokenRefused) keepToken('');
            set({
              work: null,
              failure: { is: 'refused', errors: answer.errors },
              ...(isTokenRefused ? { token: '', isTokenRefused } : {}),
            });
            return;
          }
          case 'answered': {
            const { receipt, isRepeated } = answer;
            // A file that was imported before is answered with its receipt, even in a trial.
            const isTaken = !receipt.dryRun && receipt.status === 'APPLIED';
            set({ work: null, ...(isTaken ? { taken: { receipt, isRepeated } } : { trial: { receipt, of } }) });
          }
        }
      },
    );
  };

  const { trial } = state;
  const isTried =
    trial !== null &&
    trial.of.files === state.files &&
    trial.of.repeatMerged === state.repeatMerged &&
    trial.of.partial === state.partial &&
    trial.of.override === state.override &&
    trial.of.layout === state.layout;
  const known = new Set((trial ? choicesOf(trial.of.layout) : []).map((choice) => JSON.stringify(choice)));
  return {
    state,
    isTried,
    untried: trial ? choicesOf(state.layout).filter((choice) => !known.has(JSON.stringify(choice))).length : 0,
    setToken: (token) => {
      keepToken(token);
      set({ token, isTokenRefused: false, failure: null });
      if (token !== '') send(true);
    },
    change: (change) => {
      if (change.files) abort.current?.abort();
      set({ ...change, taken: null, failure: null, ...(change.files ? { trial: null, work: null } : {}) });
      if (change.files) send(true);
    },
    send,
    cancel: () => {
      abort.current?.abort();
      set({ work: null });
    },
    restart: () => {
      set(NOTHING);
    },
  };
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../words/language.js';
import type { Words } from '../words/words.js';
import type { Navigation } from './use-address.js';

/** What every component may need: the words, the address, and the way to another one. */
export interface Dashboard extends Navigation {
  readonly language: Language;
  readonly words: Words;
}

export const DashboardContext = createContext<Dashboard | null>(null);

/** Throws an Error outside of DashboardContext. */
export function useDashboard(): Dashboard {
  const dashboard = useContext(DashboardContext);
  if (!dashboard) throw new Error('The component is not inside DashboardContext.');
  return dashboard;
}

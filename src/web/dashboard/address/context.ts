import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Address } from './address.js';
import type { Language } from '../words/language.js';
import type { Words } from '../words/words.js';

/** What every component may need: the words, and the way to another view. */
export interface Surroundings {
  readonly language: Language;
  readonly words: Words;
  readonly address: Address;
  readonly go: (change: Partial<Address>) => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a component stands outside the page');
  return surroundings;
}

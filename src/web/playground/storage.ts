import type { Storage } from '@graphiql/toolkit';

/** What the history stores: queries that were run, each with its headers even if headers are not to persist. */
const HISTORY = ['graphiql:queries', 'graphiql:favorites'];

const withoutHeaders = (stored: string): string =>
  JSON.stringify(JSON.parse(stored), (name, value: unknown) => (name === 'headers' ? undefined : value));

/** The storage of the browser, which gets no headers from the history: they contain API keys. */
export const storage: Storage = {
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, value) => {
    localStorage.setItem(name, HISTORY.includes(name) ? withoutHeaders(value) : value);
  },
  removeItem: (name) => {
    localStorage.removeItem(name);
  },
  clear: () => {
    localStorage.clear();
  },
  get length() {
    return localStorage.length;
  },
};

/** Takes out the headers that earlier versions of this page have stored. */
export function forgetHeaders(): void {
  for (const name of HISTORY) {
    try {
      const stored = localStorage.getItem(name);
      if (stored !== null) storage.setItem(name, stored);
    } catch {
      // No history that can be read, or a browser that stores nothing: the page works without.
      forget(name);
    }
  }
}

function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // There is none.
  }
}

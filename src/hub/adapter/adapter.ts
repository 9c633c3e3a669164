import type { Dispatcher } from 'undici';
import type { Source } from '../border/service.js';
import type { SecretPlaces } from '../partner/secret.js';

export interface AdapterParts {
  readonly dispatcher: Dispatcher;
  readonly places: SecretPlaces;
}

/** A subgraph made of something else; its answers are checked like those of any partner. */
export interface Adapter {
  /** Throws an AdapterError or a ServiceFailure. */
  sdl(): Promise<string>;
  readonly source: Source;
  close(): Promise<void>;
}

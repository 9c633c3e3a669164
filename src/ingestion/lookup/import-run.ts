import type { ReferenceLookup } from './reference-lookup.loader.js';
import type { ImportSession } from '../session/import-session.js';

/** An import while it runs, with everything that its rows name. */
export interface ImportRun extends ImportSession {
  readonly references: ReferenceLookup;
}

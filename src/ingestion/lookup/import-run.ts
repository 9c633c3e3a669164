import type { ImportSession } from '../session/import-session.js';
import type { ReferenceLookup } from './reference-lookup.loader.js';

/** An import while it runs, with everything that its rows name. */
export interface ImportRun extends ImportSession {
  readonly references: ReferenceLookup;
}

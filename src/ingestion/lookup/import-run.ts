import type { ImportSession } from '../session/import-session.js';
import type { ReferenceLookup } from './reference-lookup.loader.js';

/** A running import with the lookup of everything its rows refer to. */
export interface ImportRun extends ImportSession {
  readonly references: ReferenceLookup;
}

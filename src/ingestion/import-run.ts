import type { Kysely } from 'kysely';
import type { Directory } from './directory.loader.js';

/** One import while it runs, inside its transaction. */
export interface ImportRun {
  readonly id: string;
  readonly now: Date;
  readonly db: Kysely<unknown>;
  readonly directory: Directory;
  /** What has changed so far that other things are derived from. */
  readonly changed: ChangedSoFar;
}

interface ChangedSoFar {
  /** Divisions or successions: what places turned into follows from them. */
  history: boolean;
  /** Where parties lie: every pairing's parent follows from it. */
  places: boolean;
  /** Programs with pairings that are new or changed. */
  readonly programs: Set<number>;
  /** Figures that now count, and those that no longer do. */
  readonly figures: string[];
  /** Parents given for new pairings: written once all pairings stand. */
  readonly parents: Map<number, number>;
}

import type { FileProgress } from './file-progress.js';
import type { WriteTransaction } from './write-transaction.store.js';

/** One import while it runs, inside its transaction. */
export interface ImportSession {
  readonly id: string;
  readonly now: Date;
  /** Who sent it; null where nobody had to say so. */
  readonly actor: string | null;
  readonly db: WriteTransaction['db'];
  readonly copy: WriteTransaction['copy'];
  readonly copyIfNew: WriteTransaction['copyIfNew'];
  /** All of them: figures name theirs by its place in this list. */
  readonly files: readonly FileProgress[];
  /** What has changed so far that other things are derived from. */
  readonly changed: ChangedSoFar;
  /** Told now and then while rows are gone through. */
  readonly onRows: (rows: number) => void;
}

/** Of figures that came in, those included that turned out to be known already. */
export interface FindingTriggers {
  readonly metrics: Set<number>;
  cumulative: boolean;
  totals: boolean;
}

interface ChangedSoFar {
  /** Divisions or successions: what places turned into follows from them. */
  history: boolean;
  /** Where parties lie: every pairing's parent follows from it. */
  places: boolean;
  /** Programs with pairings that are new or changed. */
  readonly programs: Set<number>;
  /** Parents given for new pairings: written once all pairings stand. */
  readonly parents: Map<number, number>;
  /** What the figures are about: what they can raise findings of. */
  readonly findingTriggers: FindingTriggers;
  /** Whether figures now count that did not, or no longer do: the table `dirty_observation` has them. */
  observations: boolean;
  /** Row ids of the figures that came in; null for none. */
  recorded: { readonly first: string; readonly last: string } | null;
  /** Whether a row was written that turned out to be at fault afterwards. */
  isWrong: boolean;
}

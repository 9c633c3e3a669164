import type { CrossLayout } from '../layout/cross/cross-layout.js';
import type { WriteTransaction } from '../transaction/write-transaction.store.js';
import type { FileProgress } from './file-progress.js';

/** A running import, inside its transaction. */
export interface ImportSession {
  readonly id: string;
  readonly now: Date;
  /** Who sent it; null if unknown. */
  readonly actor: string | null;
  readonly db: WriteTransaction['db'];
  readonly copy: WriteTransaction['copy'];
  readonly copyIfNew: WriteTransaction['copyIfNew'];
  /** What a person has decided about the cross tables of the files. */
  readonly layout: CrossLayout | null;
  /** Whether rows may replace corrections that were made by hand. */
  readonly overridesCorrections: boolean;
  /** All files: observations refer to theirs by its index. */
  readonly files: readonly FileProgress[];
  /** What has changed so far, for what is derived from it. */
  readonly changed: ChangedSoFar;
  /** To be called with the number of rows processed since the last call. */
  readonly onRows: (rows: number) => void;
}

/** What the imported observations are about, which decides what findings are possible; unchanged ones included. */
export interface FindingTriggers {
  readonly metrics: Set<number>;
}

interface ChangedSoFar {
  /** Whether divisions or successions have changed, from which canonical divisions are derived. */
  history: boolean;
  /** Whether places of parties have changed, from which the parents of pairings are derived. */
  places: boolean;
  /** Ids of programs with new or changed pairings. */
  readonly programs: Set<number>;
  /** Ids of sources whose date of publication changed, which decides between claims. */
  readonly redatedSources: Set<number>;
  /** Stated parents of new pairings, by the id of the pairing: written when all pairings are. */
  readonly parents: Map<number, number>;
  readonly findingTriggers: FindingTriggers;
  /** Ids of sensitive metrics that may have new observations, of which it is to be decided what is withheld. */
  readonly sensitiveMetrics: Set<number>;
  /** How many observations have begun or ceased to count: their ids are in the table `dirty_observation`. */
  observations: number;
  /** First and last row id of the new observations; null for none. */
  recorded: { readonly first: string; readonly last: string } | null;
  /** Whether an error showed after its row had been written. */
  isWrong: boolean;
}

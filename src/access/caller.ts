import type { RequestContext } from '../kernel/context.js';

/** What callers may do at all; their extents say where. */
export const ROLES = ['PUBLIC', 'AGENCY', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/**
 * A part of the data: what lies in one of the divisions, and in one of the programs, and has a metric of one of the
 * families. Null leaves a dimension open, an empty set closes it.
 */
export interface Extent {
  /** Row ids of divisions, each with all that is below it; groups are resolved to their members. */
  readonly divisions: ReadonlySet<number> | null;
  /** Row ids of programs. */
  readonly programs: ReadonlySet<number> | null;
  /** Families of metrics, as the catalogue names them. */
  readonly families: ReadonlySet<string> | null;
}

/** All of the data. */
export const EVERYTHING: Extent = { divisions: null, programs: null, families: null };
/** None of it. */
export const NOTHING: Extent = { divisions: new Set(), programs: new Set(), families: new Set() };

/** Who asks, and for which part of the data. */
export interface Caller {
  readonly role: Role;
  /** Recorded with what the caller writes: the name of a key, a subject of a token, `public`. */
  readonly name: string;
  /** Identifies the key or token among others; null for a caller without one. */
  readonly keyId: string | null;
  /** What the caller may see. */
  readonly reading: Extent;
  /** Where the caller sees sensitive counts however small they are. */
  readonly clearance: Extent;
  /** What the caller may import, correct and retract. */
  readonly writing: Extent;
}

declare module '../kernel/context.js' {
  interface RequestContext {
    /** Who asks. Loaders answer for this caller only. */
    readonly caller: Caller;
  }
}

/** A caller without a key, where reading is public: reads everything, small sensitive counts aside. */
export const PUBLIC_READER: Caller = {
  ...{ role: 'PUBLIC', name: 'public', keyId: null },
  ...{ reading: EVERYTHING, clearance: NOTHING, writing: NOTHING },
};

/** The operator of the server: the bearer of its write token, or the user of its command line. */
export function administrator(name: string): Caller {
  return {
    ...{ role: 'ADMINISTRATOR', name, keyId: null },
    ...{ reading: EVERYTHING, clearance: EVERYTHING, writing: EVERYTHING },
  };
}

/** Whether an extent leaves nothing out. Such a caller costs nothing: no statement differs for it. */
export function isEverything({ divisions, programs, families }: Extent): boolean {
  return divisions === null && programs === null && families === null;
}

/** Whether an extent holds nothing at all. */
export function isNothing({ divisions, programs, families }: Extent): boolean {
  return [divisions, programs, families].some((some) => some?.size === 0);
}

/** Whether a caller may see all data that is not sensitive. */
export function readsEverything({ caller }: Pick<RequestContext, 'caller'>): boolean {
  return isEverything(caller.reading);
}

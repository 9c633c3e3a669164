import type { Reference } from '../column/reference.js';
import { type Found, isFound, type ReferenceLookup } from '../lookup/reference-lookup.loader.js';
import { reportSuccession, reportUnknown } from '../lookup/resolve-references.js';
import type { ObservationDraft } from './observation-draft.js';

/** A row with the ids of what it refers to; null for no reference or one with an error. */
export interface ResolvedObservation {
  readonly draft: ObservationDraft;
  readonly metric: number | null;
  readonly place: number | null;
  readonly subject: number | null;
  readonly pairing: number | null;
  readonly program: number | null;
}

/** Yields everything that rows refer to, to be loaded at once. */
export function* referencesOf(drafts: readonly ObservationDraft[]): Generator<Reference> {
  for (const { values } of drafts) {
    if (values.metric) yield values.metric;
    if (values.place) yield values.place;
    if (values.subject) yield values.subject;
    if (values.pairing) yield values.pairing;
    if (values.program) yield values.program;
    if (values.source) yield values.source;
  }
}

/** Finds the ids of what a row refers to, which must be loaded; reports what does not exist. */
export function resolveObservation(references: ReferenceLookup, draft: ObservationDraft): ResolvedObservation {
  const { values } = draft;
  const on = values.period?.end ?? null;
  const idOf = (reference: Reference | null | undefined, column: string): number | null => {
    if (!reference) return null;
    const found: Found = references.find(reference, on);
    if (isFound(found)) {
      if (found.before) reportSuccession(references, draft, reference, found);
      return found.id;
    }
    reportUnknown(draft, column, reference, found);
    return null;
  };
  const metric = idOf(values.metric, 'metric');
  const place = idOf(values.place, 'place');
  const subject = idOf(values.subject, 'subject');
  const pairing = idOf(values.pairing, 'pairing');
  const program = idOf(values.program, 'program');
  if (values.source) idOf(values.source, 'source');
  return { draft, metric, place, subject, pairing, program };
}

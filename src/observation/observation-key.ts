import { hash } from 'node:crypto';

/** What identifies an observation, in codes: row ids differ between databases. */
export interface ObservationIdentity extends PlainIdentity {
  /** Key of the division. Ignored if there is a subject: a subject that moves keeps its observations. */
  readonly division: string;
  /** `institution:CODE`, `enterprise:CODE` or `project:CODE`. */
  readonly subject: string | null;
}

/** What identifies an observation of a whole division, besides that division. */
interface PlainIdentity {
  readonly metric: string;
  /** From {@link pairingKey}. */
  readonly pairing: string | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly scope: string;
  readonly source: string;
}

/** The pairing or the whole program that an observation is about, as keys contain it; codes have no spaces. */
export function pairingKey(pairing: Coded | null | undefined, program: Coded | null | undefined): string | null {
  return program ? `program ${program.code}` : (pairing?.code ?? null);
}

interface Coded {
  readonly code: string;
}

/** A division as keys contain it, made once for all of its observations. */
export interface KeyPlace {
  readonly division: string;
  /** The beginning of its keys. */
  readonly digits: string;
}

/**
 * The key of an observation, the same in every database: a UUID of version 8 (RFC 9562) made of its identity. It begins
 * with the code of the division, or with a digest of the subject, so that observations of one place are neighbours in the
 * index: a million random keys would touch a million of its pages. The migration that introduced this form computes it in
 * SQL, and `revisionKey` in SQL makes the keys of later revisions.
 */
export function observationKey({ division, subject, ...identity }: ObservationIdentity): string {
  if (subject === null) return placeKeys(identity)(keyPlaceOf(division));
  const { before, after } = nameParts(identity);
  return keyOf(leadingDigits(hash('sha256', subject)), `${before}\n${subject}${after}`);
}

/** Makes the keys of observations that differ in their division only. */
export function placeKeys(identity: PlainIdentity): (place: KeyPlace) => string {
  const { before, after } = nameParts(identity);
  return ({ division, digits }) => keyOf(digits, `${before}${division}\n${after}`);
}

export function keyPlaceOf(division: string): KeyPlace {
  const place = division.slice(0, 12).replace(/\D.*$/, '');
  return { division, digits: leadingDigits(place === '' ? hash('sha256', division) : place.padEnd(12, '0')) };
}

function leadingDigits(digits: string): string {
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}`;
}

/** The parts of an identity before and after the division and the subject. */
function nameParts({ metric, pairing, periodStart, periodEnd, basis, scope, source }: PlainIdentity) {
  const after = [pairing ?? '', periodStart, periodEnd, basis, scope, source].join('\n');
  return { before: `${metric}\n`, after: `\n${after}` };
}

function keyOf(digits: string, name: string): string {
  const digest = hash('sha256', name);
  return `${digits}-8${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}

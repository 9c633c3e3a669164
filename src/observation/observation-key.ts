import { hash } from 'node:crypto';

/** What tells a figure from every other, in codes: row ids differ from one database to the next. */
export interface ObservationIdentity extends PlainIdentity {
  /** Key of the division. Not looked at where there is a subject: who moves takes the figures along. */
  readonly division: string;
  /** `institution:CODE`, `enterprise:CODE` or `project:CODE`. */
  readonly subject: string | null;
}

/** The same of a figure that speaks about a whole place, besides that place. */
interface PlainIdentity {
  readonly metric: string;
  readonly pairing: string | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly scope: string;
  readonly source: string;
}

/** A division as keys have it: made once for all of its figures. */
export interface KeyPlace {
  readonly division: string;
  /** What its keys begin with. */
  readonly digits: string;
}

/**
 * The same UUID wherever the same figure arrives: of version 8 as RFC 9562 has it, made of its name. It begins with the
 * code of the place, or with a digest of the subject, so that figures of one place lie together in the index: a million
 * keys at random would touch a million pages of it. The migration that brought this form in says the same in SQL, and
 * `revisionKey` in SQL makes the keys of later revisions.
 */
export function observationKey({ division, subject, ...identity }: ObservationIdentity): string {
  if (subject === null) return placeKeys(identity)(keyPlaceOf(division));
  const { before, after } = nameParts(identity);
  return keyOf(leadingDigits(hash('sha256', subject)), `${before}\n${subject}${after}`);
}

/** Keys of figures that are alike in all but their place. */
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

/** What stands before and behind the division and the subject in a figure's name. */
function nameParts({ metric, pairing, periodStart, periodEnd, basis, scope, source }: PlainIdentity) {
  const after = [pairing ?? '', periodStart, periodEnd, basis, scope, source].join('\n');
  return { before: `${metric}\n`, after: `\n${after}` };
}

function keyOf(digits: string, name: string): string {
  const digest = hash('sha256', name);
  return `${digits}-8${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}

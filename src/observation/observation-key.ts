import { hash } from 'node:crypto';

/** What tells a figure from every other, in codes: row ids differ from one database to the next. */
export interface ObservationIdentity {
  readonly metric: string;
  /** Key of the division. Not looked at where there is a subject: who moves takes the figures along. */
  readonly division: string;
  /** `institution:CODE`, `enterprise:CODE` or `project:CODE`. */
  readonly subject: string | null;
  readonly pairing: string | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly basis: string;
  readonly scope: string;
  readonly source: string;
}

/**
 * The same UUID wherever the same figure arrives: of version 8 as RFC 9562 has it, made of its name. It begins with the
 * code of the place, or with a digest of the subject, so that figures of one place lie together in the index: a million
 * keys at random would touch a million pages of it. The migration that brought this form in says the same in SQL, and
 * `revisionKey` in SQL makes the keys of later revisions.
 */
export function observationKey(identity: ObservationIdentity): string {
  const { metric, division, subject, pairing, periodStart, periodEnd, basis, scope, source } = identity;
  const name = [metric, subject === null ? division : '', subject ?? '', pairing ?? '', periodStart, periodEnd]
    .concat(basis, scope, source)
    .join('\n');
  const digest = hash('sha256', name);
  const place = subject === null ? division.slice(0, 12).replace(/\D.*$/, '') : '';
  const digits = place === '' ? hash('sha256', subject ?? division).slice(0, 12) : place.padEnd(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-8${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}

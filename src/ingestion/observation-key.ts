import { createHash } from 'node:crypto';

/** What tells a figure from every other, in codes: row ids differ from one database to the next. */
export interface ObservationIdentity {
  readonly metric: string;
  /** Key of the division. */
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

/** The identity as one text. */
export function identityText(identity: ObservationIdentity): string {
  const { metric, division, subject, pairing, periodStart, periodEnd, basis, scope, source } = identity;
  return JSON.stringify([metric, division, subject, pairing, periodStart, periodEnd, basis, scope, source]);
}

/** The same UUID wherever the same figure arrives in the same revision: made of its name, as RFC 9562 has it (version 8). */
export function observationKey(identity: string, revision: number): string {
  const hash = createHash('sha256').update(`observation\n${identity}\n${revision.toString()}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

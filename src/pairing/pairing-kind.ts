export const PAIRING_KINDS = [
  'CITY',
  'CLUSTER',
  'DISTRICT',
  'TOWN',
  'VILLAGE',
  'SCHOOL',
  'HOSPITAL',
  'ENTERPRISE',
  'SOCIAL_ORGANIZATION',
  'OTHER',
] as const;
/** Kind of a pairing, named for its narrower party if the two differ. */
export type PairingKind = (typeof PAIRING_KINDS)[number];

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
/** What kind of edge a pairing is: named for its narrower end where the ends differ. */
export type PairingKind = (typeof PAIRING_KINDS)[number];

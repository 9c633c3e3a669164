import type { Branch } from '../../../src/web/dashboard/load/branch.plan.js';

export const samplePairing = (supporter: string, recipient: string) => ({
  id: `${supporter}>${recipient}`,
  code: `${supporter}>${recipient}`,
  kind: 'CITY' as const,
  since: null,
  supporter: sampleParty(supporter),
  recipient: sampleParty(recipient),
});

export const sampleLeaf = (supporter: string, recipient: string): Branch => ({
  pairing: samplePairing(supporter, recipient),
  children: [],
  hidden: 0,
});

const sampleParty = (name: string) => ({
  __typename: 'City' as const,
  id: name,
  name,
  code: name,
  level: 'CITY' as const,
  kind: '地级市',
  nameEn: null,
  pinyin: name,
});

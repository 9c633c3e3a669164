import { registerEnumType } from 'type-graphql';

export const SideEnum = { RECIPIENT: 'RECIPIENT', SUPPORTER: 'SUPPORTER' } as const;
export type Side = keyof typeof SideEnum;
registerEnumType(SideEnum, {
  name: 'Side',
  description:
    'A side of a pairing. An observation in a pairing is stored once and counts on both sides: where it happened and where the support came from.',
  valuesConfig: {
    RECIPIENT: { description: 'The side that receives support, in the west.' },
    SUPPORTER: { description: 'The side that gives support, in the east.' },
  },
});

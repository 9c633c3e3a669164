import { registerEnumType } from 'type-graphql';

export const SideEnum = { RECIPIENT: 'RECIPIENT', SUPPORTER: 'SUPPORTER' } as const;
export type Side = keyof typeof SideEnum;
registerEnumType(SideEnum, {
  name: 'Side',
  description: 'Which end of a pairing. A figure with a pairing counts on both sides and is stored once (rule 1).',
  valuesConfig: {
    RECIPIENT: { description: 'Where it happened: the western side.' },
    SUPPORTER: { description: 'Who gave: the eastern side.' },
  },
});

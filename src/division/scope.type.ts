import { registerEnumType } from 'type-graphql';

export const ScopeEnum = { SELF: 'SELF', SUBTREE: 'SUBTREE' } as const;
export type Scope = keyof typeof ScopeEnum;
registerEnumType(ScopeEnum, {
  name: 'Scope',
  description: 'Which part of a division a list covers.',
  valuesConfig: {
    SELF: { description: 'Only the division itself.' },
    SUBTREE: { description: 'The division and everything below it.' },
  },
});

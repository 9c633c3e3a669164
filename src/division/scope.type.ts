import { registerEnumType } from 'type-graphql';

export const ScopeEnum = { SELF: 'SELF', SUBTREE: 'SUBTREE' } as const;
export type Scope = keyof typeof ScopeEnum;
registerEnumType(ScopeEnum, {
  name: 'Scope',
  description: 'How far below a place to look.',
  valuesConfig: {
    SELF: { description: 'Only at the place itself.' },
    SUBTREE: { description: 'At the place and everywhere below it.' },
  },
});

import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';
import { PAIRING_KINDS, type PairingKind } from './pairing-kind.js';

export const PairingKindEnum = Object.fromEntries(PAIRING_KINDS.map((kind) => [kind, kind]));
registerEnumType(PairingKindEnum, {
  name: 'PairingKind',
  description: 'Kind of a pairing.',
  valuesConfig: {
    CITY: { description: 'City with city.' },
    CLUSTER: { description: 'Cluster of towns with a county.' },
    DISTRICT: { description: 'District or county with a county.' },
    TOWN: { description: 'Town or street with a town or township.' },
    VILLAGE: { description: 'Village with village.' },
    SCHOOL: { description: 'School with school.' },
    HOSPITAL: { description: 'Hospital with hospital.' },
    ENTERPRISE: { description: 'Enterprise with a village or another place.' },
    SOCIAL_ORGANIZATION: { description: 'Social organization with a village or another place.' },
    OTHER: { description: 'Any other.' },
  },
});

export const TOPMOST = 'Only pairings without a parent, that is, without a wider pairing in their program.';

@ObjectType({
  implements: Node,
  description:
    'A supporter and a recipient that collaborate in a program during a period. Its roll-ups cover the pairing and every pairing below it.',
})
export class Pairing extends Node {
  @Field(() => String, { description: 'Code chosen by the sender.' })
  code!: string;

  @Field(() => PairingKindEnum, { description: 'Kind of the pairing.' })
  kind!: PairingKind;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Earliest day on which it can have begun: the first day of `sincePeriod`.',
  })
  since!: string | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'When it began, as precisely as known: a day, a month or a year.',
  })
  sincePeriod!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day; null if it continues or the end is unknown.',
  })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Position in the source, such as a page or a section.' })
  locator!: string | null;
}

export const { Connection: PairingConnection, Edge: PairingEdge } = connectionTypes('Pairing', () => Pairing);

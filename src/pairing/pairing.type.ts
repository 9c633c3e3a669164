import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionTypes } from '../kernel/connection.type.js';
import { Node } from '../kernel/node.type.js';
import { LocalDateScalar, PeriodScalar } from '../kernel/scalars.js';
import { PAIRING_KINDS, type PairingKind } from './pairing-kind.js';

export const PairingKindEnum = Object.fromEntries(PAIRING_KINDS.map((kind) => [kind, kind]));
registerEnumType(PairingKindEnum, {
  name: 'PairingKind',
  description: 'What kind of edge a pairing is.',
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

export const TOPMOST = 'Only pairings that have no wider one in their program.';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'A dated edge supporter → recipient in a program. It rolls up along its own tree: itself and every pairing under it.',
})
export class Pairing extends Node {
  @Field(() => String, { description: 'Code chosen by whoever sent it.' })
  code!: string;

  @Field(() => PairingKindEnum, { description: 'What kind of edge it is.' })
  kind!: PairingKind;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it can have begun.' })
  since!: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'When it began, as precisely as is known.' })
  sincePeriod!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of it; null while it goes on or unknown.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in its source it is found.' })
  locator!: string | null;
}

export const { Connection: PairingConnection, Edge: PairingEdge } = connectionTypes('Pairing', () => Pairing);

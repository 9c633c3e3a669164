import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Period } from '../../kernel/period.js';
import { DateTimeScalar, PeriodScalar } from '../../kernel/scalars.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import type { ReportSubjectKind } from '../definition/report-definition.js';

export const ReportSubjectKindEnum = { DIVISION: 'DIVISION', PAIRING: 'PAIRING' } as const;
registerEnumType(ReportSubjectKindEnum, {
  name: 'ReportSubjectKind',
  description: 'What a report can be about.',
  valuesConfig: {
    DIVISION: { description: 'A place at any level.' },
    PAIRING: { description: 'A pairing with all that lie under it.' },
  },
});

@ObjectType('ReportDefinition', {
  description: 'A report that can be asked for: those that come along, and those of whoever runs the server.',
})
export class ReportDefinitionType {
  @Field(() => ID, { description: 'What it is asked for by.' })
  code!: string;

  @Field(() => [ReportSubjectKindEnum], { description: 'What it can be about.' })
  subjects!: ReportSubjectKind[];
}

@ObjectType({ description: 'The metrics of a family at the subject of a report, seen from one side.' })
export class ReportFamily {
  @Field(() => ID, { nullable: true, description: 'Code of the family; null for metrics that belong to none.' })
  code!: string | null;

  @Field(() => SideEnum, { nullable: true, description: 'The side that the place is seen from; null for a pairing.' })
  side!: Side | null;
}

@ObjectType({
  description:
    'All that is to be said about a pairing or a place in a period. Its parts are worked out when they are asked for.',
})
export class Report {
  @Field(() => PeriodScalar, { description: 'The period that was asked for.' })
  period!: Period;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  computedAt!: Date;
}

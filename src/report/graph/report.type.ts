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
    DIVISION: { description: 'A division at any level.' },
    PAIRING: { description: 'A pairing and all pairings below it.' },
  },
});

@ObjectType('ReportDefinition', {
  description: 'An available report, built-in or defined by the operator of the server.',
})
export class ReportDefinitionType {
  @Field(() => ID, { description: 'Code of the report, for `report(code:)`.' })
  code!: string;

  @Field(() => [ReportSubjectKindEnum], { description: 'What the report can be about.' })
  subjects!: ReportSubjectKind[];
}

@ObjectType({ description: 'The metrics of one family in a report, seen from one side.' })
export class ReportFamily {
  @Field(() => ID, { nullable: true, description: 'Code of the family; null for metrics without a family.' })
  code!: string | null;

  @Field(() => SideEnum, {
    nullable: true,
    description: 'Side from which the division is seen; null in a report on a pairing.',
  })
  side!: Side | null;
}

@ObjectType({
  description: 'A report on a pairing or a division in a period. Only the parts that are selected are computed.',
})
export class Report {
  @Field(() => PeriodScalar, { description: 'Period of the report.' })
  period!: Period;

  @Field(() => DateTimeScalar, { description: 'When the report was computed.' })
  computedAt!: Date;
}

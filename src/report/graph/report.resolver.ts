import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../../activity/activity.type.js';
import { DivisionCodeScalar } from '../../division/division-code.scalar.js';
import { Division } from '../../division/division.type.js';
import { PageArgs } from '../../kernel/connection.type.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Locale } from '../../kernel/locale.js';
import type { Period } from '../../kernel/period.js';
import { PeriodScalar } from '../../kernel/scalars.js';
import { ObservationConnection } from '../../observation/observation.type.js';
import { Group } from '../../pairing/group.type.js';
import { Pairing } from '../../pairing/pairing.type.js';
import { type Side, SideEnum } from '../../pairing/side.type.js';
import { Program } from '../../program/program.type.js';
import { Rollup } from '../../rollup/graphql/rollup.type.js';
import { Source } from '../../source/source.type.js';
import type { ReportDefinition } from '../definition/report-definition.js';
import type { ReportFamily as ReportFamilyPlan } from '../family.plan.js';
import { loadReport, reportDefinitions, type ReportModel } from '../report.loader.js';
import { Report, ReportDefinitionType, ReportFamily } from './report.type.js';
import { reportPath, loadReportTitle } from './report-address.loader.js';
import {
  familiesOfReport,
  loadReportObservations,
  loadReportPrograms,
  loadReportSources,
} from './report-parts.loader.js';

const LOCALE = 'Language tag: "zh" (the default) or "en".';
const localeArgument = { nullable: true, defaultValue: 'zh', description: LOCALE } as const;
const language = (locale: string | null): Locale => (locale?.toLowerCase().startsWith('en') ? 'en' : 'zh');

@Resolver()
export class ReportQuery {
  @Query(() => [ReportDefinitionType], { description: 'All available reports.' })
  reports(@Ctx() context: RequestContext) {
    return reportDefinitions(context);
  }

  @Query(() => Report, {
    description:
      'A report on a division, a group or a pairing. Errors: UNKNOWN_REPORT, UNKNOWN_DIVISION, UNKNOWN_GROUP, UNKNOWN_PAIRING; INVALID_ARGUMENT unless exactly one of `division`, `group` and `pairing` is given and the report is made for it. What is made for divisions is made for groups.',
  })
  report(
    @Arg('code', () => ID, { description: 'Code from `reports`.' }) code: string,
    @Arg('division', () => DivisionCodeScalar, { nullable: true, description: 'Division that the report is about.' })
    division: string | null,
    @Arg('group', () => ID, { nullable: true, description: 'Group that the report is about: its id or code.' })
    group: string | null,
    @Arg('pairing', () => ID, { nullable: true, description: 'Pairing that the report is about: its id or code.' })
    pairing: string | null,
    @Arg('period', () => PeriodScalar, { description: 'Period of the report; stocks are as of its end.' })
    period: Period,
    @Arg('side', () => SideEnum, {
      nullable: true,
      description:
        'Side from which a division is seen; not allowed with a pairing. If omitted, every side on which the division or anything in it has a pairing, or the recipient side if there is none.',
    })
    side: Side | null,
    @Ctx() context: RequestContext,
  ) {
    return loadReport(context, { code, division, group, pairing, period, side });
  }
}

@Resolver(() => ReportDefinitionType)
export class ReportDefinitionResolver {
  @FieldResolver(() => String, { description: 'Name of the report.' })
  name(
    @Root() definition: ReportDefinition,
    @Arg('locale', () => String, localeArgument) locale: string | null,
  ): string {
    return definition.name[language(locale)];
  }

  @FieldResolver(() => String, { description: 'Purpose of the report.' })
  description(
    @Root() definition: ReportDefinition,
    @Arg('locale', () => String, localeArgument) locale: string | null,
  ): string {
    return definition.description[language(locale)];
  }

  @FieldResolver(() => [String], { description: 'Kinds of its sections, in order: SUMMARY, METRICS, FIGURES …' })
  sections(@Root() definition: ReportDefinition): string[] {
    return definition.sections.map(({ kind }) => kind);
  }
}

@Resolver(() => Report)
export class ReportResolver {
  @FieldResolver(() => ReportDefinitionType, { description: 'Definition by which the report was made.' })
  definition(@Root() report: ReportModel) {
    return report.definition;
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: 'Division that the report is about; null if it is about a group or a pairing.',
  })
  division(@Root() { subject }: ReportModel) {
    return subject.kind === 'DIVISION' ? subject.division : null;
  }

  @FieldResolver(() => Group, { nullable: true, description: 'Group that the report is about; else null.' })
  group(@Root() { subject }: ReportModel) {
    return subject.kind === 'GROUP' ? subject.group : null;
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: 'Pairing that the report is about; null if it is about places.',
  })
  pairing(@Root() { subject }: ReportModel) {
    return subject.kind === 'PAIRING' ? subject.pairing : null;
  }

  @FieldResolver(() => String, { description: 'Title of the report.' })
  title(
    @Root() report: ReportModel,
    @Arg('locale', () => String, localeArgument) locale: string | null,
    @Ctx() context: RequestContext,
  ) {
    return loadReportTitle(context, report, language(locale));
  }

  @FieldResolver(() => [ReportFamily], {
    description: 'Metrics by family; for a division, once for each side from which it is seen.',
  })
  families(@Root() report: ReportModel) {
    return familiesOfReport(report);
  }

  @FieldResolver(() => [Program], { description: 'Programs of its pairings.' })
  programs(@Root() report: ReportModel, @Ctx() context: RequestContext) {
    return loadReportPrograms(context, report);
  }

  @FieldResolver(() => [Pairing], {
    description: 'Pairings of the subject, each after its parent; of a pairing, itself first. At most 300.',
  })
  async pairings(@Root() report: ReportModel) {
    return (await report.pairings()).pairings.map(({ pairing }) => pairing);
  }

  @FieldResolver(() => [Activity], {
    description: 'Activities in the period, ordered by the day they began. At most 200.',
  })
  async activities(@Root() report: ReportModel) {
    return (await report.activities()).nodes;
  }

  @FieldResolver(() => ObservationConnection, {
    description:
      'Observations on which the report is based. Error: LIMIT_EXCEEDED for more than 5,000; use the query `observations` instead.',
  })
  observations(@Root() report: ReportModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return loadReportObservations(context, report, page);
  }

  @FieldResolver(() => [Source], {
    description:
      'Sources of those observations. Error: LIMIT_EXCEEDED for more than 5,000 observations; use the query `sources` instead.',
  })
  sources(@Root() report: ReportModel, @Ctx() context: RequestContext) {
    return loadReportSources(context, report);
  }

  @FieldResolver(() => String, {
    description: 'Address of the report as a file, relative to this server. Error: INVALID_ARGUMENT.',
  })
  path(
    @Root() report: ReportModel,
    @Arg('format', () => String, {
      nullable: true,
      defaultValue: 'html',
      description: 'Format of the file: "html" (the default), "csv", "xlsx" or "md".',
    })
    format: string | null,
    @Arg('locale', () => String, localeArgument) locale: string | null,
  ): string {
    return reportPath(report, format ?? 'html', language(locale));
  }
}

@Resolver(() => ReportFamily)
export class ReportFamilyResolver {
  @FieldResolver(() => String, { description: 'Heading of the family.' })
  title(@Root() family: ReportFamilyPlan, @Arg('locale', () => String, localeArgument) locale: string | null): string {
    return family.title[language(locale)];
  }

  @FieldResolver(() => [Rollup], {
    nullable: 'items',
    description:
      'Roll-ups of all metrics of the family, reported or not, each whole before its parts; null with an error at the position of one that cannot be answered.',
  })
  rollups(@Root() family: { readonly rollups: () => Promise<unknown> }) {
    return family.rollups();
  }
}

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
  @Query(() => [ReportDefinitionType], { description: 'Every report that can be asked for.' })
  reports(@Ctx() context: RequestContext) {
    return reportDefinitions(context);
  }

  @Query(() => Report, {
    description:
      'A report on exactly one of a place and a pairing. UNKNOWN_REPORT, UNKNOWN_DIVISION, UNKNOWN_PAIRING; INVALID_ARGUMENT where both or neither is given.',
  })
  report(
    @Arg('code', () => ID, { description: 'Code, as `reports` lists it.' }) code: string,
    @Arg('division', () => DivisionCodeScalar, { nullable: true, description: 'The place that it is about.' })
    division: string | null,
    @Arg('pairing', () => ID, { nullable: true, description: 'The pairing that it is about: its id or code.' })
    pairing: string | null,
    @Arg('period', () => PeriodScalar, { description: 'The period; a stock is taken at its end.' }) period: Period,
    @Arg('side', () => SideEnum, {
      nullable: true,
      description:
        'The side that a place is seen from. If not given, every side on which it or anything in it stands in a pairing; the recipient side where there is none.',
    })
    side: Side | null,
    @Ctx() context: RequestContext,
  ) {
    return loadReport(context, { code, division, pairing, period, side });
  }
}

@Resolver(() => ReportDefinitionType)
export class ReportDefinitionResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  name(
    @Root() definition: ReportDefinition,
    @Arg('locale', () => String, localeArgument) locale: string | null,
  ): string {
    return definition.name[language(locale)];
  }

  @FieldResolver(() => String, { description: 'What it is for.' })
  description(
    @Root() definition: ReportDefinition,
    @Arg('locale', () => String, localeArgument) locale: string | null,
  ): string {
    return definition.description[language(locale)];
  }

  @FieldResolver(() => [String], { description: 'Kinds of its parts, in order: SUMMARY, METRICS, FIGURES …' })
  sections(@Root() definition: ReportDefinition): string[] {
    return definition.sections.map(({ kind }) => kind);
  }
}

@Resolver(() => Report)
export class ReportResolver {
  @FieldResolver(() => ReportDefinitionType, { description: 'What it was made by.' })
  definition(@Root() report: ReportModel) {
    return report.definition;
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: 'The place that it is about; null if it is about a pairing.',
  })
  division(@Root() { subject }: ReportModel) {
    return subject.kind === 'DIVISION' ? subject.division : null;
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: 'The pairing that it is about; null if it is about a place.',
  })
  pairing(@Root() { subject }: ReportModel) {
    return subject.kind === 'PAIRING' ? subject.pairing : null;
  }

  @FieldResolver(() => String, { description: 'What stands at its head.' })
  title(
    @Root() report: ReportModel,
    @Arg('locale', () => String, localeArgument) locale: string | null,
    @Ctx() context: RequestContext,
  ) {
    return loadReportTitle(context, report, language(locale));
  }

  @FieldResolver(() => [ReportFamily], {
    description: 'Its metrics, family by family: for a place once for each side that it is seen from.',
  })
  families(@Root() report: ReportModel) {
    return familiesOfReport(report);
  }

  @FieldResolver(() => [Program], { description: 'The programs that its pairings belong to.' })
  programs(@Root() report: ReportModel, @Ctx() context: RequestContext) {
    return loadReportPrograms(context, report);
  }

  @FieldResolver(() => [Pairing], {
    description: 'Its pairings, each after the one it lies under: the pairing itself first. At most 300.',
  })
  async pairings(@Root() report: ReportModel) {
    return (await report.pairings()).pairings.map(({ pairing }) => pairing);
  }

  @FieldResolver(() => [Activity], { description: 'Activities in the period, by the day they began. At most 200.' })
  async activities(@Root() report: ReportModel) {
    return (await report.activities()).nodes;
  }

  @FieldResolver(() => ObservationConnection, {
    description: 'The figures behind its numbers. LIMIT_EXCEEDED where they are more than 5,000: ask `observations`.',
  })
  observations(@Root() report: ReportModel, @Args() page: PageArgs, @Ctx() context: RequestContext) {
    return loadReportObservations(context, report, page);
  }

  @FieldResolver(() => [Source], {
    description: 'Where those figures came from. LIMIT_EXCEEDED where they are more than 5,000: ask `sources`.',
  })
  sources(@Root() report: ReportModel, @Ctx() context: RequestContext) {
    return loadReportSources(context, report);
  }

  @FieldResolver(() => String, {
    description: 'Where the same report is found on this server as a file for people.',
  })
  path(
    @Root() report: ReportModel,
    @Arg('format', () => String, {
      nullable: true,
      defaultValue: 'html',
      description: '"html" (the default), "csv", "xlsx" or "md"; anything else is INVALID_ARGUMENT.',
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
    description: 'Every metric of the family, reported or not, the wholes before their parts.',
  })
  rollups(@Root() family: { readonly rollups: () => Promise<unknown> }) {
    return family.rollups();
  }
}

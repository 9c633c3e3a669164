import { type ActivityModel, listActivities } from '../activity/activity.loader.js';
import type { Connection } from '../kernel/connection.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError, invalid } from '../kernel/errors.js';
import type { Period } from '../kernel/period.js';
import type { MetricCatalogue } from '../metric/catalogue.js';
import { metricCatalogue } from '../metric/metric.loader.js';
import type { MetricModel } from '../metric/metric.type.js';
import { placeOfGroup } from '../pairing/group.loader.js';
import { loadDefinitions } from './definition/load-definitions.js';
import { namedMetrics, type ReportDefinition } from './definition/report-definition.js';
import { familiesOf, type ReportFamily } from './family.plan.js';
import { loadChildren, type ReportChildren } from './load/report-children.loader.js';
import { loadLines, type ReportLines } from './load/report-line.loader.js';
import { loadPairings, type ReportPairings } from './load/report-pairings.loader.js';
import {
  loadSubject,
  type ReportPlace,
  type ReportSubject,
  type SubjectArguments,
} from './load/report-subject.loader.js';

declare module '../kernel/context.js' {
  interface RequestContext {
    /** Folder with custom report definitions; none if not given. */
    readonly reportsFolder?: string | null;
  }
}

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No report with this code. */
    UNKNOWN_REPORT: true;
    /** A custom report that cannot be used with the present catalogue. */
    INVALID_REPORT_DEFINITION: true;
  }
}

export interface ReportArguments extends SubjectArguments {
  readonly code: string;
  readonly period: Period;
}

export interface SidedLines extends ReportLines {
  readonly side: ReportPlace['side'];
}

/** A report on a subject in a period. Each part is loaded once, on first use. */
export interface ReportModel {
  readonly definition: ReportDefinition;
  readonly subject: ReportSubject;
  readonly period: Period;
  readonly computedAt: Date;
  readonly catalogue: MetricCatalogue;
  readonly families: readonly ReportFamily[];
  readonly lines: () => Promise<readonly SidedLines[]>;
  readonly pairings: () => Promise<ReportPairings>;
  readonly children: (metrics: readonly string[]) => Promise<readonly ReportChildren[]>;
  readonly activities: () => Promise<Connection<ActivityModel>>;
}

const MOST_ACTIVITIES = 200;
/** Definitions are settings: loaded once per folder, and anew at the next start. */
const read = new Map<string | null, Promise<readonly ReportDefinition[]>>();

/** Loads all available reports. Throws a DefinitionError. */
export function reportDefinitions({ reportsFolder = null }: RequestContext): Promise<readonly ReportDefinition[]> {
  const known = read.get(reportsFolder);
  if (known) return known;
  const reading = loadDefinitions(reportsFolder);
  read.set(reportsFolder, reading);
  reading.catch(() => read.delete(reportsFolder));
  return reading;
}

/**
 * Loads a report on a subject. Throws UNKNOWN_REPORT, INVALID_REPORT_DEFINITION, INVALID_ARGUMENT, UNKNOWN_DIVISION,
 * UNKNOWN_GROUP and UNKNOWN_PAIRING.
 */
export async function loadReport(context: RequestContext, args: ReportArguments): Promise<ReportModel> {
  // The arguments are validated before anything is loaded, so that a refusal leaves no statement running.
  const definition = choose(await reportDefinitions(context), args.code);
  const subject = await loadSubject(context, args);
  const catalogue = await metricCatalogue(context);
  // What is made for a place is made for several.
  if (!definition.subjects.includes(subject.kind === 'GROUP' ? 'DIVISION' : subject.kind)) {
    const expected = definition.subjects.map((kind) => kind.toLowerCase()).join(' or ');
    throw new CodedError(
      'INVALID_ARGUMENT',
      `The report ${definition.code} is not made for a ${subject.kind.toLowerCase()}: expected a ${expected}.`,
      { subject: 'report', given: subject.kind.toLowerCase(), expected: `a ${expected}` },
    );
  }
  const metrics = metricsOf(definition, catalogue);
  const { period } = args;
  const activityFilter = {
    kind: null,
    within: placeOf(subject),
    pairingId: subject.kind === 'PAIRING' ? subject.pairing.rowId : null,
    from: period.start,
    to: period.end,
  };
  return {
    definition,
    subject,
    period,
    computedAt: context.now,
    catalogue,
    families: familiesOf(definition, wantedFamilies(definition), catalogue.all),
    lines: once(() =>
      Promise.all(
        subject.places.map(async ({ side, place }) => ({
          side,
          ...(await loadLines(context, { place, period, metrics })),
        })),
      ),
    ),
    pairings: once(() => loadPairings(context, subject)),
    children: (codes) =>
      loadChildren(context, { subject, period, metrics: codes.flatMap((code) => catalogue.byCode(code) ?? []) }),
    activities: once(() => listActivities(context, activityFilter, { first: MOST_ACTIVITIES })),
  };
}

function placeOf(subject: ReportSubject): number | null {
  switch (subject.kind) {
    case 'DIVISION':
      return subject.division.rowId;
    case 'GROUP':
      return placeOfGroup(subject.group);
    case 'PAIRING':
      return null;
  }
}

function choose(definitions: readonly ReportDefinition[], code: string): ReportDefinition {
  const definition = definitions.find((one) => one.code === code);
  if (definition) return definition;
  const expected = `one of ${definitions.map((one) => one.code).join(', ')}`;
  throw invalid('code', code, expected, { code: 'UNKNOWN_REPORT' });
}

/** The families that the report shows; all if it has no table of metrics, because its findings cover all. */
function wantedFamilies({ sections }: ReportDefinition): 'ALL' | readonly string[] {
  return sections.find((section) => section.kind === 'METRICS')?.families ?? 'ALL';
}

/** The metrics that the report rolls up at its subject, each once. Throws INVALID_REPORT_DEFINITION. */
function metricsOf(definition: ReportDefinition, catalogue: MetricCatalogue): readonly MetricModel[] {
  const unknown = namedMetrics(definition).find(({ metric }) => catalogue.byCode(metric) === null);
  if (unknown) {
    throw new CodedError(
      'INVALID_REPORT_DEFINITION',
      `REPORT_UNKNOWN_METRIC The report ${definition.code} names ${unknown.metric} in ${unknown.path}, which is not in the catalogue: expected a code listed by { metrics { code } }.`,
      { subject: unknown.path, given: unknown.metric, expected: 'a code listed by { metrics { code } }' },
    );
  }
  const shown = definition.sections.flatMap((section) =>
    section.kind === 'SUMMARY' ? section.metrics.flatMap((code) => catalogue.byCode(code) ?? []) : [],
  );
  const isTabled = definition.sections.some(({ kind }) => kind === 'METRICS') || shown.length === 0;
  const tabled = isTabled
    ? familiesOf(definition, wantedFamilies(definition), catalogue.all).flatMap(({ metrics }) => metrics)
    : [];
  return [...new Set([...tabled, ...shown])];
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}

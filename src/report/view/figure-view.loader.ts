import { divisionById } from '../../division/division.loader.js';
import { enterpriseById } from '../../enterprise/enterprise.loader.js';
import { institutionById } from '../../institution/institution.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import { formatPeriod } from '../../kernel/period.js';
import type { MetricCatalogue } from '../../metric/metric.loader.js';
import { observationById, type ObservationModel } from '../../observation/observation.loader.js';
import { pairingById } from '../../pairing/pairing.loader.js';
import { projectById } from '../../project/project.loader.js';
import { unpairedFigures } from '../load/unpaired-figures.loader.js';
import type { ReportModel } from '../report.loader.js';
import { loadSource } from './line-view.loader.js';
import { metricView, nameView } from './name-views.js';
import type { ReportedView } from './report-view.js';

/** Every figure behind the report's numbers, by metric and time; then those beside a pairing, about the place it supports. */
export async function figureViews(
  context: RequestContext,
  report: ReportModel,
): Promise<{ readonly figures: readonly ReportedView[] | null; readonly total: number }> {
  const { subject, period, catalogue } = report;
  const sides = await report.lines();
  const total = Math.max(...sides.map(({ figureCount }) => figureCount));
  if (sides.some(({ isWithoutFigures }) => isWithoutFigures)) return { figures: null, total };
  const ids = [...new Set(sides.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures.map(({ id }) => id))))];
  const recipient = subject.kind === 'PAIRING' ? subject.pairing.recipient : null;
  const beside = recipient?.kind === 'division' ? await unpairedFigures(context, recipient.rowId, period) : [];
  const [own, others] = await Promise.all([
    Promise.all(ids.map((id) => reportedView(context, id, catalogue, false))),
    Promise.all(beside.map((id) => reportedView(context, id, catalogue, true))),
  ]);
  const figures = [...inOrder(own, catalogue), ...inOrder(others, catalogue)];
  return { figures, total: figures.length };
}

function inOrder(figures: readonly (ReportedView | null)[], { all }: MetricCatalogue): readonly ReportedView[] {
  const position = new Map(all.map(({ code }, index) => [code, index]));
  const rank = ({ metric }: ReportedView): number => position.get(metric.code) ?? 0;
  return figures
    .filter((figure) => figure !== null)
    .toSorted((one, other) => rank(one) - rank(other) || (one.period < other.period ? -1 : 1));
}

async function reportedView(
  context: RequestContext,
  id: string,
  catalogue: MetricCatalogue,
  isBeside: boolean,
): Promise<ReportedView | null> {
  const observation = await observationById(context).load(id);
  const metric = observation && catalogue.byId(observation.metricId);
  if (!metric) return null;
  const [place, subject, pairing, source] = await Promise.all([
    divisionById(context).load(observation.divisionId),
    subjectOf(context, observation),
    observation.pairingId === null ? null : pairingById(context).load(observation.pairingId),
    loadSource(context, observation.sourceId),
  ]);
  const { value, lower, upper, exact } = observation;
  return {
    metric: metricView(metric, catalogue),
    place: nameView(place),
    subject: subject?.name ?? null,
    pairing: pairing?.code ?? null,
    period: formatPeriod(observation.period),
    scope: observation.scope,
    asPrinted: observation.asPrinted,
    figure: { status: 'OBSERVED', value, lower, upper, exact, unit: metric.unit },
    source,
    locator: observation.locator,
    isBeside,
  };
}

function subjectOf(
  context: RequestContext,
  { institutionId, enterpriseId, projectId }: ObservationModel,
): Promise<{ readonly name: string } | null> | null {
  if (institutionId !== null) return institutionById(context).load(institutionId);
  if (enterpriseId !== null) return enterpriseById(context).load(enterpriseId);
  return projectId === null ? null : projectById(context).load(projectId);
}

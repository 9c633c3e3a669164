import { divisionById } from '../../division/division.loader.js';
import { enterpriseById } from '../../enterprise/enterprise.loader.js';
import { institutionById } from '../../institution/institution.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import { formatPeriod } from '../../kernel/period.js';
import type { MetricCatalogue } from '../../metric/catalogue.js';
import { observationById, type ObservationModel } from '../../observation/observation.loader.js';
import { groupById } from '../../pairing/group.loader.js';
import { pairingById } from '../../pairing/pairing.loader.js';
import { projectById } from '../../project/project.loader.js';
import { loadUnpairedObservations } from '../load/unpaired-observations.loader.js';
import type { ReportModel } from '../report.loader.js';
import { loadSourceView } from './line-view.loader.js';
import { metricView, nameView } from './name-views.js';
import type { ObservationView } from './report-view.js';

/**
 * Loads the observations of a report, by metric and time, followed by the recipient's that belong to no pairing; null if
 * there are too many.
 */
export async function loadObservationViews(
  context: RequestContext,
  report: ReportModel,
): Promise<{ readonly observations: readonly ObservationView[] | null; readonly total: number }> {
  const { subject, period, catalogue } = report;
  const sides = await report.lines();
  const total = Math.max(...sides.map(({ observationCount }) => observationCount));
  if (sides.some(({ observationsOmitted }) => observationsOmitted)) return { observations: null, total };
  const ids = [
    ...new Set(sides.flatMap(({ lines }) => lines.flatMap(({ observations }) => observations.map(({ id }) => id)))),
  ];
  const recipient = subject.kind === 'PAIRING' ? subject.pairing.recipient : null;
  const place =
    recipient?.kind === 'division' ? recipient.rowId : recipient?.kind === 'group' ? -recipient.rowId : null;
  const unpaired = place === null ? [] : await loadUnpairedObservations(context, place, period);
  const [own, others] = await Promise.all([
    Promise.all(ids.map((id) => loadObservationView(context, id, catalogue, false))),
    Promise.all(unpaired.map((id) => loadObservationView(context, id, catalogue, true))),
  ]);
  const observations = [...inOrder(own, catalogue), ...inOrder(others, catalogue)];
  return { observations, total: observations.length };
}

function inOrder(
  observations: readonly (ObservationView | null)[],
  { all }: MetricCatalogue,
): readonly ObservationView[] {
  const position = new Map(all.map(({ code }, index) => [code, index]));
  const rank = ({ metric }: ObservationView): number => position.get(metric.code) ?? 0;
  return observations
    .filter((observation) => observation !== null)
    .toSorted((one, other) => rank(one) - rank(other) || (one.period < other.period ? -1 : 1));
}

/** The sign for what is withheld, as in tables. */
const SUPPRESSED = '*';

async function loadObservationView(
  context: RequestContext,
  id: string,
  catalogue: MetricCatalogue,
  isUnpaired: boolean,
): Promise<ObservationView | null> {
  const observation = await observationById(context).load(id);
  const metric = observation && catalogue.byId(observation.metricId);
  if (!metric) return null;
  const [place, subject, pairing, source] = await Promise.all([
    observation.divisionId < 0
      ? groupById(context).load(-observation.divisionId)
      : divisionById(context).load(observation.divisionId),
    loadSubjectOf(context, observation),
    observation.pairingId === null ? null : pairingById(context).load(observation.pairingId),
    loadSourceView(context, observation.sourceId),
  ]);
  const { value, lower, upper, exact } = observation;
  const status = observation.suppressed ? 'SUPPRESSED' : 'OBSERVED';
  return {
    metric: metricView(metric, catalogue),
    place: nameView(place),
    subject: subject?.name ?? null,
    pairing: pairing?.code ?? null,
    period: formatPeriod(observation.period),
    scope: observation.scope,
    asPrinted: observation.asPrinted ?? SUPPRESSED,
    amount: { status, value, lower, upper, exact, unit: metric.unit },
    source,
    locator: observation.locator,
    isUnpaired,
  };
}

function loadSubjectOf(
  context: RequestContext,
  { institutionId, enterpriseId, projectId }: ObservationModel,
): Promise<{ readonly name: string } | null> | null {
  if (institutionId !== null) return institutionById(context).load(institutionId);
  if (enterpriseId !== null) return enterpriseById(context).load(enterpriseId);
  return projectId === null ? null : projectById(context).load(projectId);
}

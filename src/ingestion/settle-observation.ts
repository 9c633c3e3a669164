import type { Directory } from './directory.loader.js';
import { type DivisionEntry, liesWithin } from './division-entry.js';
import { settleFigure } from './figure.plan.js';
import type { MetricFacts } from './metric-facts.loader.js';
import { identityText, observationKey } from './observation-key.js';
import type { ObservationDraft } from './observation-draft.js';
import type { Reference } from './reference.js';
import { rowFault } from './row.js';
import type { StagedFigure } from './staged-figure.js';
import { formatDecimal } from '../kernel/decimal.js';

/** What the rows name, looked up for all of them. */
export interface ObservationLookups {
  readonly directory: Directory;
  readonly metrics: ReadonlyMap<number, MetricFacts>;
  /** The division of every subject, by `kind:code`. */
  readonly subjectPlaces: ReadonlyMap<string, number>;
}

/** A figure ready to be stored; null with the faults reported. */
export function settleObservation(
  lookups: ObservationLookups,
  ord: number,
  draft: ObservationDraft,
): StagedFigure | null {
  const { file, values } = draft;
  const { directory, metrics } = lookups;
  const idOf = (reference: Reference | null): number | null => {
    const found = reference === null ? null : directory.find(reference, values.period.end);
    return found === null || found === 'at fault' ? null : found.id;
  };
  const metric = metrics.get(idOf(values.metric) ?? 0);
  const division = placeOf(lookups, draft, idOf(values.place));
  const reading = metric ? settleFigure(values, metric, draft.context) : null;
  if (reading?.ok === false) for (const fault of reading.faults) file.report(draft.line, fault);
  if (!metric || !division || !reading?.ok) return null;
  const { figure } = reading;
  const { subject, pairing } = values;
  const scope = values.scope ?? 'OWN';
  const identity = identityText({
    metric: metric.code,
    division: division.key,
    subject: subject ? `${subject.kind}:${subject.code}` : null,
    pairing: pairing?.code ?? null,
    periodStart: figure.periodStart,
    periodEnd: figure.periodEnd,
    basis: figure.basis,
    scope,
    source: draft.source.code,
  });
  return {
    ord,
    identity,
    columns: {
      key: observationKey(identity, 0),
      metric_id: metric.id,
      division_id: division.id,
      institution_id: subject?.kind === 'institution' ? idOf(subject) : null,
      enterprise_id: subject?.kind === 'enterprise' ? idOf(subject) : null,
      project_id: subject?.kind === 'project' ? idOf(subject) : null,
      pairing_id: idOf(pairing),
      period_start: figure.periodStart,
      period_end: figure.periodEnd,
      basis: figure.basis,
      scope,
      value: formatDecimal(figure.value),
      lower: formatDecimal(figure.lower),
      upper: figure.upper && formatDecimal(figure.upper),
      as_printed: figure.asPrinted,
      source_id: idOf(draft.source) ?? 0,
      locator: values.locator,
      keeps_locator: !draft.columns.has('locator'),
      note: values.note,
      keeps_note: !draft.columns.has('note'),
    },
  };
}

/** The place of a subject is its own division, whether the row gives that one, a wider one or none. */
function placeOf(
  { directory, subjectPlaces }: ObservationLookups,
  { file, line, values: { subject, place } }: ObservationDraft,
  placeId: number | null,
): DivisionEntry | null {
  const given = placeId === null ? null : directory.division(placeId);
  if (!subject) return given;
  const own = directory.division(subjectPlaces.get(`${subject.kind}:${subject.code}`) ?? 0);
  if (!own || !given || liesWithin(own, given)) return own;
  const expected = `a place that ${subject.kind}:${subject.code} lies in: ${own.officialName} (${own.code}) or one above it`;
  file.report(line, rowFault('SUBJECT_OUTSIDE_PLACE', 'place', place?.code ?? '', expected));
  return null;
}

import { formatDecimal } from '../../kernel/decimal.js';
import { type ObservationIdentity, observationKey } from '../../observation/observation-key.js';
import { rowFault } from '../fault/fault.js';
import type { ObservationValues } from '../kind/observation.row.js';
import { faultAsPrinted } from '../layout/fault-as-printed.js';
import { type DivisionEntry, liesWithin } from '../lookup/division-entry.js';
import type { MetricFacts } from '../lookup/metric-facts.loader.js';
import { isFound, type ReferenceLookup } from '../lookup/reference-lookup.loader.js';
import { rowTemplateOf } from './fast-path/row-template.js';
import type { IncompleteObservations } from './incomplete-observations.loader.js';
import { interpretObservation, type ObservationPeriod } from './interpret-observation.plan.js';
import type { ObservationDraft } from './observation-draft.js';
import type { ResolvedObservation } from './resolve-observation.js';
import type { StagedObservation } from './write/staged-observation.js';

/** What the rows name, looked up for all of them. */
export interface ObservationLookups {
  readonly references: ReferenceLookup;
  readonly metrics: ReadonlyMap<number, MetricFacts>;
  /** The division of every subject, by `kind:code`. */
  readonly subjectPlaces: ReadonlyMap<string, number>;
  /** To be told of rows at fault. */
  readonly incomplete: IncompleteObservations;
}

/** A figure ready to be stored; null with the faults reported, those included of a row that was rejected before. */
export function convertObservation(
  lookups: ObservationLookups,
  resolved: ResolvedObservation,
): StagedObservation | null {
  const { draft } = resolved;
  const { file, fileOrd, line, columns } = draft;
  const metric = lookups.metrics.get(resolved.metric ?? 0);
  const division = placeOf(lookups, draft, resolved.place);
  const interpretation = metric ? interpretObservation(draft.values, metric, draft.context) : null;
  if (interpretation?.ok === false)
    for (const fault of interpretation.faults) file.report(line, faultAsPrinted(fault, draft.cells));
  if (!metric || !division || !interpretation) return null;
  const { subject } = draft.values;
  const period = interpretation.ok ? interpretation.observation : interpretation.period;
  const key = period && keyOf(lookups, resolved, period, { metric: metric.code, division: division.key });
  if (key === null || !interpretation.ok || file.isRejected(line)) {
    if (key !== null && draft.sum === null) lookups.incomplete.add(key, { file, line, given: draft.cells.value ?? '' });
    return null;
  }
  const { observation } = interpretation;
  // Not rejected: no cell of it is at fault.
  const values = draft.values as ObservationValues;
  const scope = values.scope ?? 'OWN';
  const source = lookups.references.find(draft.source, null);
  const { value, lower, upper } = observation;
  const printedValue = formatDecimal(value);
  const staged: StagedObservation = {
    ...{ file, fileOrd, line, key, division: division.id },
    parents: {
      metric: metric.id,
      institution: subject?.kind === 'institution' ? resolved.subject : null,
      enterprise: subject?.kind === 'enterprise' ? resolved.subject : null,
      project: subject?.kind === 'project' ? resolved.subject : null,
      pairing: resolved.pairing,
      source: isFound(source) ? source.id : 0,
    },
    ...{ periodStart: observation.periodStart, periodEnd: observation.periodEnd, basis: observation.basis, scope },
    value: printedValue,
    lower: lower === value ? printedValue : formatDecimal(lower),
    upper: upper === value ? printedValue : upper === null ? null : formatDecimal(upper),
    ...{ asPrinted: observation.asPrinted, locator: values.locator, note: values.note },
    ...{ keepsLocator: !columns.has('locator'), keepsNote: !columns.has('note') },
  };
  const template = rowTemplateOf({
    values,
    source: draft.source,
    sum: draft.sum,
    observation: staged,
    metric,
    unit: observation.unit,
  });
  if (template) draft.templates.add(draft.row, template);
  return staged;
}

/** Null: what tells the figure from others is at fault itself. */
function keyOf(
  { references }: ObservationLookups,
  { draft, subject: subjectId, pairing: pairingId }: ResolvedObservation,
  { periodStart, periodEnd, basis }: ObservationPeriod,
  place: Pick<ObservationIdentity, 'metric' | 'division'>,
): string | null {
  const { subject, pairing, scope, source } = draft.values;
  if (subject === undefined || pairing === undefined || scope === undefined || source === undefined) return null;
  if ((subject && subjectId === null) || (pairing && pairingId === null)) return null;
  if (source && !isFound(references.find(source, null))) return null;
  return observationKey({
    ...place,
    subject: subject && `${subject.kind}:${subject.code}`,
    pairing: pairing && pairing.code,
    ...{ periodStart, periodEnd, basis },
    scope: scope ?? 'OWN',
    source: draft.source.code,
  });
}

/** The place of a subject is its own division, whether the row gives that one, a wider one or none. */
function placeOf(
  { references, subjectPlaces }: ObservationLookups,
  { file, line, values: { subject, place } }: ObservationDraft,
  placeId: number | null,
): DivisionEntry | null {
  const given = placeId === null ? null : references.division(placeId);
  if (!subject) return subject === null ? given : null;
  const own = references.division(subjectPlaces.get(`${subject.kind}:${subject.code}`) ?? 0);
  if (!own || !given || liesWithin(own, given)) return own;
  const expected = `a place that ${subject.kind}:${subject.code} lies in: ${own.officialName} (${own.code}) or one above it`;
  const detail = `它位于${own.officialName}（${own.code}）。`;
  file.report(line, rowFault('SUBJECT_OUTSIDE_PLACE', 'place', place?.given ?? '', { en: expected, zh: detail }));
  return null;
}

import type { Day } from '../../kernel/day.js';
import { formatDecimal } from '../../kernel/decimal.js';
import { type ObservationIdentity, observationKey, pairingKey } from '../../observation/observation-key.js';
import { rowFault } from '../fault/fault.js';
import type { ObservationValues } from '../kind/observation.row.js';
import { faultAsPrinted } from '../layout/fault-as-printed.js';
import { COUNTRY, type DivisionEntry, liesWithin, placeOfGroup } from '../lookup/division-entry.js';
import { isFound, type ReferenceLookup } from '../lookup/reference-lookup.loader.js';
import type { MetricFacts } from '../measure/metric-facts.loader.js';
import { rowTemplateOf } from './fast-path/row-template.js';
import type { IncompleteObservations } from './incomplete-observations.loader.js';
import { interpretObservation, type ObservationPeriod } from './interpret-observation.plan.js';
import type { ObservationDraft } from './observation-draft.js';
import type { ResolvedObservation } from './resolve-observation.js';
import type { StagedObservation } from './write/staged-observation.js';

/** What the conversion needs, loaded for all rows. */
export interface ObservationLookups {
  readonly references: ReferenceLookup;
  readonly metrics: ReadonlyMap<number, MetricFacts>;
  /** The division id of each subject, by `kind:code`. */
  readonly subjectPlaces: ReadonlyMap<string, number>;
  /** The day in China. */
  readonly today: Day;
  /** Collects the rows with errors. */
  readonly incomplete: IncompleteObservations;
}

/** Converts a row to an observation ready to be stored. Reports its errors; returns null if it has any. */
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
  // A row that is not rejected has no undefined values.
  const values = draft.values as ObservationValues;
  const source = lookups.references.find(draft.source, null);
  const { value, lower, upper, periodStart, periodEnd, basis, asPrinted, unit } = observation;
  const formattedValue = formatDecimal(value);
  const staged: StagedObservation = {
    file,
    fileOrd,
    line,
    key,
    division: division.id,
    parents: {
      metric: metric.id,
      institution: subject?.kind === 'institution' ? resolved.subject : null,
      enterprise: subject?.kind === 'enterprise' ? resolved.subject : null,
      project: subject?.kind === 'project' ? resolved.subject : null,
      pairing: resolved.pairing,
      program: resolved.program,
      source: isFound(source) ? source.id : 0,
    },
    periodStart,
    periodEnd,
    basis,
    scope: values.scope ?? defaultScope(subject),
    value: formattedValue,
    lower: lower === value ? formattedValue : formatDecimal(lower),
    upper: upper === value ? formattedValue : upper === null ? null : formatDecimal(upper),
    asPrinted,
    locator: values.locator,
    note: values.note,
    keepsLocator: !columns.has('locator'),
    keepsNote: !columns.has('note'),
  };
  const template = rowTemplateOf({
    values,
    source: draft.source,
    sum: draft.sum,
    observation: staged,
    metric,
    unit,
  });
  if (template) draft.templates.add(draft.row, template);
  if (`${periodStart.slice(0, 8)}01` > lookups.today) noticeFuture(staged, draft.cells.period ?? '', lookups.today);
  return staged;
}

/** What has not begun cannot have been counted, as 2032 written for 2023; a reading may be sent before its month ends. */
function noticeFuture({ file, line }: StagedObservation, given: string, today: Day): void {
  file.noticeOnce(line, {
    code: 'PERIOD_IN_FUTURE',
    given,
    message: {
      en: `The period ${given} had not begun by ${today}, the day of this import. It was stored as given. If its year is wrong, retract the figures and send them again; what is planned is a target (kind targets).`,
      zh: `导入之日（${today}）期间“${given}”尚未开始，已按所填入库。如年份有误，请撤回后重报；计划数请按目标（targets）导入。`,
    },
  });
}

/** The key of an observation; null if an error affects one of its parts. */
function keyOf(
  { references }: ObservationLookups,
  { draft, subject: subjectId, pairing: pairingId, program: programId }: ResolvedObservation,
  { periodStart, periodEnd, basis }: ObservationPeriod,
  place: Pick<ObservationIdentity, 'metric' | 'division'>,
): string | null {
  const { subject, pairing, program, scope, source } = draft.values;
  if (
    subject === undefined ||
    pairing === undefined ||
    program === undefined ||
    scope === undefined ||
    source === undefined
  )
    return null;
  if ((subject && subjectId === null) || (pairing && pairingId === null) || (program && programId === null))
    return null;
  if (source && !isFound(references.find(source, null))) return null;
  return observationKey({
    ...place,
    subject: subject && `${subject.kind}:${subject.code}`,
    pairing: pairingKey(pairing, program),
    periodStart,
    periodEnd,
    basis,
    scope: scope ?? defaultScope(subject),
    source: draft.source.code,
  });
}

/**
 * The division of an observation. For one of a subject it is that of the subject, even if the row states one above it.
 */
function placeOf(
  { references, subjectPlaces }: ObservationLookups,
  { file, line, values: { subject, place, program, scope } }: ObservationDraft,
  placeId: number | null,
): DivisionEntry | null {
  const stated =
    placeId === null
      ? null
      : place?.kind === 'group'
        ? placeOfGroup(placeId, place.code)
        : references.division(placeId);
  if (place?.kind === 'group' && scope === 'OWN' && !subject)
    file.report(
      line,
      rowFault('OWN_OF_GROUP', 'scope', place.given, {
        en: 'TOTAL or nothing; what the level itself did belongs to one of its members',
        zh: '请改为 TOTAL 或留空；本级数据请填到具体成员。',
      }),
    );
  if (!subject) return subject === null ? (place === null && program ? COUNTRY : stated) : null;
  const own = references.division(subjectPlaces.get(`${subject.kind}:${subject.code}`) ?? -1);
  if (!own || !stated || liesWithin(own, stated)) return own;
  const expected = {
    en: `the place of ${subject.kind}:${subject.code}, ${own.officialName} (${own.code}), or one above it`,
    zh: `它位于${own.officialName}（${own.code}）。`,
  };
  file.report(line, rowFault('SUBJECT_OUTSIDE_PLACE', 'place', place?.given ?? '', expected));
  return null;
}

/** What an office says of its area is a total; an observation of an organization or a project is an item. */
const defaultScope = (subject: object | null | undefined): 'OWN' | 'TOTAL' => (subject ? 'OWN' : 'TOTAL');

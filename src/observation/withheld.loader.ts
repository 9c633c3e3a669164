import { sql } from 'kysely';
import { isEverything, isNothing } from '../access/caller.js';
import type { RequestContext } from '../kernel/context.js';
import { wholeOf } from '../kernel/shards/by-metric.js';
import { type Decimal, ZERO } from '../kernel/decimal.js';
import type { MetricCatalogue } from '../metric/catalogue.js';
import { isInClearance } from './cleared.fragment.js';
import { metricCatalogueWith } from '../metric/metric.loader.js';
import type { MetricModel } from '../metric/metric.type.js';

/** An observation with figures. */
interface Figures {
  readonly rowId: string;
  readonly metricId: number;
  readonly sensitive: boolean;
  readonly suppressed: boolean;
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly asPrinted: string | null;
  readonly note: string | null;
  readonly retractionReason: string | null;
  readonly exact: boolean;
}

/**
 * Observations without the figures that the caller may not see: small ones of sensitive metrics, those withheld beside
 * them, those of which nothing was decided yet, and printed rates of sensitive counts, which tell these beside their
 * denominators; a roll-up shows such a rate where it shows its parts. Without a statement for a caller who sees
 * everything, or where none is sensitive.
 */
export async function withholdFigures<One extends Figures>(
  context: RequestContext,
  observations: readonly One[],
): Promise<readonly One[]> {
  const { clearance } = context.caller;
  if (isEverything(clearance)) return observations;
  if (observations.length === 0) return observations;
  const catalogue = await metricCatalogueWith(
    context,
    observations.map(({ metricId }) => metricId),
  );
  const countsOf = sensitiveCounts(catalogue);
  // A metric may have been marked since the catalogue was read.
  const sensitive = observations.filter((one) => one.sensitive || countsOf(one.metricId).length > 0);
  if (sensitive.length === 0) return observations;
  const { families } = clearance;
  const isOfFamilies = ({ metricId }: One): boolean =>
    families === null ||
    [catalogue.byId(metricId), ...countsOf(metricId)].every(
      (metric) => metric?.family != null && families.has(metric.family),
    );
  const cleared = await clearedAmong(context, sensitive.filter(isOfFamilies));
  const guarded = sensitive.filter(({ rowId }) => !cleared.has(rowId));
  if (guarded.length === 0) return observations;
  const shown = await shownAmong(context, guarded);
  const withheld = new Set(
    guarded.filter(({ rowId, metricId, value }) => {
      const metric = catalogue.byId(metricId);
      const size = value?.abs() ?? ZERO;
      const isSmall = !metric || (size.lt(metric.threshold) && (metric.suppressZero || size.gt(ZERO)));
      return isSmall || !shown.has(rowId);
    }),
  );
  return observations.map((one) => (withheld.has(one) ? withoutFigures(one) : one));
}

/** The sensitive counts that an observation of a metric tells something of: its own, or the parts of a rate. */
function sensitiveCounts(catalogue: MetricCatalogue): (metricId: number) => readonly MetricModel[] {
  const among = (metricId: number | null, depth: number): readonly MetricModel[] => {
    const metric = metricId === null ? null : catalogue.byId(metricId);
    if (!metric) return [];
    if (metric.sensitive) return [metric];
    return metric.nature === 'RATE' && depth > 0
      ? [metric.numeratorId, metric.denominatorId].flatMap((part) => among(part, depth - 1))
      : [];
  };
  return (metricId) => among(metricId, MOST_DEPTH);
}

/** Rates of rates are none that can be answered; they are stored all the same. */
const MOST_DEPTH = 3;

/** A remark or a reason may repeat the figure. */
const withoutFigures = <One extends Figures>(observation: One): One => ({
  ...observation,
  ...{ suppressed: true, value: null, lower: null, upper: null, asPrinted: null },
  ...{ note: null, retractionReason: null, exact: true },
});

/** Those of the places and programs of the caller's clearance. */
async function clearedAmong(
  context: RequestContext,
  observations: readonly Pick<Figures, 'rowId'>[],
): Promise<ReadonlySet<string>> {
  const { clearance } = context.caller;
  if (isNothing(clearance) || observations.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    with o as materialized (
      select id, division_id, pairing_id, program_id from observation where id = any(${observations.map(({ rowId }) => rowId)}::bigint[]))
    select o.id::text as id from o left join pairing p on p.id = o.pairing_id where ${isInClearance(clearance)}`.execute(
    wholeOf(context),
  );
  return new Set(rows.map(({ id }) => id));
}

async function shownAmong(
  context: RequestContext,
  observations: readonly Pick<Figures, 'rowId'>[],
): Promise<ReadonlySet<string>> {
  if (observations.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select observation_id::text as id from disclosure
    where observation_id = any(${observations.map(({ rowId }) => rowId)}::bigint[]) and mark = 0`.execute(
    wholeOf(context),
  );
  return new Set(rows.map(({ id }) => id));
}

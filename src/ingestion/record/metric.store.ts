import { sql } from 'kysely';
import { findCycles } from '../../kernel/cycle.js';
import { rowFault } from '../fault/fault.js';
import { type MetricColumns, metricKind } from '../kind/metric.row.js';
import type { ImportRun } from '../lookup/import-run.js';
import type { CheckedRow, StoredRecordKind } from './stored-record-kind.js';

export const storedMetricKind: StoredRecordKind<MetricColumns> = {
  ...metricKind,
  verify: async (run, rows) => {
    await putNewOnesLast(run, rows);
    await checkParts(run, rows);
    await checkUse(run, rows);
    // What was recorded before the metric became sensitive is decided now.
    for (const { id, values } of rows) if (values.sensitive === true) run.changed.sensitiveMetrics.add(id);
  },
};

/** The catalogue keeps the order in which metrics were imported: new ones come last. */
async function putNewOnesLast({ db }: ImportRun, rows: readonly CheckedRow<MetricColumns>[]): Promise<void> {
  const last = await sql<{ position: number }>`select coalesce(max(position), 0) as position from metric`.execute(db);
  let position = last.rows[0]?.position ?? 0;
  for (const row of rows) if (row.isNew && row.id > 0) row.derivedFields = { position: ++position };
}

async function checkParts({ db }: ImportRun, rows: readonly CheckedRow<MetricColumns>[]): Promise<void> {
  const stored = await sql<{ id: number; whole: number | null }>`select id, part_of_id as whole from metric`.execute(
    db,
  );
  const wholes = new Map(stored.rows.map((row) => [row.id, row.whole]));
  for (const row of rows) {
    if (row.isNew || row.columns.has('part_of')) wholes.set(row.id, row.idOf(row.values.part_of));
  }
  const { inCycle } = findCycles(new Map([...wholes].map(([id, whole]) => [id, whole === null ? [] : [whole]])));
  for (const row of rows) {
    if (!inCycle.has(row.id)) continue;
    const given = row.values.part_of?.code ?? '';
    row.file.report(
      row.line,
      rowFault('PARENT_CYCLE', 'part_of', given, {
        en: `a metric that is not part of ${row.code}`,
        zh: `它是${row.code}的组成部分。`,
      }),
    );
  }
}

/** Stored values are in the unit of the metric: changing it would change their meaning. */
async function checkUse({ db }: ImportRun, rows: readonly CheckedRow<MetricColumns>[]): Promise<void> {
  const ids = rows.filter((row) => !row.isNew).map((row) => row.id);
  // Steps through the index from one metric to the next: searching the observations for each metric would scan all of them
  // for every metric without any.
  const { rows: used } = await sql<{ id: number; unit: string; scale: number; nature: string }>`
    with recursive measured(id) as (
      select min(metric_id) from observation
      union all
      select (select min(metric_id) from observation where metric_id > measured.id) from measured where measured.id is not null)
    select id, unit, scale, nature from metric where id = any(${ids}::int[]) and (
      id in (select measured.id from measured)
      or exists (select from target t where t.metric_id = metric.id))`.execute(db);
  const byId = new Map(used.map((row) => [row.id, row]));
  for (const row of rows) {
    const stored = byId.get(row.id);
    if (!stored) continue;
    for (const column of ['unit', 'scale', 'nature'] as const) {
      const value = row.values[column];
      if (value === undefined) continue;
      const given = String(value);
      if (given === String(stored[column])) continue;
      const expected = `${String(stored[column])}: observations or targets of ${row.code} are stored`;
      row.file.report(
        row.line,
        rowFault('METRIC_IN_USE', column, given, { en: expected, zh: `现为${String(stored[column])}。` }),
      );
    }
  }
}

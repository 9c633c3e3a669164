import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { type BatchSize, dirtyTotalsBelowParts } from '../../../src/rollup/provenance/dirty-totals.fragment.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { smallTemplate } from '../../support/templates.js';

const PARTS = ['520201', '520203', '520204', '520281'];
const YEARS = 30;
/** All that is stored: each total and each part once. */
const ENTRIES = YEARS * 12 * (PARTS.length + 1);

let database: ImportDatabase;
beforeAll(async () => {
  database = await openImportDatabase(await smallTemplate());
  const months = Array.from(
    { length: YEARS * 12 },
    (_, at) => `${(1990 + Math.floor(at / 12)).toString()}-${((at % 12) + 1).toString().padStart(2, '0')}`,
  );
  const rows = (place: string, value: number) =>
    months.map((month) => `MUTUAL_VISITS,${place},${month},${value.toString()},TOTAL`);
  const text = ['metric,place,period,value,scope', ...rows('520200', 1), ...PARTS.flatMap((place) => rows(place, 2))];
  await database.apply(csvFile('observations', text.join('\n')));
  await database.rows('analyze');
});
afterAll(() => database.close());

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

function visited(node: PlanNode): number {
  const own = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
  return own * node['Actual Loops'] + (node.Plans ?? []).reduce((sum, plan) => sum + visited(plan), 0);
}

/** How many rows the database visits to find the totals below their parts, where the observations of a condition are new. */
async function cost(where: string, size: BatchSize): Promise<{ readonly rows: number; readonly found: number }> {
  const db = database.orm.em.fork().getKysely() as unknown as Kysely<unknown>;
  return db.transaction().execute(async (tx) => {
    await sql`create temporary table dirty_observation (id bigint) on commit drop`.execute(tx);
    await sql`insert into dirty_observation select o.id from observation o join division d on d.id = o.division_id where ${sql.raw(where)}`.execute(
      tx,
    );
    const asked = sql`with ${dirtyTotalsBelowParts(200, size)} select one, count(*)::int as parts from pair group by one`;
    const { rows: found } = await asked.execute(tx);
    const { rows: explained } = await sql<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>`
      explain (analyze, costs off, timing off, format json) ${asked}`.execute(tx);
    return { rows: visited(explained[0]?.['QUERY PLAN'][0]?.Plan as PlanNode), found: found.length };
  });
}

describe('the search for older totals that new parts exceed', () => {
  it('reads what is stored a few times over for one new part, as a small table is scanned', async () => {
    const { rows, found } = await cost(`d.code = '520203' and o.period_start = '2000-05-01'`, 'FEW');
    expect(found).toBe(1);
    expect(rows).toBeLessThan(7 * ENTRIES);
  });

  it.each([
    ['FEW', 25],
    ['MANY', 25],
  ] as const)(
    'looks at the parts of the two hundred that are listed, and never at all parts for each total (%s)',
    async (size, most) => {
      const { rows, found } = await cost(`d.code = '520203'`, size);

      expect(found).toBe(200);
      expect(rows).toBeLessThan(most * ENTRIES);
    },
  );
});

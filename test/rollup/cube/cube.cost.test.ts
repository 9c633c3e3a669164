import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import { type ImportDatabase, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { metricsFile, migratedTemplate } from '../../support/templates.js';

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

const greatest = (node: PlanNode): number =>
  Math.max(node['Actual Rows'] * node['Actual Loops'], ...(node.Plans ?? []).map(greatest));

const CITIES = 20;
const COUNTIES = 20;
const MONTHS = ['2021-01', '2021-02', '2021-03'];
const two = (number: number): string => number.toString().padStart(2, '0');
const cities = Array.from({ length: CITIES }, (_, at) => `52${two(at + 1)}`);
const counties = cities.flatMap((city) => Array.from({ length: COUNTIES }, (_, at) => `${city}${two(at + 1)}`));

describe('a batch of hundreds of new totals', () => {
  let database: ImportDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await openImportDatabase(await migratedTemplate());
    const divisions = [
      'code,name,level,parent',
      '520000,贵州省,PROVINCE,',
      ...cities.map((city) => `${city}00,第${city}市,CITY,520000`),
      ...counties.map((county) => `${county},第${county}县,DISTRICT,${county.slice(0, 4)}00`),
    ];
    await database.apply(csvFile('divisions', divisions.join('\n')), metricsFile());
    const figures = counties.flatMap((county) => MONTHS.map((month) => `MUTUAL_VISITS,${county},${month},2,TOTAL`));
    await database.apply(csvFile('observations', ['metric,place,period,value,scope', ...figures].join('\n')));
    await database.rows('analyze');
    client = new Client({ connectionString: database.url });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await database.close();
  });

  /** The greatest number of rows that any step of a statement makes, while observations are brought into the roll-ups. */
  async function greatestStep(insert: string): Promise<number> {
    const plans: number[] = [];
    client.on('notice', ({ message = '' }) => {
      const plan = /plan:\s*(\{.*\})\s*$/s.exec(message)?.[1];
      if (plan !== undefined) plans.push(greatest((JSON.parse(plan) as { Plan: PlanNode }).Plan));
    });
    const connection = { query: client.query.bind(client), release: () => undefined };
    const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() };
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as never }) });
    await client.query(`load 'auto_explain'`);
    for (const [name, value] of Object.entries({
      ...{ log_min_duration: '0', log_analyze: 'on', log_timing: 'off', log_nested_statements: 'on' },
      ...{ log_format: 'json', log_level: 'notice' },
    })) {
      await client.query(`set auto_explain.${name} = ${value}`);
    }
    await db.transaction().execute(async (tx) => {
      const { rows } = await client.query<{ id: string }>(insert);
      await maintain(tx, { observations: rows.map(({ id }) => id) });
    });
    expect(plans.length).toBeGreaterThan(20);
    return Math.max(...plans);
  }

  it('looks for what lies in them place by place, and not among all figures of their metric for each', async () => {
    const copied = `metric_id, division_id, basis, scope, value, lower, upper, as_printed, source_id, preferred, revision, import_id, recorded_at`;
    const step = await greatestStep(`
      insert into observation (key, period_start, period_end, ${copied})
      select gen_random_uuid(), '2021-04-01', '2021-04-30', ${copied} from observation
      where period_start = '2021-01-01' order by key limit 340 returning id`);
    expect(step).toBeLessThan(10 * CITIES * COUNTIES);
  });
});

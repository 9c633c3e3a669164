import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, type PoolClient } from 'pg';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import { loadGeneralAnswers } from '../../../src/rollup/cube/read/read.store.js';
import type { CubeQuestion } from '../../../src/rollup/rules/question.plan.js';
import type { MetricModel } from '../../../src/metric/metric.type.js';
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

const bound = (of: object, what: unknown): unknown => (typeof what === 'function' ? what.bind(of) : what);

const CITIES = 20;
const COUNTIES = 20;
const MONTHS = ['2021-01', '2021-02', '2021-03'];
const two = (number: number): string => number.toString().padStart(2, '0');
const cities = Array.from({ length: CITIES }, (_, at) => `52${two(at + 1)}`);
const counties = cities.flatMap((city) => Array.from({ length: COUNTIES }, (_, at) => `${city}${two(at + 1)}`));

describe('the steps of a batch', () => {
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

  interface Executed {
    readonly text: string;
    /** The greatest number of rows that any step of its plan makes. */
    readonly rows: number;
  }

  /** The statements that bring what `write` returns the ids of into the roll-ups. */
  async function executed(write: string): Promise<readonly Executed[]> {
    const statements = await executedBy((db) =>
      db.transaction().execute(async (tx) => {
        const { rows } = await client.query<{ id: string }>(write);
        await maintain(tx, { observations: rows.map(({ id }) => id) });
      }),
    );
    expect(statements.length).toBeGreaterThan(20);
    return statements;
  }

  async function executedBy(act: (db: Kysely<unknown>) => Promise<unknown>): Promise<readonly Executed[]> {
    const statements: Executed[] = [];
    const listen = ({ message = '' }): void => {
      const json = /plan:\s*(\{.*\})\s*$/s.exec(message)?.[1];
      if (json === undefined) return;
      const { 'Query Text': text, Plan: plan } = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode };
      statements.push({ text, rows: greatest(plan) });
    };
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
    client.on('notice', listen);
    await act(db);
    client.off('notice', listen);
    return statements;
  }

  it('look for what lies in hundreds of new totals place by place, and not among all figures of their metric for each', async () => {
    const copied = `metric_id, division_id, basis, scope, value, lower, upper, as_printed, source_id, preferred, revision, import_id, recorded_at`;
    const statements = await executed(`
      insert into observation (key, period_start, period_end, ${copied})
      select gen_random_uuid(), '2021-04-01', '2021-04-30', ${copied} from observation
      where period_start = '2021-01-01' order by key limit 340 returning id`);
    expect(Math.max(...statements.map(({ rows }) => rows))).toBeLessThan(10 * CITIES * COUNTIES);
  });

  it('leave the series of a figure alone of which only the amount is corrected, and the counts of the sums', async () => {
    const statements = await executed(`
      update observation set value = value + 1, lower = lower + 1, upper = upper + 1
      where key = (select min(key::text)::uuid from observation where period_start = '2021-02-01') returning id`);
    expect(statements.filter(({ text }) => /into rollup_now_(key|flow|spot|run)\b/.test(text))).toEqual([]);
    const sums = statements.filter(({ text }) => text.startsWith('merge into rollup_cube'));
    expect(sums).toHaveLength(2);
    expect(sums.filter(({ text }) => text.includes('c5 = '))).toEqual([]);
  });

  it('look at nothing that crosses elsewhere where only amounts of what crosses are corrected', async () => {
    const crossing = [
      ...cities.map((city) => `ENTERPRISES_INTRODUCED,${city}00,2021-01/2021-02,90,TOTAL`),
      ...counties.map((county) => `ENTERPRISES_INTRODUCED,${county},2021-02/2021-03,2,TOTAL`),
    ];
    await database.apply(csvFile('observations', ['metric,place,period,value,scope', ...crossing].join('\n')));
    await database.rows('analyze');
    const knots = await database.rows('select observation_id from rollup_entry where knot');
    expect(knots).toHaveLength(CITIES + CITIES * COUNTIES);
    const statements = await executed(`
      update observation set value = value + 1, lower = lower + 1, upper = upper + 1
      where id in (select one_id from rollup_crossing union select other_id from rollup_crossing limit ${COUNTIES.toString()}) returning id`);
    expect(statements.filter(({ text }) => /rollup_now_(knot|flip)/.test(text))).toEqual([]);
    const ofCrossings = statements.filter(({ text }) => /rollup_now_/.test(text) && text.includes('rollup_crossing'));
    expect(ofCrossings).not.toEqual([]);
    expect(ofCrossings.filter(({ rows }) => rows > 5 * COUNTIES)).toEqual([]);
  });

  it('read what crosses without comparing each with each', async () => {
    const [metric] = await database.rows("select id from metric where code = 'ENTERPRISES_INTRODUCED'");
    const places = await database.rows("select id from division where code in ('520000', '520100', '520101')");
    const questions = places.map(({ id }): CubeQuestion => {
      const of = { rowId: Number(metric?.id), nature: 'FLOW', scale: 0, signed: false } as MetricModel;
      const period = { start: '2021-01-01', end: '2021-12-31' };
      return { place: { tree: 'RECIPIENT', division: Number(id) }, metric: of, period };
    });
    const counted: number[] = [];
    const statements = await executedBy(async (db) => {
      const answers = await loadGeneralAnswers({ db }, questions, { units: false });
      counted.push(...answers.map(({ observationCount }) => observationCount));
    });
    expect(counted).toEqual([CITIES + CITIES * COUNTIES, 1 + COUNTIES, 1]);
    expect(statements.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...statements.map(({ rows }) => rows))).toBeLessThan(20 * CITIES * COUNTIES);
  });

  it('find cumulative figures that fall without looking through the import for each', async () => {
    const falling = counties.flatMap((county) =>
      MONTHS.map((month, at) => `JOINT_MEETINGS,${county},2021-01/${month},${(9 - at).toString()},CUMULATIVE`),
    );
    const file = csvFile('observations', ['metric,place,period,value,basis', ...falling].join('\n'));
    const statements = await executedBy(async () => {
      const given = new Proxy(client, {
        get: (target, name) => (name === 'release' ? () => undefined : bound(target, Reflect.get(target, name))),
      }) as unknown as PoolClient;
      const { receipt } = await runImport({ connect: () => Promise.resolve(given) }, [file], { now: new Date() });
      expect(receipt.findings[0]).toMatchObject({ code: 'CUMULATIVE_FALL' });
      expect(receipt.findings.length + receipt.findingsNotListed).toBe(2 * counties.length);
    });
    expect(Math.max(...statements.map(({ rows }) => rows))).toBeLessThan(20 * falling.length);
  }, 60_000);
});

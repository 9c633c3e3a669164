import { PUBLIC_READER } from '../../../src/access/caller.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ALL, parsePeriod, type Period } from '../../../src/kernel/period.js';
import type { MetricModel } from '../../../src/metric/metric.type.js';
import type { Boundaries } from '../../../src/rollup/rules/node.plan.js';
import { loadRollup } from '../../../src/rollup/query/rollup.loader.js';
import { maintain } from '../../../src/rollup/cube/maintain/maintain.store.js';
import type { Division } from './support/country.js';
import { insert } from './support/insert.js';
import { recordedAt } from './support/recording-times.js';
import { openCubeDatabase, run, type CubeDatabase } from './support/cube-database.js';
import { catalogueRows, divisionRows, type Pairing, pairingRows } from './support/world-rows.js';

/*
 * A province with three cities. A stood in the first, and is B in the second today (one place, two codes); B was merged
 * into C in the third. A town lies in B.
 */
const [PROVINCE, FIRST, SECOND, A, B, C, TOWN] = [1, 2, 3, 5, 6, 7, 8] as const;
const division = (id: number, level: number, above: (number | null)[], more: Partial<Division> = {}): Division => ({
  ...{ id, level, parent: null, above: [...above, ...Array<null>(5 - above.length).fill(null)] },
  ...{ open: true, canonical: null, current: null, ...more },
});
const DIVISIONS = [
  division(PROVINCE, 1, [PROVINCE]),
  ...[FIRST, SECOND, 4].map((id) => division(id, 2, [PROVINCE, id])),
  division(A, 3, [PROVINCE, FIRST, A], { open: false, canonical: B, current: C }),
  division(B, 3, [PROVINCE, SECOND, B], { open: false, current: C }),
  division(C, 3, [PROVINCE, 4, C]),
  division(TOWN, 4, [PROVINCE, SECOND, B, TOWN]),
];
/** A metric for each test, so that none finds what another reported. */
const METRICS = [1, 11, 21, 31, 41];

describe('another asOf or other boundaries, when places change codes', () => {
  let database: CubeDatabase;
  let written = 0;
  beforeAll(async () => {
    database = await openCubeDatabase();
    await run(database.db, [
      ...divisionRows(DIVISIONS),
      ...METRICS.flatMap((flow) => catalogueRows({ base: flow - 1, flow, stock: flow + 1 })),
    ]);
  });
  afterAll(() => database.close());

  let metric = 0;
  beforeEach(() => {
    metric = METRICS.shift() ?? 0;
  });

  async function report(at: number, division_id: number, period: string, value: string, more = {}): Promise<number> {
    const { start, end } = parsePeriod(period) as Period;
    const id = ++written;
    await database.db.transaction().execute(async (tx) => {
      const row = { division_id, period_start: start, period_end: end, value, lower: value, upper: value };
      const rest = { metric_id: metric, basis: 'INCREMENT', scope: 'OWN', source_id: 1, preferred: false };
      await run(tx, [
        insert('observation', { id, ...row, ...rest, ...more }),
        `update observation set recorded_at = '${recordedAt(at).toISOString()}' where id = ${id.toString()}`,
      ]);
      await maintain(tx, { observations: [id] });
    });
    return id;
  }

  async function ask(
    node: number,
    period: string,
    asOf: Date | null,
    boundaries: Boundaries,
    tree: 'RECIPIENT' | 'SUPPORTER' = 'RECIPIENT',
  ): Promise<string | null> {
    const asked = { rowId: metric, code: 'M', nature: 'FLOW', scale: 2 } as MetricModel;
    const answer = await loadRollup(
      { db: database.db, caller: PUBLIC_READER, requestId: 'test', now: new Date() },
      {
        metric: asked,
        place: { tree, division: node },
        period: parsePeriod(period) ?? ALL,
        asOf,
        boundaries,
      },
    );
    return answer.total?.value.toFixed() ?? null;
  }

  it('exclude from a total an observation recorded later under an old code in another city', async () => {
    await report(1, SECOND, '2011', '100', { scope: 'TOTAL' });
    await report(2, A, '2011', '30');
    expect(await ask(SECOND, '2011', recordedAt(1), 'CURRENT')).toBe('100');
    expect(await ask(SECOND, '2011', recordedAt(2), 'CURRENT')).toBe('70');
  });

  it('exclude from a total under an old code, as reported, what is reported below its current code', async () => {
    await report(1, A, '2011', '50', { scope: 'TOTAL' });
    await report(1, TOWN, '2011', '20');
    expect(await ask(FIRST, '2011', null, 'AS_REPORTED')).toBe('50');
    expect(await ask(FIRST, '2011', recordedAt(0), 'AS_REPORTED')).toBeNull();
  });

  it('subtract from a cumulative observation the one before it under another code', async () => {
    await report(1, B, '2011-01/2011-03', '20', { basis: 'CUMULATIVE' });
    await report(2, A, '2011-01/2011-06', '50', { basis: 'CUMULATIVE' });
    expect(await ask(FIRST, '2011-Q2', null, 'AS_REPORTED')).toBe('30');
    await report(3, B, '2011-01/2011-05', '45', { basis: 'CUMULATIVE' });
    expect(await ask(FIRST, '2011-06', null, 'AS_REPORTED')).toBe('5');
    expect(await ask(FIRST, '2011-06', recordedAt(2), 'AS_REPORTED')).toBeNull();
    expect(await ask(C, '2011-Q2', recordedAt(2), 'CURRENT')).toBe('30');
  });

  it('count the claim that counted before another was preferred', async () => {
    const first = await report(1, C, '2011', '10');
    await report(1, C, '2011', '20', { source_id: 2 });
    expect(await ask(C, '2011', recordedAt(1), 'CURRENT')).toBe('20');
    const id = first.toString();
    await database.db.transaction().execute(async (tx) => {
      await run(tx, [
        `update observation set preferred = true where id = ${id}`,
        `insert into preference (observation_id, preferred, at, reason, actor) values (${id}, true, '${recordedAt(3).toISOString()}', 'r', 'a')`,
      ]);
      await maintain(tx, { observations: [first] });
    });
    expect(await ask(C, '2011', recordedAt(2), 'CURRENT')).toBe('20');
    expect(await ask(C, '2011', recordedAt(3), 'CURRENT')).toBe('10');
  });

  it('include in a total of a pairing the pairings below it, of any supporter', async () => {
    const pairings: Pairing[] = [{ id: 1, parent: null, supporter: ['supporter_division_id', FIRST] }];
    pairings.push({ id: 2, parent: pairings[0] ?? null, supporter: ['supporter_division_id', SECOND] });
    await run(database.db, pairingRows(pairings, 1));
    await report(1, C, '2011', '100', { scope: 'TOTAL', pairing_id: 1 });
    await report(1, C, '2011', '30', { pairing_id: 2 });
    await report(2, C, '2011-03', '5', { pairing_id: 2 });
    expect(await ask(FIRST, '2011', recordedAt(1), 'CURRENT', 'SUPPORTER')).toBe('70');
    // March lies in the year of its own series.
    expect(await ask(FIRST, '2011', recordedAt(2), 'CURRENT', 'SUPPORTER')).toBe('70');
    expect(await ask(SECOND, '2011', recordedAt(1), 'CURRENT', 'SUPPORTER')).toBe('30');
  });
});

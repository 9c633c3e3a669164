import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '../../../src/rollup/cube/verify/verify.store.js';
import { openOrm } from '../../../src/server/data/orm.js';
import { type ImportApi, startImportApi } from '../../support/import-api.js';

const HEADER = 'metric,place,period,value,qualifier,locator,source\n';

let server: ImportApi;
beforeAll(async () => {
  server = await startImportApi();
  await server.send('code,title\nOFFICE,Office\n', { kind: 'sources', name: 'sources.csv' });
});
afterAll(() => server.stop());

interface Outcome {
  readonly status: string;
  readonly counts: any;
  readonly notices: readonly string[];
  readonly faults: readonly string[];
}

async function send(row: string, query = ''): Promise<Outcome> {
  const { body } = await server.send(HEADER + row, { query });
  const { status, counts, notices, faults } = body;
  const shown = (some: readonly any[]): readonly string[] => some.map(({ code, message }) => `${code} ${message}`);
  return { status, counts, notices: shown(notices), faults: shown(faults) };
}

const row = (year: string, value: string, locator = 'p. 1', qualifier = ''): string =>
  `MUTUAL_VISITS,520203,${year},${value},${qualifier},${locator},OFFICE`;

async function current(year: string): Promise<{ readonly id: string; readonly value: string } | null> {
  const { body } = await server.api.ask(
    `{ observations(metric: "MUTUAL_VISITS", period: "${year}") { nodes { id value } } }`,
  );
  return body.data?.observations.nodes.at(-1) ?? null;
}

async function valueOf(year: string): Promise<string | null> {
  const { body } = await server.api.ask(
    `{ division(code: "520203") { rollup(metric: "MUTUAL_VISITS", period: "${year}") { value } } }`,
  );
  return body.data?.division.rollup.value;
}

async function retract(year: string): Promise<void> {
  const { data } = await server.authorized(
    'mutation ($id: ID!) { retractObservation(id: $id, reason: "a misprint") { id } }',
    { id: (await current(year))?.id },
  );
  expect(data.retractObservation.id).toBeTruthy();
}

async function correct(year: string, value: string): Promise<void> {
  const { data } = await server.authorized(
    'mutation ($id: ID!, $value: String!) { correctObservation(id: $id, correction: { value: $value }, reason: "by phone") { id } }',
    { id: (await current(year))?.id, value },
  );
  expect(data.correctObservation.id).toBeTruthy();
}

async function kindsSince(year: string): Promise<readonly string[]> {
  const { body } = await server.api.ask('{ changes { nodes { kind observation { value period } } } }');
  return body.data?.changes.nodes
    .filter(({ observation }: any) => observation.period === year)
    .map(({ kind, observation }: any) => `${kind} ${observation.value}`);
}

describe('a figure that was retracted', () => {
  it('stays so when a file sends it again, at another place of the source too, and the receipt says so', async () => {
    await send(row('2001', '10'));
    await retract('2001');
    for (const again of [row('2001', '10'), row('2001', '10', 'p. 2'), row('2001', '10.0', 'p. 3')]) {
      const { status, counts, notices } = await send(`${again}\n`);
      expect({ status, ...counts }).toMatchObject({ status: 'APPLIED', new: 0, corrected: 0, unchanged: 1 });
      expect(notices).toEqual([expect.stringMatching(/^STAYS_RETRACTED 10.* was retracted on .*\(a misprint\)/)]);
      expect(await valueOf('2001')).toBeNull();
    }
    expect(await kindsSince('2001')).toEqual(['NEW 10', 'RETRACTED 10']);
  });

  it('is followed by a new figure where the file says something else, which is no correction', async () => {
    await send(row('2002', '10'));
    await retract('2002');
    const { counts, notices } = await send(row('2002', '12'));
    expect(counts).toMatchObject({ new: 1, corrected: 0 });
    expect(notices).toEqual([expect.stringMatching(/^NEW_AFTER_RETRACTION 12.*retracted/)]);
    expect(await valueOf('2002')).toBe('12');
    // Nor does the retracted one come back in its place.
    expect((await send(row('2002', '10', 'p. 9'))).notices).toEqual([expect.stringMatching(/^STAYS_RETRACTED/)]);
    expect(await valueOf('2002')).toBe('12');
    expect((await send(row('2002', '13'))).counts).toMatchObject({ new: 0, corrected: 1 });
    expect(await kindsSince('2002')).toEqual(['NEW 10', 'RETRACTED 10', 'NEW 12', 'CORRECTED 13']);
  });

  it('differs from one with other bounds', async () => {
    await send(row('2003', '10'));
    await retract('2003');
    expect((await send(row('2003', '10', 'p. 1', 'AT_LEAST'))).counts).toMatchObject({ new: 1 });
    expect(await valueOf('2003')).toBe('10');
  });

  it('leaves its preference to nobody', async () => {
    await send(row('2004', '10'));
    const { id } = (await current('2004')) ?? {};
    await server.authorized('mutation ($id: ID!) { preferObservation(id: $id, reason: "so") { id } }', { id });
    await retract('2004');
    await send(row('2004', '12'));
    const { body } = await server.api.ask(
      '{ observations(metric: "MUTUAL_VISITS", period: "2004") { nodes { preferred } } }',
    );
    expect(body.data?.observations.nodes).toEqual([{ preferred: false }]);
  });

  it('is named in the receipt of the same bytes sent again', async () => {
    await send(row('2005', '10'));
    await retract('2005');
    const { notices } = await send(row('2005', '10'));
    expect(notices).toEqual([expect.stringMatching(/^STAYS_RETRACTED .*a misprint/)]);
    expect(await valueOf('2005')).toBeNull();
  });
});

describe('a figure that was decided about', () => {
  // Minzhong was a town (442000102) and is a street (442000007) since: the same place under another code.
  const [TOWN, STREET] = ['442000102', '442000007'];
  const inPlace = (place: string, period: string, value: string, source = 'OFFICE'): string =>
    `MUTUAL_VISITS,${place},${period},${value},,p. 1,${source}`;
  const ownValue = async (year: string): Promise<string | null> => {
    const { body } = await server.api.ask(
      `{ division(code: "${STREET}") { rollup(metric: "MUTUAL_VISITS", period: "${year}") { value } } }`,
    );
    return body.data?.division.rollup.value;
  };

  beforeAll(async () => {
    await server.send('code,name,level,parent,valid_from,valid_to\n442000102,民众镇,TOWN,442000,,2021\n', {
      ...{ kind: 'divisions', name: 'divisions.csv' },
    });
    const { body } = await server.send('predecessor,successor,kind,date\n442000102,442000007,RECODE,2021\n', {
      ...{ kind: 'successions', name: 'successions.csv' },
    });
    expect(body.status).toBe('APPLIED');
  });

  it('does not come back under another code of its place, nor as a cumulative figure of the same stretch', async () => {
    await send(inPlace(TOWN, '1991', '10'));
    await retract('1991');
    for (const again of [inPlace(STREET, '1991', '10'), inPlace(TOWN, '1991年1-12月累计', '10')]) {
      const { counts, notices } = await send(again);
      expect(counts).toMatchObject({ new: 0, unchanged: 1 });
      expect(notices).toContainEqual(expect.stringMatching(/^STAYS_RETRACTED 10.*a misprint/));
      expect(await ownValue('1991')).toBeNull();
    }
    expect((await send(inPlace(STREET, '1991', '12'))).counts).toMatchObject({ new: 1 });
    expect(await ownValue('1991')).toBe('12');
  });

  it('is not contradicted under another code of its place without being asked for', async () => {
    await send(inPlace(TOWN, '1992', '10'));
    await correct('1992', '15');
    const { status, faults } = await send(inPlace(STREET, '1992', '10'));
    expect([status, faults]).toEqual(['REJECTED', [expect.stringMatching(/^UNDOES_CORRECTION value: .*15.*by phone/)]]);
    expect(await ownValue('1992')).toBe('15');
    const asked = await send(inPlace(STREET, '1992', '10'), '?overrideCorrections=true');
    expect(asked.notices).toEqual([expect.stringMatching(/^CORRECTION_UNDONE 10.* replaces 15.*by phone/)]);
    expect(await ownValue('1992')).toBe('10');
  });

  it('says nothing about other places, sources or stretches', async () => {
    await server.send('code,title\nOTHER,Other\n', { kind: 'sources', name: 'sources.csv' });
    await send(inPlace(TOWN, '1993', '10'));
    await retract('1993');
    for (const [row, year] of [
      [inPlace(TOWN, '1993', '10', 'OTHER'), '1993'],
      [inPlace('442000101', '1993', '10'), '1993'],
      [inPlace(STREET, '1994', '10'), '1994'],
    ] as const)
      expect([year, (await send(row)).counts]).toEqual([year, expect.objectContaining({ new: 1 })]);
    expect(await ownValue('1993')).toBe('10');
  });
});

describe('a correction made by hand', () => {
  it('is undone by no file that does not ask for it', async () => {
    await send(row('2011', '10'));
    await correct('2011', '15');
    const { status, faults } = await send(row('2011', '10', 'p. 2'));
    expect(status).toBe('REJECTED');
    expect(faults).toEqual([expect.stringMatching(/^UNDOES_CORRECTION value: .*15.*by phone.*overrideCorrections/)]);
    expect(await valueOf('2011')).toBe('15');
    const asked = await send(row('2011', '10', 'p. 2'), '?overrideCorrections=true');
    expect(asked.counts).toMatchObject({ corrected: 1, rejected: 0 });
    expect(asked.notices).toEqual([expect.stringMatching(/^CORRECTION_UNDONE 10.* replaces 15.*by phone/)]);
    expect(await valueOf('2011')).toBe('10');
    expect(await kindsSince('2011')).toEqual(['NEW 10', 'CORRECTED 15', 'CORRECTED 10']);
  });

  it('costs the other rows nothing in the mode PARTIAL', async () => {
    await send(row('2012', '10'));
    await correct('2012', '15');
    const rows = [row('2012', '10', 'p. 2'), row('2013', '7')].join('\n');
    const { status, counts } = await send(rows, '?mode=partial');
    expect({ status, ...counts }).toMatchObject({ status: 'APPLIED', new: 1, rejected: 1 });
    expect([await valueOf('2012'), await valueOf('2013')]).toEqual(['15', '7']);
  });

  it('may be confirmed by a file, and stays guarded', async () => {
    await send(row('2014', '10'));
    await correct('2014', '15');
    expect(await send(row('2014', '15', 'p. 2'))).toMatchObject({ status: 'APPLIED', notices: [] });
    expect(await send(row('2014', '10', 'p. 2'))).toMatchObject({ status: 'REJECTED' });
    expect(await valueOf('2014')).toBe('15');
  });

  it('is named in the receipt of the same bytes sent again, and replaced by them on demand', async () => {
    await send(row('2015', '10'));
    await correct('2015', '15');
    const { notices } = await send(row('2015', '10'));
    expect(notices).toEqual([expect.stringMatching(/^CORRECTED_SINCE 10.* was corrected to 15/)]);
    expect(await valueOf('2015')).toBe('15');
    await send(row('2015', '10'), '?overrideCorrections=true');
    expect(await valueOf('2015')).toBe('10');
  });

  it('can be replaced through the mutation as well', async () => {
    await send(row('2016', '10'));
    await correct('2016', '15');
    const IMPORT = `mutation ($text: String!, $override: Boolean!) {
      importFiles(files: [{ kind: OBSERVATIONS, name: "a.csv", text: $text }], overrideCorrections: $override) {
        status faults { code } notices { code } } }`;
    const text = HEADER + row('2016', '11');
    const refused = await server.authorized(IMPORT, { text, override: false });
    expect(refused.data.importFiles).toMatchObject({ status: 'REJECTED', faults: [{ code: 'UNDOES_CORRECTION' }] });
    const taken = await server.authorized(IMPORT, { text, override: true });
    expect(taken.data.importFiles).toMatchObject({ status: 'APPLIED', notices: [{ code: 'CORRECTION_UNDONE' }] });
    expect(await valueOf('2016')).toBe('11');
  });

  it('guards nothing of what a file corrected', async () => {
    await send(row('2017', '10'));
    await send(row('2017', '11'));
    expect(await send(row('2017', '12'))).toMatchObject({ status: 'APPLIED', notices: [] });
  });
});

it('the cube stays as a rebuild would make it', async () => {
  const orm = await openOrm({ url: server.database.url });
  expect((await verify(orm.em.fork().getKysely() as never, 50)).differences).toEqual([]);
  await orm.close();
});

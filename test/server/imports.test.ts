import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HEADER, type ImportApi, type Sent, startImportApi } from '../support/import-api.js';
import { queryValue } from '../support/query.js';

let imports: ImportApi;
beforeAll(async () => {
  imports = await startImportApi({ MAX_UPLOAD_BYTES: '1000000' });
});
afterAll(() => imports.stop());

const key = (text: string) => ({ ...imports.authorization, 'idempotency-key': text });
const count = () => queryValue(imports.database.url, 'select count(*)::int from observation');
const codeOf = (body: any) => body.errors[0].extensions.code as string;

describe('POST /imports', () => {
  it('imports files and stores receipt and bytes', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2020,20,p1\nMUTUAL_VISITS,520203,2020,5,p2\n`;
    const { status, body, headers } = await imports.send(text);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { status: 'APPLIED', mode: 'STRICT', counts: { read: 2, new: 2, corrected: 0, unchanged: 0, rejected: 0 } },
    });
    expect(headers.get('location')).toBe(`/imports/${String(body.id)}`);
    const receipt = await fetch(`${imports.api.url}/imports/${String(body.id)}`);
    expect(await receipt.json()).toMatchObject({ ...body, actor: 'admin' });
    const bytes = await fetch(`${imports.api.url}/imports/${String(body.id)}/file`, { headers: imports.authorization });
    expect(await bytes.text()).toBe(text);
    expect(
      (await fetch(`${imports.api.url}/imports/${String(body.id)}/rejected`, { headers: imports.authorization }))
        .status,
    ).toBe(404);
  });

  it('returns how a cross table was understood in a dry run, and reads it with a layout', async () => {
    const text = '2015年情况\n县区,干部互访批次\n水城区,3\n盘州市,4\n';
    const layout = {
      version: 1,
      tables: [{ columns: [{ header: '干部互访批次', as: 'figures', metric: 'MUTUAL_VISITS' }] }],
    };
    const query = `?dryRun=true&layout=${encodeURIComponent(JSON.stringify(layout))}`;
    const before = await count();
    const { status, body } = await imports.send(text, { query });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { status: 'APPLIED', counts: { new: 2 }, understood: { tables: [{ counts: { figures: 2 } }] } },
    });
    expect(await count()).toBe(before);
    const form = new FormData();
    form.append('observations', new Blob([text]), 'month.csv');
    form.append('layout', new Blob([JSON.stringify(layout)]), 'layout.json');
    const asFile = await fetch(`${imports.api.url}/imports?dryRun=true`, {
      method: 'POST',
      headers: imports.authorization,
      body: form,
    });
    expect(await asFile.json()).toMatchObject({ status: 'APPLIED', counts: { new: 2 } });
    const wrong = await imports.send(text, { query: '?layout={"version":1,"tables":[{"colums":[]}]}' });
    expect([wrong.status, codeOf(wrong.body)]).toEqual([400, 'INVALID_ARGUMENT']);
  });

  it('shows in a dry run each cell with what it was understood as, each error at its cells, with candidates', async () => {
    const text =
      '六盘水市2015年情况,,,,\n地区,引导落地投资企业,特别支出,备注,\n水城区,3,4,,\n火星县,—,5,甲,\n盘州,两三个,6,,\n合计,3,9,,\n';
    const { status, body } = await imports.send(text, { query: '?dryRun=true', name: 'a<b>.csv' });
    expect(status).toBe(422);
    const [{ file, sheets, places }] = body.preview;
    expect(file).toBe('a<b>.csv');
    expect(places).toContainEqual({ given: '水城区', code: '520204', name: '贵州省六盘水市水城区' });
    const marks = sheets[0].rows.map((row: any) => `${row.is}: ${row.marks.join(' ')}`);
    expect(marks).toEqual([
      'title: text text text text text',
      'header: text text text text text',
      'problem: label figure problem left-out text',
      'problem: label missing problem left-out text',
      'problem: label problem problem left-out text',
      'sum: label figure sum left-out text',
    ]);
    expect(sheets[0]).toMatchObject({ sheet: null, isWhole: true, columnAt: null });
    const cells = Object.fromEntries(body.faults.map((fault: any) => [fault.code, fault.cells]));
    expect(cells).toEqual({ UNKNOWN_HEADER: ['C3', 'C4', 'C5'], NOT_AN_AMOUNT: ['B5'] });
  });

  it('offers the candidates of a name, the widest first, and marks the label of its row', async () => {
    const rows = Array.from({ length: 3 }, (_row, at) => `水成区,${(2001 + at).toString()}年,${at.toString()}`);
    const { body } = await imports.send(`地区,期间,引导落地投资企业\n${rows.join('\n')}\n`, { query: '?dryRun=true' });
    expect(body.faults).toMatchObject([{ code: 'UNKNOWN_DIVISION', cells: ['A2', 'A3', 'A4'] }]);
    expect(body.faults[0].candidates).toContainEqual({ code: '520204', name: '贵州省六盘水市水城区' });
  });

  it('shows rows with errors far below the first ones, and never a file with personal data', async () => {
    const rows = Array.from({ length: 900 }, (_row, at) => `MUTUAL_VISITS,520200,2016,${at === 800 ? 'x' : '3'},`);
    const { body } = await imports.send(`${HEADER}${rows.join('\n')}\n`, { query: '?dryRun=true' });
    const [{ isWhole, rows: shown, columnAt }] = body.preview[0].sheets;
    expect(columnAt).toEqual(['metric', 'place', 'period', 'value', 'locator']);
    expect(isWhole).toBe(false);
    expect(shown.find((row: any) => row.line === 802)).toMatchObject({
      is: 'problem',
      cells: expect.arrayContaining(['x']),
    });
    const personal = await imports.send(`${HEADER}MUTUAL_VISITS,520200,2016,3,13800138000\n`, {
      query: '?dryRun=true',
    });
    expect(personal.body).toMatchObject({ faults: [{ code: 'PERSONAL_DATA' }], preview: [] });
    expect(JSON.stringify(personal.body)).not.toContain('13800138000');
  });

  it.each(['?dry_run=true', '?dryRun=true&dryRun=true', '?dryRun', '?dryRun=yes', '?mod=partial', '?mode=partail'])(
    'imports nothing with a parameter that is unknown, repeated or misspelt: %s',
    async (query) => {
      const before = await count();
      const { status, body } = await imports.send(`${HEADER}MUTUAL_VISITS,520200,2016,20,\n`, { query });
      expect([status, codeOf(body)]).toEqual([400, 'INVALID_ARGUMENT']);
      expect(await count()).toBe(before);
    },
  );

  it('returns the first receipt for the same bytes under any name, and writes nothing', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2019,20,\n`;
    const first = await imports.send(text);
    const before = await count();
    const second = await imports.send(text, { name: 'august.csv' });
    expect(second.status).toBe(200);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(await count()).toBe(before);
  });

  it('refuses a key that was used for other bytes, and repeats the receipt of a rejected import under its key', async () => {
    const wrong = `${HEADER}MUTUAL_VISITS,520200,2018,many,\n`;
    const first = await imports.send(wrong, { headers: key('k1') });
    expect(first.status).toBe(422);
    const again = await imports.send(wrong, { headers: key('k1') });
    expect({ status: again.status, body: again.body }).toEqual({ status: 422, body: first.body });
    const other = await imports.send(`${HEADER}MUTUAL_VISITS,520200,2018,3,\n`, { headers: key('k1') });
    expect({ status: other.status, code: codeOf(other.body) }).toEqual({ status: 409, code: 'CONFLICT' });
    expect((await imports.send(wrong)).body.id).not.toBe(first.body.id);
    expect(codeOf((await imports.send(wrong, { headers: key('x y') })).body)).toBe('INVALID_ARGUMENT');
  });

  it('in the mode partial writes the rows without errors, and returns the others to be corrected and sent again', async () => {
    const text = `六盘水市2017年,,,,\n${HEADER}MUTUAL_VISITS,520200,2017,7,a\nMUTUAL_VISITS,520203,2017,many,"b ""quoted"""\nMUTUAL_VISITS,520299,2017,9,c\n`;
    const { status, body } = await imports.send(text, { query: '?mode=partial' });
    expect({ status, body }).toMatchObject({ status: 201, body: { counts: { read: 3, new: 1, rejected: 2 } } });
    expect(body.faults.map((fault: any) => [fault.row, fault.code])).toEqual([
      [4, 'INVALID_DECIMAL'],
      [5, 'UNKNOWN_DIVISION'],
    ]);
    const rejected = await (
      await fetch(`${imports.api.url}/imports/${String(body.id)}/rejected`, { headers: imports.authorization })
    ).text();
    expect(rejected.replace('\uFEFF', '')).toBe(
      `六盘水市2017年,,,,\n${HEADER.trim()},error\n` +
        `MUTUAL_VISITS,520203,2017,many,"b ""quoted""","${String(body.faults[0].message).replaceAll('"', '""')}"\n` +
        `MUTUAL_VISITS,520299,2017,9,c,"${String(body.faults[1].message).replaceAll('"', '""')}"\n`,
    );
    const corrected = await imports.send(rejected.replace('many', '8').replace('520299', '520281'));
    expect(corrected.body).toMatchObject({ status: 'APPLIED', counts: { read: 2, new: 2 } });
    // The whole file in strict mode: the rows that were left out are required now.
    expect((await imports.send(text)).status).toBe(422);
    expect((await imports.send(text, { query: '?mode=partial' })).body.id).toBe(body.id);
  });

  it('as a dry run writes nothing and returns the receipt of the real import', async () => {
    const text = `${HEADER}MUTUAL_VISITS,520200,2016,16,\nMUTUAL_VISITS,520200,2017,8,\n`;
    const before = await count();
    const trial = await imports.send(text, { query: '?dryRun=true' });
    expect(await count()).toBe(before);
    const real = await imports.send(text);
    expect(trial.status).toBe(200);
    const { preview, ...receipt } = trial.body;
    expect(preview).toHaveLength(1);
    expect({ ...receipt, id: null, dryRun: false, tookMs: 0 }).toEqual({ ...real.body, id: null, tookMs: 0 });
  });

  it.each([
    ['no token', {}, 401, 'UNAUTHENTICATED'],
    ['a token of nobody', { headers: { authorization: 'Bearer of-bad-news' } }, 401, 'UNAUTHENTICATED'],
    ['a kind that there is not', { kind: 'harvests' }, 400, 'INVALID_ARGUMENT'],
    ['a mode that there is not', { query: '?mode=lenient' }, 400, 'INVALID_ARGUMENT'],
    ['a path for a name', { name: '../../etc/passwd' }, 400, 'INVALID_ARGUMENT'],
    ['a name with a mobile number in it', { name: '王13800138000.csv' }, 400, 'INVALID_ARGUMENT'],
  ])('refuses %s', async (_what, sent: Sent, status, code) => {
    const headers = sent.headers ?? (_what === 'no token' ? {} : undefined);
    const before = await count();
    const answer = await imports.send(`${HEADER}MUTUAL_VISITS,520200,2015,1,\n`, {
      ...sent,
      ...(headers ? { headers } : {}),
    });
    expect({ status: answer.status, code: codeOf(answer.body) }).toEqual({ status, code });
    expect(JSON.stringify(answer.body)).not.toMatch(/of-bad-news|13800138000/);
    expect(await count()).toBe(before);
  });

  it('refuses more bytes than the limit, and anything but multipart', async () => {
    const large = await imports.send(`${HEADER}${'MUTUAL_VISITS,520200,2015,1,\n'.repeat(50_000)}`);
    expect({ status: large.status, code: codeOf(large.body) }).toEqual({ status: 413, code: 'LIMIT_EXCEEDED' });
    const response = await fetch(`${imports.api.url}/imports`, {
      method: 'POST',
      body: '{}',
      headers: { ...imports.authorization, 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect((await fetch(`${imports.api.url}/imports/none-such`)).status).toBe(404);
  });

  it('refuses a request without files or with too many, and stores none of it', async () => {
    const before = await queryValue(imports.database.url, 'select count(*)::int from import');
    const refusal = async (fill: (form: FormData) => void) => {
      const form = new FormData();
      fill(form);
      const headers = imports.authorization;
      const response = await fetch(`${imports.api.url}/imports`, { method: 'POST', body: form, headers });
      return [response.status, codeOf(await response.json())];
    };
    const times = (most: number, add: (name: string) => void) => {
      for (let nth = 0; nth < most; nth++) add(nth.toString());
    };
    expect(
      await refusal((form) => {
        form.append('dryRun', 'true');
      }),
    ).toEqual([400, 'INVALID_ARGUMENT']);
    expect(
      await refusal((form) => {
        times(100, (name) => {
          form.append('observations', new Blob([HEADER]), `${name}.csv`);
        });
      }),
    ).toEqual([413, 'LIMIT_EXCEEDED']);
    expect(
      await refusal((form) => {
        times(30, (name) => {
          form.append(`field${name}`, '');
        });
      }),
    ).toEqual([413, 'LIMIT_EXCEEDED']);
    expect(await queryValue(imports.database.url, 'select count(*)::int from import')).toBe(before);
  });

  it('stores no bytes of a file that could not be read to its end, because the rest may hold personal data', async () => {
    const { status, body } = await imports.send(`${HEADER}MUTUAL_VISITS,"520200"x,2015,1,\nsome,one,else,,\n`);
    expect([status, body.faults[0].code]).toEqual([422, 'INVALID_CSV']);
    expect(
      (await fetch(`${imports.api.url}/imports/${String(body.id)}/file`, { headers: imports.authorization })).status,
    ).toBe(404);
    expect((await fetch(`${imports.api.url}/imports/${String(body.id)}`)).status).toBe(200);
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Big } from 'big.js';
import { format } from 'prettier';
import { runImport } from '../../../src/ingestion/run/run-import.js';
import type { ImportFile } from '../../../src/ingestion/session/import-file.js';
import { writeDatabaseOf } from '../../../src/server/data/orm.js';
import { type ImportDatabase, NOW, openImportDatabase } from '../../support/import-database.js';
import { csvFile } from '../../support/small-dataset.js';
import { LONG, shortly } from '../../support/long.js';
import { publishedTemplate } from '../../support/templates.js';
import { workbook } from '../../support/workbook.js';
import { describeExample, type Example, parseExample } from './cross/support/example.js';
import { daysOf, EMPTIED } from './cross/support/stored-figures.js';

const EXAMPLES = new URL('./cross/examples/', import.meta.url);
const RECEIPTS = new URL('./cross/examples/receipts.json', import.meta.url);
/** `UPDATE_GOLDEN=1` writes what the receipts say now; the diff is for the reviewer. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

const PAIRINGS = `
  code,program,kind,supporter,recipient,since
  ZS-LPS,OFFICES,CITY,442000,520200,2021
  ZH-ZY,OFFICES,CITY,440400,520300,2016
  ZH-LPS,OFFICES,CITY,440400,520200,2016
  GD-GZ,OFFICES,OTHER,440000,520000,2016`;

/** Towns of a county that the places of most tests do without. */
const TOWNS = `
  code,name,level,parent
  520524101,桂果镇,TOWN,520524
  520524102,牛场镇,TOWN,520524
  520524103,猫场镇,TOWN,520524`;

let database: ImportDatabase;

beforeAll(async () => {
  database = await openImportDatabase(await publishedTemplate());
  await database.apply(
    csvFile('divisions', TOWNS),
    csvFile('programs', 'code,name,since\nOFFICES,协作,2016'),
    csvFile('pairings', PAIRINGS),
  );
}, 600_000);

afterAll(() => database.close());

/** A table in the long form is no cross table: its rows have tests of their own. */
const LONG_FORM = 'rows/30-long-form';
const names = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''))
  .toSorted();

const crossed = names.filter((name) => name !== LONG_FORM);

const recorded: Record<string, unknown> = existsSync(RECEIPTS)
  ? (JSON.parse(readFileSync(RECEIPTS, 'utf8')) as Record<string, unknown>)
  : {};

describe('a table in the manner of an office that is sent as a file', () => {
  // Every third table; how all of them are understood is checked without a database: layout.test.ts.
  const imported = UPDATE ? crossed : shortly(crossed, (name) => crossed.indexOf(name) % 3 === 0);
  it.each(imported)('becomes the figures that it was understood as, from CSV or from XLSX: %s', async (name) => {
    const example = parseExample(readFileSync(new URL(`${name}.txt`, EXAMPLES), 'utf8'));
    const understood = figuresOf(example);
    const receipts: unknown[] = [];
    const files = filesOf(example);
    // Every other one as CSV; both forms of all of them where the long proofs run.
    const sent = LONG ? files : files.slice(imported.indexOf(name) % files.length).slice(0, 1);
    for (const file of sent) {
      const { status, faults } = await send(file, 'STRICT');
      expect(status).toBe(example.expected.includes('problem ') || understood.isStopped ? 'REJECTED' : 'APPLIED');
      const partial = status === 'APPLIED' ? null : await send(file, 'PARTIAL');
      const stored = await database.rows<Stored>(STORED);
      const sums = stored.filter(({ cell }) => !understood.figures.has(cell));
      expect(new Map(stored.filter((one) => !sums.includes(one)).map((one) => [one.cell, lineOf(one)]))).toEqual(
        understood.figures,
      );
      for (const { cell, value } of sums) expect([cell, value]).toEqual([cell, understood.sums.get(cell)]);
      receipts.push({
        status: partial ? `${status}, then ${partial.status}` : status,
        counts: (partial ?? { counts: null }).counts,
        faults: faults.map(({ code, row, column, given, message, messageZh }) => ({
          ...{ code, row, column, given, message: message.replaceAll(file.name, 'FILE') },
          messageZh: messageZh.replaceAll(file.name, 'FILE'),
        })),
      });
    }
    const [first, second = first] = receipts;
    expect(second).toEqual(first);
    if (UPDATE) recorded[name] = first;
    else expect(first).toEqual(recorded[name]);
  });

  it('has a receipt on record for each of at least thirty tables', async () => {
    if (UPDATE) writeFileSync(RECEIPTS, await format(JSON.stringify(recorded), { parser: 'json', printWidth: 120 }));
    expect(Object.keys(recorded).toSorted()).toEqual(crossed);
    expect(crossed.length).toBeGreaterThanOrEqual(30);
  });
});

async function send(file: ImportFile, mode: 'STRICT' | 'PARTIAL') {
  await database.rows(EMPTIED);
  const { receipt } = await runImport(writeDatabaseOf(database.orm), [file], { now: NOW, mode });
  return receipt;
}

interface Stored {
  readonly cell: string;
  readonly metric: string;
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly value: string;
}

const STORED = `
  select coalesce(substring(o.locator from '[A-Z]+[0-9]+$'), '') as cell, m.code as metric, d.name as place, o.period_start::text as start,
    o.period_end::text as "end", trim_scale(o.value)::text as value
  from observation o join metric m on m.id = o.metric_id join division d on d.id = o.division_id order by o.id`;

const lineOf = ({ metric, place, start, end, value }: Omit<Stored, 'cell'>): string =>
  [metric, place, start, end, value].join(' ');

/** What an example says of its cells: its figures as they are to be stored, and the amounts of its sums. */
function figuresOf({ expected }: Example) {
  const figures = new Map<string, string>();
  const sums = new Map<string, string>();
  for (const line of expected.split('\n')) {
    const [, cell, where, metric, period, text, unit] =
      /^([A-Z]+\d+) (.+?) ([A-Z]+(?:_[A-Z]+)+) (\S+)(?: CUMULATIVE)? = (\S+) (\S+)$/.exec(line) ?? [];
    if (cell !== undefined && where !== undefined && metric !== undefined && period !== undefined) {
      const [start, end] = daysOf(period);
      const place = (where.split(' > ').at(-1) ?? '').split(' ')[0] ?? '';
      figures.set(cell, lineOf({ metric, place, start, end, value: amountOf(text, unit) }));
    }
    const [, sum, sumUnit, amount] = /^([A-Z]+\d+) sum over .* in (\S+) = (\S+), agrees$/.exec(line) ?? [];
    if (sum !== undefined) sums.set(sum, amountOf(amount, sumUnit));
  }
  return { figures, sums, isStopped: expected.startsWith('persons') };
}

const FACTORS: Readonly<Record<string, number>> = {
  万元: 10_000,
  亿元: 100_000_000,
  万人: 10_000,
  万户: 10_000,
  百万元: 1_000_000,
};

const amountOf = (text = '', unit = ''): string =>
  new Big(text.replace(/[约,]/g, '')).times(FACTORS[unit] ?? 1).toFixed();

/** A workbook, and CSV where nothing rests on the name of the sheet. */
function filesOf(example: Example): readonly ImportFile[] {
  const settings = new Map(
    example.head.split('\n').map((line) => [line.split(': ')[0] ?? '', line.split(': ')[1] ?? '']),
  );
  const isCsv = !example.rows.includes('|');
  const lines = example.rows.trimEnd().split('\n');
  const cells = lines.map((line) => line.split(isCsv ? ',' : '|'));
  const file = (settings.get('file') ?? 'upload.xlsx').replace(/\.\w+$/, '');
  const sheet = {
    name: settings.get('sheet') ?? 'Sheet1',
    rows: cells
      .map((row) => row.map((cell) => (/^\d+(?:\.\d+)?$/.test(cell) ? `=${cell}` : cell)).join('|'))
      .join('\n'),
    merged: (settings.get('merged') ?? '').split(',').filter(Boolean),
  };
  const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
  const csv = cells.map((row) => row.map(quoted).join(',')).join('\r\n');
  const withoutTab = example.head.replace(/^sheet: .*\n/mu, '');
  const restsOnTab = describeExample({ head: withoutTab, rows: example.rows }) !== example.expected;
  return [
    { kind: 'observations', name: `${file}.xlsx`, content: workbook([sheet]) },
    ...(restsOnTab ? [] : [{ kind: 'observations' as const, name: `${file}.csv`, content: Buffer.from(csv) }]),
  ];
}

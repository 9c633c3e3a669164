import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { observationColumns } from '../../../src/ingestion/kind/observation.row.js';
import { crossWords } from '../../../src/ingestion/layout/cross/cross-reader.js';
import { PairNames } from '../../../src/ingestion/layout/cross/words/pair-names.js';
import { readSheets } from '../../../src/ingestion/layout/sheet.js';
import { LONG } from '../../support/long.js';
import { openDocument } from '../../support/open-document.js';
import { type SheetText, workbook } from '../../support/workbook.js';
import { CATALOGUE } from './cross/support/catalogue.js';

/**
 * Workbooks in the manner of offices, and what an honest clerk expects of them: a line for each figure, written by hand
 * before the workbook was read. `! CODE given` is an error, `(CODE)` a notice.
 */
const FOLDER = new URL('./workbooks/', import.meta.url);

const WORDS = crossWords(
  CATALOGUE,
  undefined,
  null,
  undefined,
  new PairNames([
    ['中山市', '六盘水市'],
    ['珠海市', '遵义市'],
  ]),
  2026,
);

interface Office {
  readonly name: string;
  readonly file: string;
  readonly sheets: readonly SheetText[];
  readonly expected: readonly string[];
}

function officesIn(text: string): readonly Office[] {
  return text
    .split(/^={5,}\n/mu)
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [head = '', expected = ''] = one.split(/^---\n/mu);
      const [first = '', ...sheets] = head.split(/^sheet: /mu);
      const settings = new Map(
        first
          .trim()
          .split('\n')
          .map((line) => line.split(': ') as [string, string]),
      );
      return {
        name: settings.get('name') ?? '',
        file: settings.get('file') ?? '上报.xlsx',
        sheets: sheets.map(sheetOf),
        expected: expected
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      };
    });
}

/** `sheet: 1月; merged A1:C1, A2:A3; hidden 2; concealed`, then its rows. */
function sheetOf(text: string): SheetText {
  const [line = '', ...rows] = text.split('\n');
  const [name = '', ...options] = line.split(';').map((part) => part.trim());
  const option = (word: string) =>
    options
      .find((one) => one.startsWith(`${word} `))
      ?.slice(word.length + 1)
      .split(/,\s*/u);
  return {
    ...{ name, rows: rows.join('\n').replace(/\n+$/u, ''), merged: option('merged') ?? [] },
    ...{ isHidden: options.includes('concealed'), hiddenColumns: (option('hidden') ?? []).map(Number) },
  };
}

async function read({ file, sheets }: Office): Promise<readonly string[]> {
  const content = file.endsWith('.ods') ? openDocument(sheets) : workbook(sheets);
  const lines: string[] = [];
  for await (const part of readSheets(content, observationColumns, {}, { words: WORDS, file })) {
    for (const { cells } of part.rows) {
      const {
        metric = '',
        place = '',
        period = '',
        value = '',
        unit = '',
        scope = '',
        supporter = '',
        recipient = '',
      } = cells;
      const at = (cells.locator ?? '').replace(/^Sheet1!/u, '');
      const name = CATALOGUE.find(({ code }) => code === metric)?.names[0] ?? metric;
      const pair = supporter === '' ? '' : ` ${supporter}→${recipient}`;
      lines.push(`${at} ${place}${pair} ${name} ${period} ${value} ${unit}${scope === '' ? '' : ` ${scope}`}`.trim());
    }
    for (const { code, given } of [...part.headerFaults, ...part.faults, ...(part.causes ?? [])])
      lines.push(`! ${code} ${given}`.trim());
    for (const { code } of part.notices) if (code !== 'TABLE_UNDERSTOOD') lines.push(`(${code})`);
  }
  return lines;
}

describe('a workbook in the manner of an office', () => {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .toSorted();
  const all = files.flatMap((name) => officesIn(readFileSync(new URL(name, FOLDER), 'utf8')));

  // Each workbook takes a thread of its own: every third one, all of them where the long proofs run.
  const offices = all.filter((_office, at) => LONG || at % 3 === 0);

  it.each(offices.map((office) => [office.name, office] as const))(
    'is read as a clerk reads it: %s',
    async (_name, office) => {
      expect((await read(office)).toSorted()).toEqual(office.expected.toSorted());
    },
  );

  it('says which cells have comments, which are not read and not repeated', async () => {
    const rels = 'http://schemas.openxmlformats.org';
    const rows = '六盘水市2023年情况（单位：万元）|\n县区|财政援助资金\n钟山区|=10';
    const content = workbook([{ name: 'Sheet1', rows }], {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${rels}/package/2006/relationships"><Relationship Id="c" Type="${rels}/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`,
      'xl/comments1.xml': `<comments xmlns="${rels}/spreadsheetml/2006/main"><commentList><comment ref="B3" authorId="0"><text><t>预计数</t></text></comment></commentList></comments>`,
    });
    const cross = { words: WORDS, file: '上报.xlsx' };
    const notices = [];
    for await (const part of readSheets(content, observationColumns, {}, cross)) notices.push(...part.notices);
    const found = notices.filter(({ code }) => code === 'COMMENTS_NOT_READ');
    expect(found).toMatchObject([{ given: 'B3' }]);
    expect(found[0]?.message.zh).toMatch(/^B3有批注，批注未读取。/u);
  });
});

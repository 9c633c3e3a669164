import { columnName, parseRange } from '../../../../../src/workbook/cell-reference.js';
import { CrossReader, crossWords } from '../../../../../src/ingestion/layout/cross/cross-reader.js';
import { PairNames } from '../../../../../src/ingestion/layout/cross/words/pair-names.js';
import { CATALOGUE } from './catalogue.js';

/** An example as it is written down: `key: value` lines, the rows of the sheet, what is understood of them. */
export interface Example {
  readonly head: string;
  readonly rows: string;
  readonly expected: string;
}

export function parseExample(text: string): Example {
  const [head = '', rows = '', expected = ''] = text.split(/^---\n/m);
  return { head, rows, expected };
}

const PAIRS = new PairNames([
  ['中山市', '六盘水市'],
  ['珠海市', '遵义市'],
  ['珠海市', '六盘水市'],
  ['广东省', '贵州省'],
]);

/** Counties of one name, and the cities that have one each. */
const TWINS: Readonly<Record<string, readonly string[]>> = { 西湖区: ['杭州市', '南昌市'] };

const WORDS = {
  ...crossWords(CATALOGUE, undefined, null, undefined, PAIRS),
  isTwinIn: (county: string, around: string) => TWINS[county]?.includes(around) === true,
};

/** What is understood of an example, a line for everything that the receipt may show. */
export function describeExample({ head, rows }: Pick<Example, 'head' | 'rows'>): string {
  const settings = new Map(
    head.split('\n').map((line) => [line.split(': ')[0] ?? '', line.split(': ').slice(1).join(': ')]),
  );
  const merged = (settings.get('merged') ?? '').split(',').flatMap((range) => parseRange(range) ?? []);
  const isCsv = !rows.includes('|');
  const sheetRows = rows
    .trimEnd()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.split(isCsv ? ',' : '|') }));
  const year = settings.get('year');
  const reader = new CrossReader(
    { name: settings.get('sheet') ?? null, file: settings.get('file') ?? null, merged },
    year === undefined ? WORDS : { ...WORDS, near: Number(year) },
  );
  const outputs = [reader.push(sheetRows.filter(({ cells }) => cells.some((cell) => cell !== ''))), reader.end()];
  const cell = (line: number, column: number): string => `${columnName(column)}${line.toString()}`;
  const lines: string[] = [
    reader.persons
      ? `persons: ${cell(reader.persons.line, reader.persons.column)} ${reader.persons.header}`
      : reader.verdict,
  ];
  for (const {
    line,
    column,
    metric,
    place,
    within,
    period,
    basis,
    unit,
    scope,
    supporter,
    recipient,
    text,
  } of outputs.flatMap(({ figures }) => figures)) {
    const where = [within === null ? place : `${within} > ${place}`, scope, supporter && `${supporter} → ${recipient}`]
      .filter(Boolean)
      .join(' ');
    lines.push(`${cell(line, column)} ${where} ${metric} ${period}${basis && ` ${basis}`} = ${text} ${unit}`);
  }
  for (const { line, column, text, label, over, meaning, computed, agrees } of outputs.flatMap(({ sums }) => sums)) {
    const check = agrees === null ? 'unchecked' : agrees ? 'agrees' : `differs from ${computed ?? ''}`;
    const of = meaning
      ? `${meaning.place} ${meaning.metric} ${meaning.period} in ${meaning.unit}`
      : 'nothing that is named';
    lines.push(`${cell(line, column)} sum over ${over} "${label}" of ${of} = ${text}, ${check}`);
  }
  for (const table of reader.tables) {
    for (const { column, header, leftOut } of table.columns)
      if (leftOut) lines.push(`column ${columnName(column)} "${header}" left out: ${leftOut}`);
    for (const { line, label, kind } of table.rows)
      if (kind === 'left-out') lines.push(`row ${line.toString()} "${label}" left out`);
    for (const { line, text } of table.notes) lines.push(`row ${line.toString()} is a note: ${text}`);
    for (const [mark, times] of table.missingMarks) lines.push(`not reported: ${mark} × ${times.toString()}`);
    for (const { mark, sign } of table.signs) lines.push(`read as a ${sign}: ${mark}`);
    for (const { code, given, cells, first } of table.problems)
      lines.push(
        `problem ${code} "${given}": ${cells.toString()} cells, from ${first
          .map((one) => (one.column === null ? `row ${one.line.toString()}` : cell(one.line, one.column)))
          .slice(0, 1)
          .join()}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

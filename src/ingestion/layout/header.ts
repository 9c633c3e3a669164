import type { Bilingual } from '../../kernel/locale.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { ColumnFinder, Table, TableRow } from '../reading/table.js';
import { isPersonalHeader } from '../text/personal-data.js';
import { isSimilar } from '../text/similarity.js';
import { parseUnit, UNIT_COLUMNS, type UnitText } from '../text/unit-text.js';
import type { NamedColumns } from './named-column.js';
import { parseContext, type SheetContext } from './sheet-context.js';
import { GROUP_MARK } from './two-row-header.js';

/** A header that was understood. */
export interface Layout {
  /** For every cell of a row the column that it belongs to; null for cells that are left out. */
  readonly columnAt: readonly (string | null)[];
  /** What the columns are called in this sheet. */
  readonly printed: ReadonlyMap<string, string>;
  readonly context: SheetContext;
  /** Which cells stand under an empty header. */
  readonly nameless: readonly number[];
  /** Which cell says what was wrong with the row before; -1 for none. It repeats what stood in others. */
  readonly faultAt: number;
  /** Headers of columns that only number the rows, or say what was wrong with them before. */
  readonly leftOut: readonly string[];
}

export type ParsedHeader =
  { readonly ok: true; readonly layout: Layout } | { readonly ok: false; readonly faults: readonly RowFault[] };

/** One cell of a header. */
interface HeaderCell {
  readonly printed: string;
  readonly column: string | null;
  /** What stands in brackets behind the name: a unit, or the year of the periods. */
  readonly note: string;
}

const ONLY_NUMBERS_ROWS = new Set(['序号', '编号', 'no', 'no.', '#', '行号']);

/** Last column of the files in which rejected rows are sent back: what is wrong with each. */
export const FAULT_HEADERS: Bilingual = { en: 'fault', zh: '错误' };

/** The names of a kind's columns, all of them looked up in one step. */
export function columnFinder(columns: NamedColumns): ColumnFinder {
  const byName = new Map<string, string>();
  for (const [name, { words }] of Object.entries(columns)) {
    for (const known of [name, words.zh, ...words.also]) byName.set(plain(known), name);
  }
  return (header) => byName.get(plain(header)) ?? byName.get(plain(splitHeader(header).name)) ?? null;
}

/** Which column each cell of the header means, or everything that is wrong with it. */
export function parseHeader(
  header: TableRow,
  { sheet, titles, isCommaAmbiguous }: Pick<Table, 'sheet' | 'titles' | 'isCommaAmbiguous'>,
  columns: NamedColumns,
  find: ColumnFinder,
): ParsedHeader {
  const cells = header.cells.map((printed): HeaderCell => ({
    printed,
    column: find(printed),
    note: noteOf(printed, find),
  }));
  const faults = headerFaults(cells, columns);
  if (faults.length > 0) return { ok: false, faults };
  const noteFor = (column: string) => cells.find((cell) => cell.column === column)?.note ?? '';
  return {
    ok: true,
    layout: {
      columnAt: cells.map(({ column }) => column),
      nameless: cells.flatMap(({ printed }, at) => (printed === '' ? [at] : [])),
      faultAt: cells.findIndex(({ printed }) => isFaultHeader(printed)),
      printed: new Map(cells.flatMap(({ column, printed }) => (column === null ? [] : [[column, printed]]))),
      context: {
        ...parseContext(sheet, titles, { headerUnits: headerUnits(cells), periodNote: noteFor('period') }),
        isCommaAmbiguous,
      },
      leftOut: cells.filter(({ column, printed }) => column === null && printed !== '').map(({ printed }) => printed),
    },
  };
}

function headerFaults(cells: readonly HeaderCell[], columns: NamedColumns): readonly RowFault[] {
  const columnNames = Object.entries(columns);
  const present = cells.map(({ column }) => column);
  const unknown = cells.filter(({ printed, column }) => column === null && printed !== '' && !isPassedOver(printed));
  const missing = columnNames.filter(([name, column]) => !column.mayBeAbsent && !present.includes(name));
  const twice = cells.filter(({ column }, at) => column !== null && present.indexOf(column) !== at);
  const given = cells.map(({ printed }) => printed).join(',');
  const listed = (name: string) => twice.filter((cell) => cell.column === name).map((cell) => cell.printed);
  return [
    ...[...new Set(unknown.map(({ printed }) => printed))].map((name) =>
      isPersonalHeader(name)
        ? rowFault('PERSONAL_DATA', name, name, 'no column about persons: counts only')
        : unknownColumn(name, columns),
    ),
    ...missing.map(([name, { words }]) =>
      rowFault('MISSING_COLUMN', name, given, { en: `a column ${name} (${words.zh})`, zh: `请加上“${words.zh}”列。` }),
    ),
    ...[...new Set(twice.map(({ column }) => column ?? ''))].map((name) =>
      rowFault('DUPLICATE_COLUMN', name, listed(name)[0] ?? name, 'every column once'),
    ),
  ];
}

/** The column that was likely meant, and all that there are: in English or Chinese, their names as in the file. */
function knownColumns(given: string, columns: NamedColumns, language: 'en' | 'zh'): string {
  const isChinese = /\p{Script=Han}/u.test(given);
  const all = Object.entries(columns).map(([name, { words }]) => ({
    shown: language === 'zh' || isChinese ? words.zh : name,
    name,
    words,
  }));
  const likely = all.find(({ name, words }) =>
    [name, words.zh, ...words.also].some((known) => isSimilar(plain(known), plain(given))),
  );
  const list = all.map(({ shown }) => shown);
  if (language === 'zh')
    return `请改名或删除。${likely ? `是否为“${likely.shown}”？` : ''}可用的列：${list.join('、')}。`;
  return `${likely ? `perhaps ${likely.shown}; ` : ''}the columns are ${list.join(', ')}`;
}

function isColumn(name: string, columns: NamedColumns): boolean {
  return columnFinder(columns)(name) !== null;
}

function unknownColumn(name: string, columns: NamedColumns): RowFault {
  if (/[，；、|]/u.test(name) && name.split(/[，；、|]/u).some((part) => isColumn(part, columns))) {
    const expected = 'the cells separated by a comma (,), a semicolon (;) or a tab';
    return rowFault('UNKNOWN_COLUMN', name, name, { en: expected, zh: '各列之间请用半角逗号、分号或制表符分隔。' });
  }
  const [group = '', own = ''] = name.split(GROUP_MARK);
  if (own !== '' && columns.value) {
    const expected = `one figure a row: a row of its own for ${own}, with its metric, instead of a column below ${group}`;
    const detail = `每行只能有一个数值：请把“${group}”下的“${own}”另起一行，用“指标”列区分，数值填在“数值”列。`;
    return rowFault('UNKNOWN_COLUMN', name, name, { en: expected, zh: detail });
  }
  return rowFault('UNKNOWN_COLUMN', name, name, {
    en: knownColumns(name, columns, 'en'),
    zh: knownColumns(name, columns, 'zh'),
  });
}

/** All columns of a kind, those in brackets that may be left out. */
export function expectedHeader(columns: NamedColumns): string {
  return Object.entries(columns)
    .map(([name, { mayBeAbsent, words }]) => (mayBeAbsent ? `[${name} ${words.zh}]` : `${name} ${words.zh}`))
    .join(', ');
}

/** 数值（万元）, 数值(单位:万元), 期间（2021年）, 地区（必填） */
function splitHeader(header: string): { readonly name: string; readonly note: string } {
  const [, name = '', note = ''] = /^([^([/]+)[([/]([^)\]]*)[)\]]?$/u.exec(header.normalize('NFKC').trim()) ?? [];
  return name === '' ? { name: header, note: '' } : { name, note };
}

function noteOf(printed: string, find: ColumnFinder): string {
  const { name, note } = splitHeader(printed);
  return note !== '' && find(name) === find(printed) ? note : '';
}

function headerUnits(cells: readonly HeaderCell[]): ReadonlyMap<string, UnitText> {
  const units = cells.flatMap(({ column, note }) =>
    column !== null && UNIT_COLUMNS.has(column) && note !== '' && !isRemark(note)
      ? [[column, parseUnit(note.replace(/^(?:计量)?单位[:：]?/u, ''))] as const]
      : [],
  );
  return new Map(units);
}

function isRemark(note: string): boolean {
  return /^(?:必填|选填|可选|可空|required|optional)$/iu.test(note);
}

/** Whether a column is known to hold nothing to read. */
function isPassedOver(header: string): boolean {
  return ONLY_NUMBERS_ROWS.has(plain(header)) || isFaultHeader(header);
}

/** Whether a column is one that says what was wrong with the rows of an import before. */
export function isFaultHeader(header: string): boolean {
  return Object.values(FAULT_HEADERS).includes(plain(header));
}

function plain(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/[\s*]/gu, '');
}

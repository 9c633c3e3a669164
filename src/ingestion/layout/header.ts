import type { Bilingual, Locale } from '../../kernel/locale.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import type { ColumnFinder, Table, TableRow } from '../reading/table.js';
import { isPersonalHeader } from '../text/personal-data.js';
import { withoutInvisible } from '../text/invisible.js';
import { isSimilar } from '../text/similarity.js';
import { isUnitText, parseUnit, UNIT_COLUMNS, type UnitText } from '../text/unit-text.js';
import type { ChosenColumns } from './chosen-columns.js';
import type { NamedColumn, NamedColumns } from './named-column.js';
import { parseContext, type SheetContext } from './sheet-context.js';
import { GROUP_MARK } from './two-row-header.js';

/** A header that was parsed without an error. */
export interface Layout {
  /** The column of each cell of a row; null for cells that are left out. */
  readonly columnAt: readonly (string | null)[];
  /** The names of the columns in this sheet. */
  readonly printed: ReadonlyMap<string, string>;
  readonly context: SheetContext;
  /** Indexes of the cells under an empty header. */
  readonly nameless: readonly number[];
  /** Index of the cell with the errors of an earlier import, which quotes other cells; -1 without one. */
  readonly faultAt: number;
  /** Headers of the columns that are left out: row numbers and errors of an earlier import. */
  readonly leftOut: readonly string[];
}

export type ParsedHeader =
  { readonly ok: true; readonly layout: Layout } | { readonly ok: false; readonly faults: readonly RowFault[] };

interface HeaderCell {
  readonly printed: string;
  readonly column: string | null;
  /** The text in brackets after the name: a unit, or the year of the periods. */
  readonly note: string;
}

const ROW_NUMBER_HEADERS = new Set(['序号', '编号', 'no', 'no.', '#', '行号']);

/** The last column of the files in which rejected rows are returned: the errors of each row. */
export const FAULT_HEADERS: Bilingual = { en: 'error', zh: '错误' };

/** `fault` is the header of earlier versions. */
const KNOWN_FAULT_HEADERS = new Set([...Object.values(FAULT_HEADERS), 'fault']);

/** Indexes the headers of the columns of a kind. */
export function columnFinder(columns: NamedColumns): ColumnFinder {
  const byHeader = new Map<string, string>();
  for (const [name, column] of Object.entries(columns)) {
    for (const header of headersOf(name, column)) byHeader.set(plain(header), name);
  }
  return (header) => byHeader.get(plain(header)) ?? byHeader.get(plain(splitHeader(header).name)) ?? null;
}

/** Finds the column of each cell of a header, or all its errors. */
export function parseHeader(
  header: TableRow,
  { sheet, titles, isCommaAmbiguous }: Pick<Table, 'sheet' | 'titles' | 'isCommaAmbiguous'>,
  columns: NamedColumns,
  { find, leavesOut }: ChosenColumns,
): ParsedHeader {
  const cells = header.cells.map((printed): HeaderCell => ({
    printed,
    column: find(printed),
    note: noteOf(printed, find),
  }));
  const faults = headerFaults(cells, columns, leavesOut);
  if (faults.length > 0) return { ok: false, faults };
  const periodNote = cells.find(({ column }) => column === 'period')?.note ?? '';
  const otherUnits = cells.filter(({ column, note }) => column === 'metric' && isUnitText(unitNote(note)));
  const context = parseContext(sheet, titles, {
    headerUnits: headerUnits(cells),
    otherUnits: otherUnits.map(({ note }) => parseUnit(unitNote(note))),
    periodNote,
  });
  return {
    ok: true,
    layout: {
      columnAt: cells.map(({ column }) => column),
      nameless: cells.flatMap(({ printed }, at) => (printed === '' ? [at] : [])),
      faultAt: cells.findIndex(({ printed }) => isFaultHeader(printed)),
      printed: new Map(cells.flatMap(({ column, printed }) => (column === null ? [] : [[column, printed]]))),
      context: { ...context, isCommaAmbiguous },
      leftOut: cells.filter(({ column, printed }) => column === null && printed !== '').map(({ printed }) => printed),
    },
  };
}

function headerFaults(
  cells: readonly HeaderCell[],
  columns: NamedColumns,
  leavesOut: ChosenColumns['leavesOut'],
): readonly RowFault[] {
  const present = cells.map(({ column }) => column);
  const unknown = cells.filter(
    ({ printed, column }) => column === null && printed !== '' && !isIgnored(printed) && !leavesOut(printed),
  );
  const missing = Object.entries(columns).filter(([name, column]) => !column.mayBeAbsent && !present.includes(name));
  const repeated = cells.filter(({ column }, at) => column !== null && present.indexOf(column) !== at);
  const given = cells.map(({ printed }) => printed).join(',');
  const printedAgain = (name: string) => repeated.find(({ column }) => column === name)?.printed ?? name;
  return [
    ...[...new Set(unknown.map(({ printed }) => printed))].map((name) => unknownColumn(name, columns)),
    ...missing.map(([name, { words }]) =>
      rowFault('MISSING_COLUMN', name, given, {
        en: `a column ${name} (${words.zh})`,
        zh: `请添加“${words.zh}”列。`,
      }),
    ),
    ...[...new Set(repeated.map(({ column }) => column ?? ''))].map((name) =>
      rowFault('DUPLICATE_COLUMN', name, printedAgain(name), 'each column once'),
    ),
  ];
}

function unknownColumn(name: string, columns: NamedColumns): RowFault {
  if (isPersonalHeader(name)) return rowFault('PERSONAL_DATA', name, name, 'no personal data: report counts only');
  const find = columnFinder(columns);
  if (/[，；、|]/u.test(name) && name.split(/[，；、|]/u).some((part) => find(part) !== null)) {
    return rowFault('UNKNOWN_COLUMN', name, name, {
      en: 'cells separated by a comma (,), a semicolon (;) or a tab',
      zh: '各列之间请用半角逗号、分号或制表符分隔。',
    });
  }
  const [group = '', own = ''] = name.split(GROUP_MARK);
  if (own !== '' && columns.value) {
    return rowFault('UNKNOWN_COLUMN', name, name, {
      en: `one value per row: a separate row for ${own}, with its own metric, instead of a column under ${group}`,
      zh: `每行只能有一个数值：请将“${group}”下的“${own}”另起一行，用“指标”列区分，数值填在“数值”列。`,
    });
  }
  return rowFault('UNKNOWN_COLUMN', name, name, knownColumns(name, columns));
}

/** The column that was probably meant, and the list of all. The English text names them as the file does. */
function knownColumns(given: string, columns: NamedColumns): Bilingual {
  const likely = Object.entries(columns).find(([name, column]) =>
    headersOf(name, column).some((header) => isSimilar(plain(header), plain(given))),
  );
  const list = (language: Locale): readonly string[] =>
    Object.entries(columns).map(([name, column]) => headerOf(name, column, language));
  const language = /\p{Script=Han}/u.test(given) ? 'zh' : 'en';
  return {
    en: `${likely ? `perhaps ${headerOf(...likely, language)}; ` : ''}the columns are ${list(language).join(', ')}`,
    zh: `请更正列名或删除该列。${likely ? `是否为“${headerOf(...likely, 'zh')}”？` : ''}可用的列：${list('zh').join('、')}。`,
  };
}

/** All columns of a kind, optional ones in brackets. */
export function expectedHeader(columns: NamedColumns): string {
  return Object.entries(columns)
    .map(([name, { mayBeAbsent, words }]) => (mayBeAbsent ? `[${name} ${words.zh}]` : `${name} ${words.zh}`))
    .join(', ');
}

/** Splits 数值（万元）, 数值(单位:万元), 期间（2021年）, 地区（必填） into name and note. */
function splitHeader(header: string): { readonly name: string; readonly note: string } {
  const [, name = '', note = ''] = /^([^([/]+)[([/]([^)\]]*)[)\]]?$/u.exec(header.normalize('NFKC').trim()) ?? [];
  return name === '' ? { name: header, note: '' } : { name, note };
}

function noteOf(printed: string, find: ColumnFinder): string {
  const { name, note } = splitHeader(printed);
  return note !== '' && find(name) === find(printed) ? note : '';
}

/** The header of a column in a language: the English one is its name. */
export function headerOf(name: string, { words }: NamedColumn, language: Locale): string {
  return language === 'zh' ? words.zh : name;
}

/** All headers that a column is known by. */
function headersOf(name: string, { words }: NamedColumn): readonly string[] {
  return [name, words.zh, ...words.also];
}

function headerUnits(cells: readonly HeaderCell[]): ReadonlyMap<string, UnitText> {
  const units = cells.flatMap(({ column, note }) =>
    column !== null && UNIT_COLUMNS.has(column) && note !== '' && !isRemark(note)
      ? [[column, parseUnit(unitNote(note))] as const]
      : [],
  );
  return new Map(units);
}

function unitNote(note: string): string {
  return note.replace(/^(?:计量|金额|数量|货币)?单位[:：]?/u, '');
}

function isRemark(note: string): boolean {
  return /^(?:必填|选填|可选|可空|required|optional)$/iu.test(note);
}

/** Whether a column is known to contain nothing to import. */
function isIgnored(header: string): boolean {
  return isNumberHeader(header) || isFaultHeader(header);
}

export function isNumberHeader(header: string): boolean {
  return ROW_NUMBER_HEADERS.has(plain(header));
}

/** Whether a column contains the errors of an earlier import. */
export function isFaultHeader(header: string): boolean {
  return KNOWN_FAULT_HEADERS.has(plain(header));
}

function plain(header: string): string {
  return withoutInvisible(header).normalize('NFKC').toLowerCase().replace(/[\s*]/gu, '');
}

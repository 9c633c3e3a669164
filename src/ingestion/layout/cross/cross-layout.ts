import type { Bilingual } from '../../../kernel/locale.js';

/** What a person has decided about the tables of an office, kept as JSON for the next file of the same form. */
export interface CrossLayout {
  readonly version: 1;
  readonly tables: readonly LayoutTable[];
}

export interface LayoutTable {
  /** Only for the sheet of this name; absent: for every sheet. */
  readonly sheet?: string;
  /** What all cells have in common, where neither title, tab nor file says so, or says it wrongly. */
  readonly given?: {
    readonly metric?: string;
    readonly place?: string;
    readonly period?: string;
    readonly unit?: string;
    readonly scope?: LayoutScope;
  };
  readonly columns?: readonly LayoutColumn[];
  readonly rows?: readonly LayoutRow[];
}

export const COLUMN_ROLES = [
  'figures',
  'left-out',
  'place',
  'metric',
  'period',
  'unit',
  'supporter',
  'recipient',
] as const;
export const ROW_ROLES = ['figures', 'left-out', 'heading'] as const;

/** Whether figures are of the whole place or of the authority itself (本级); see the column `scope` of the long form. */
export const LAYOUT_SCOPES = ['TOTAL', 'OWN'] as const;
export type LayoutScope = (typeof LAYOUT_SCOPES)[number];

/** A column by the texts over it, or by its letter; what it does not say is understood as usual. */
export interface LayoutColumn {
  /** As the description of the table has it: 资金支持·财政援助资金（万元）. Its periods may differ next time. */
  readonly header?: string;
  readonly column?: string;
  readonly as: (typeof COLUMN_ROLES)[number];
  /** The code of the metric. */
  readonly metric?: string;
  readonly place?: string;
  readonly period?: string;
  readonly unit?: string;
}

/** A row by its label. */
export interface LayoutRow {
  readonly label: string;
  /** `heading`: it changes nothing in the rows below it. */
  readonly as: (typeof ROW_ROLES)[number];
  readonly metric?: string;
  readonly place?: string;
  readonly unit?: string;
  readonly scope?: LayoutScope;
}

/** What is wrong with a layout file: the subject, what was given, what would be right. */
export interface LayoutProblem {
  /** Where in the file: `tables[0].columns[2].as`. */
  readonly subject: string;
  readonly given: string;
  readonly expected: Bilingual;
}

export type LayoutReading =
  | { readonly ok: true; readonly layout: CrossLayout }
  | { readonly ok: false; readonly problems: readonly LayoutProblem[] };

/** Checks what was parsed from a layout file. Unknown keys are problems: a key that is misspelt would silently do nothing. */
export function readLayout(json: unknown): LayoutReading {
  const problems: LayoutProblem[] = [];
  const check = new LayoutCheck(problems);
  const file = check.object('', json, ['version', 'tables']);
  if (file) {
    if (file.version !== 1) check.fail('version', file.version, { en: 'the number 1', zh: '数字 1' });
    check.list('tables', file.tables, true, (subject, table) => {
      checkTable(check, subject, table);
    });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, layout: json as CrossLayout };
}

function checkTable(check: LayoutCheck, subject: string, given: unknown): void {
  const table = check.object(subject, given, ['sheet', 'given', 'columns', 'rows']);
  if (!table) return;
  check.text(`${subject}.sheet`, table.sheet);
  if (table.given !== undefined) {
    const keys = ['metric', 'place', 'period', 'unit'];
    const said = check.object(`${subject}.given`, table.given, [...keys, 'scope']);
    if (said) for (const key of keys) check.text(`${subject}.given.${key}`, said[key]);
    if (said?.scope !== undefined) check.choice(`${subject}.given.scope`, said.scope, LAYOUT_SCOPES);
  }
  check.list(`${subject}.columns`, table.columns, false, (at, one) => {
    const keys = ['header', 'column', 'as', 'metric', 'place', 'period', 'unit'];
    const column = check.object(at, one, keys);
    if (!column) return;
    for (const key of keys.filter((key) => key !== 'as')) check.text(`${at}.${key}`, column[key]);
    check.choice(`${at}.as`, column.as, COLUMN_ROLES);
    if (column.header === undefined && column.column === undefined)
      check.fail(at, one, { en: 'a header or a column (A, B …)', zh: '“header”或“column”（A、B……）' });
    if (typeof column.column === 'string' && !/^[A-Z]{1,3}$/.test(column.column))
      check.fail(`${at}.column`, column.column, { en: 'a letter such as C', zh: '列号，如 C' });
  });
  check.list(`${subject}.rows`, table.rows, false, (at, one) => {
    const keys = ['label', 'as', 'metric', 'place', 'unit'];
    const row = check.object(at, one, [...keys, 'scope']);
    if (!row) return;
    for (const key of keys.filter((key) => key !== 'as')) check.text(`${at}.${key}`, row[key]);
    if (row.label === undefined) check.fail(`${at}.label`, row.label, { en: 'the label of the row', zh: '行的名称' });
    check.choice(`${at}.as`, row.as, ROW_ROLES);
    if (row.scope !== undefined) check.choice(`${at}.scope`, row.scope, LAYOUT_SCOPES);
  });
}

class LayoutCheck {
  constructor(private readonly problems: LayoutProblem[]) {}

  fail(subject: string, given: unknown, expected: Bilingual): void {
    const text = given === undefined ? '' : JSON.stringify(given);
    this.problems.push({ subject, given: text.length > 80 ? `${text.slice(0, 80)}…` : text, expected });
  }

  object(subject: string, given: unknown, keys: readonly string[]): Record<string, unknown> | null {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      this.fail(subject, given, { en: `an object with ${keys.join(', ')}`, zh: `含 ${keys.join('、')} 的对象` });
      return null;
    }
    for (const key of Object.keys(given).filter((one) => !keys.includes(one)))
      this.fail(subject === '' ? key : `${subject}.${key}`, key, {
        en: `one of ${keys.join(', ')}`,
        zh: `${keys.join('、')} 之一`,
      });
    return given as Record<string, unknown>;
  }

  list(subject: string, given: unknown, isRequired: boolean, each: (subject: string, one: unknown) => void): void {
    if (given === undefined && !isRequired) return;
    if (!Array.isArray(given)) {
      this.fail(subject, given, { en: 'a list', zh: '列表' });
      return;
    }
    for (const [at, one] of (given as readonly unknown[]).entries()) each(`${subject}[${at.toString()}]`, one);
  }

  text(subject: string, given: unknown): void {
    if (given === undefined || (typeof given === 'string' && given.trim() !== '' && given.length <= 400)) return;
    this.fail(subject, given, { en: 'a text of at most 400 characters', zh: '不超过400字的文字' });
  }

  choice(subject: string, given: unknown, choices: readonly string[]): void {
    if (typeof given === 'string' && choices.includes(given)) return;
    this.fail(subject, given, { en: `one of ${choices.join(', ')}`, zh: `${choices.join('、')} 之一` });
  }
}

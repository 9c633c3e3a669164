/** What a person has decided about the tables of an office, as `--layout` reads it: README.md documents it. */
export interface Layout {
  readonly version: 1;
  readonly tables: readonly LayoutTable[];
}

interface LayoutTable {
  readonly sheet?: string;
  readonly given?: GivenChoice;
  readonly columns?: readonly ColumnChoice[];
  readonly rows?: readonly RowChoice[];
}

export interface GivenChoice {
  readonly metric?: string;
  readonly place?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly scope?: Scope;
}

export type Scope = 'TOTAL' | 'OWN';

export interface ColumnChoice {
  readonly header?: string;
  readonly column?: string;
  readonly as: string;
  readonly metric?: string;
  readonly place?: string;
  readonly period?: string;
  readonly unit?: string;
}

export interface RowChoice {
  readonly label: string;
  readonly as: string;
  readonly metric?: string;
  readonly place?: string;
  readonly unit?: string;
  readonly scope?: Scope;
}

/** One decision: what it is about, and what was chosen. */
export type Choice =
  | { readonly about: 'table'; readonly sheet: string | null; readonly choice: GivenChoice }
  | { readonly about: 'column'; readonly sheet: string | null; readonly choice: ColumnChoice }
  | { readonly about: 'row'; readonly sheet: string | null; readonly choice: RowChoice };

export const EMPTY_LAYOUT: Layout = { version: 1, tables: [] };

/** All decisions of a layout, those for a whole table first. */
export function choicesOf({ tables }: Layout): readonly Choice[] {
  return tables.flatMap(({ sheet = null, given, columns = [], rows = [] }) => [
    ...(given && Object.keys(given).length > 0 ? [{ about: 'table', sheet, choice: given } as const] : []),
    ...columns.map((choice) => ({ about: 'column', sheet, choice }) as const),
    ...rows.map((choice) => ({ about: 'row', sheet, choice }) as const),
  ]);
}

/** The layout with a decision in place of an earlier one about the same thing. */
export function withChoice(layout: Layout, added: Choice): Layout {
  return layoutOf([...choicesOf(layout).filter((one) => !isAboutSame(one, added)), added]);
}

export function withoutChoice(layout: Layout, removed: Choice): Layout {
  return layoutOf(choicesOf(layout).filter((one) => !isAboutSame(one, removed)));
}

/** The decision about a column, a row or the whole table of a sheet, if there is one; one for all sheets counts too. */
export function findChoice(layout: Layout, about: Choice): Choice | null {
  const choices = choicesOf(layout);
  const general = { ...about, sheet: null } as Choice;
  return choices.find((one) => isAboutSame(one, about)) ?? choices.find((one) => isAboutSame(one, general)) ?? null;
}

function isAboutSame(one: Choice, other: Choice): boolean {
  return one.sheet === other.sheet && keyOf(one) === keyOf(other);
}

function keyOf({ about, choice }: Choice): string {
  switch (about) {
    case 'table':
      return 'table';
    case 'column':
      return choice.header === undefined ? `column ${choice.column ?? ''}` : `header ${choice.header}`;
    case 'row':
      return `row ${choice.label}`;
  }
}

function layoutOf(choices: readonly Choice[]): Layout {
  const sheets = [...new Set(choices.map(({ sheet }) => sheet))];
  return {
    version: 1,
    tables: sheets.map((sheet) => {
      const own = choices.filter((one) => one.sheet === sheet);
      const given = own.find((one) => one.about === 'table')?.choice;
      const columns = own.flatMap((one) => (one.about === 'column' ? [one.choice] : []));
      const rows = own.flatMap((one) => (one.about === 'row' ? [one.choice] : []));
      return {
        ...(sheet === null ? {} : { sheet }),
        ...(given ? { given } : {}),
        ...(columns.length > 0 ? { columns } : {}),
        ...(rows.length > 0 ? { rows } : {}),
      };
    }),
  };
}

/**
 * The layout to be kept for the next file: without periods but such as 本月 or 累计. A year or a month would put next
 * month's figures into this month without a word.
 */
export function layoutToKeep(layout: Layout): Layout {
  const kept = choicesOf(layout).flatMap((one): readonly Choice[] => {
    if (one.about === 'row' || one.choice.period === undefined || ALWAYS.test(one.choice.period.trim())) return [one];
    const { period: _, ...choice } = one.choice;
    if (one.about === 'table') return Object.keys(choice).length > 0 ? [{ ...one, choice }] : [];
    return [{ ...one, choice } as Choice];
  });
  return layoutOf(kept);
}

/** Periods that follow from the title of each table. */
const ALWAYS = /^(?:[本当][月季期年]|今年|累计|自?年初|全年|期末|[月季年]末)[^\d]*$/u;

/** Whether keeping a layout loses a period. */
export function losesPeriod(layout: Layout): boolean {
  return JSON.stringify(layout) !== JSON.stringify(layoutToKeep(layout)) && /"period"/.test(JSON.stringify(layout));
}

/** Reads a layout file; null for anything else. The server checks the rest and names what is wrong with it. */
export function parseLayout(text: string): Layout | null {
  try {
    const parsed = JSON.parse(text) as Partial<Layout> | null;
    return parsed?.version === 1 && Array.isArray(parsed.tables) ? (parsed as Layout) : null;
  } catch {
    return null;
  }
}

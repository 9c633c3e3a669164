import type { Bilingual } from '../../kernel/locale.js';

/** The names of a column and what the template says about it. */
export interface ColumnWords {
  /** The Chinese header in the template. */
  readonly zh: string;
  /** Further headers that are accepted. */
  readonly also: readonly string[];
  /** What the column is for and what it may contain. */
  readonly about: Bilingual;
  /** Whether numbers of any length are valid, so that eleven digits are not taken for a mobile number. */
  readonly isAmount?: boolean;
  /** A valid value: example rows of a template can be imported. Empty without an example. */
  readonly example: string;
}

/** What it takes to find a column in a header. */
export interface NamedColumn {
  readonly mayBeAbsent: boolean;
  readonly words: ColumnWords;
}

/** The columns of a kind of file, by name. */
export type NamedColumns = Readonly<Record<string, NamedColumn>>;

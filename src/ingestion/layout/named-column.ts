/** How people speak of a column: what its header may be, and what the template says about it. */
export interface ColumnWords {
  /** The Chinese header of the template. */
  readonly zh: string;
  /** Further headers under which it is known. */
  readonly also: readonly string[];
  /** What it is for and what may stand in it, in one sentence each. */
  readonly about: { readonly en: string; readonly zh: string };
  /** Whether numbers of any length may stand in it. */
  readonly isAmount?: boolean;
  /** What may stand in it; the rows of examples in a template import as they are. */
  readonly example: string;
}

/** What must be known of a column to find it in a header. */
export interface NamedColumn {
  readonly mayBeAbsent: boolean;
  readonly words: ColumnWords;
}

/** The columns of a kind of file, by name. */
export type NamedColumns = Readonly<Record<string, NamedColumn>>;

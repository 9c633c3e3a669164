/**
 * Every code that a fault can have. The list is closed: a code never changes its meaning and is never taken away, because
 * senders branch on it.
 */
export type FaultCode =
  /** A file in a folder that is no import file. */
  | 'UNKNOWN_FILE'
  /** A file whose name is a path, or holds what no name should. */
  | 'INVALID_FILE_NAME'
  /** A file without a header line. */
  | 'EMPTY_FILE'
  /** A byte that the encoding of the file does not have. */
  | 'INVALID_ENCODING'
  /** A file that is not CSV from this line on: a quote is not closed, for one. */
  | 'INVALID_CSV'
  /** A column that this kind of file does not have. */
  | 'UNKNOWN_COLUMN'
  /** A column that this kind of file must have. */
  | 'MISSING_COLUMN'
  /** The same column twice. */
  | 'DUPLICATE_COLUMN'
  /** A sheet with other columns than those before it in the same file. */
  | 'DIFFERENT_COLUMNS'
  /** More rows than a file of its kind can have. */
  | 'TOO_MANY_ROWS'
  /** A row with more or fewer cells than the header. */
  | 'WRONG_CELL_COUNT'
  /** An empty cell where something must stand. */
  | 'MISSING_VALUE'
  /** Something in a cell that must be empty here. */
  | 'UNEXPECTED_VALUE'
  /** Text that is too long or has control characters in it. */
  | 'INVALID_TEXT'
  /** A code of other characters than a code may have. */
  | 'INVALID_CODE'
  /** A division code of none of the accepted forms. */
  | 'INVALID_DIVISION_CODE'
  /** A reference that does not say what kind of thing it means, or a kind that cannot stand here. */
  | 'INVALID_REFERENCE'
  /** A period of none of the accepted forms, one that ends before it starts, or one that is open. */
  | 'INVALID_PERIOD'
  /** A period without its year, which nothing else in the sheet tells either. */
  | 'PERIOD_WITHOUT_YEAR'
  /** A number that is not an exact decimal, nor an amount in words that are known. */
  | 'INVALID_DECIMAL'
  /** A number that is not whole, or out of its range. */
  | 'INVALID_INTEGER'
  /** None of the words that can stand here. */
  | 'INVALID_CHOICE'
  /** An address that is not http or https. */
  | 'INVALID_URL'
  /** A division code that no division has or had. */
  | 'UNKNOWN_DIVISION'
  /** A code that nothing of its kind has. */
  | 'UNKNOWN_REFERENCE'
  /** The same code, or the same figure, twice in one import. */
  | 'DUPLICATE_ROW'
  /** A level that does not fit the code, or a parent that is not of a wider level. */
  | 'LEVEL_MISMATCH'
  /** Something that would stand above itself. */
  | 'PARENT_CYCLE'
  /** A parent that belongs to another program. */
  | 'CONFLICTING_PARENT'
  /** A place that would turn into itself again. */
  | 'SUCCESSION_CYCLE'
  /** A predecessor that has not ended. */
  | 'PREDECESSOR_STILL_VALID'
  /** An end before the beginning. */
  | 'ENDS_BEFORE_START'
  /** A member of a cluster that does not lie in its city. */
  | 'MEMBER_OUTSIDE_CITY'
  /** A pairing of a party with itself. */
  | 'SAME_PARTY'
  /** A rate without its parts, or parts of what is no rate. */
  | 'INVALID_RATE'
  /** A change of unit, scale or nature under figures that are stored already. */
  | 'METRIC_IN_USE'
  /** A figure for a metric that is computed from others. */
  | 'METRIC_IS_COMPUTED'
  /** A basis that does not fit the nature of the metric. */
  | 'BASIS_MISMATCH'
  /** A unit that cannot be turned into the metric's. */
  | 'UNIT_MISMATCH'
  /** Two units for one figure that contradict each other: in the cell, the unit column, the header, the title. */
  | 'CONFLICTING_UNITS'
  /** Words beside a number that contradict the column for them. */
  | 'CONFLICTING_QUALIFIERS'
  /** More digits than a spreadsheet keeps of a number: all of them are there only as text. */
  | 'TOO_MANY_DIGITS'
  /** A cell that shows an error instead of a value, such as #REF!. */
  | 'ERROR_CELL'
  /** A formula whose result is not stored in the file. */
  | 'NO_CACHED_VALUE'
  /** Cells that are merged among the rows, where the file was not declared to have such. */
  | 'MERGED_CELLS'
  /** A file that is neither CSV nor XLSX. */
  | 'UNSUPPORTED_FORMAT'
  /** A workbook that is damaged, or made to do harm. */
  | 'INVALID_WORKBOOK'
  /** More cells, bytes, sheets or time than reading a file may take. */
  | 'LIMIT_EXCEEDED'
  /** What may be about a person: an identity number, a mobile number, a column of names. The whole import stops. */
  | 'PERSONAL_DATA'
  /** A name that several places have. */
  | 'AMBIGUOUS_NAME'
  /** A place that was split before the date of the figure, so that nothing tells which of its successors is meant. */
  | 'DIVISION_WAS_SPLIT'
  /** More decimals than the metric has. */
  | 'VALUE_TOO_PRECISE'
  /** More than could be added up: an amount in the wrong unit, or a number that is no amount. */
  | 'VALUE_TOO_LARGE'
  /** A stock below zero. */
  | 'NEGATIVE_STOCK'
  /** Bounds that contradict the value or the qualifier. */
  | 'INVALID_BOUNDS'
  /** A total speaks for a place, never for one institution, enterprise or project. */
  | 'TOTAL_WITH_SUBJECT'
  /** A subject that does not lie in the place. */
  | 'SUBJECT_OUTSIDE_PLACE';

/** Faults after which nothing of an import may be kept, not even the good rows or the bytes of the file. */
export function stopsImport({ code }: Pick<RowFault, 'code'>): boolean {
  return code === 'PERSONAL_DATA';
}

/** What is wrong with one row, before anybody asks which row of which file. */
export interface RowFault {
  readonly code: FaultCode;
  /** Null where the row as a whole is at fault. */
  readonly column: string | null;
  /** What was given, as it was given. */
  readonly given: string;
  /** What would have been right. */
  readonly expected: string;
  /** What a sentence about the code alone would leave out, in Chinese: names to choose from, the right unit. */
  readonly detail?: string;
}

/** A fault of a row, from its parts. */
export function rowFault(
  code: FaultCode,
  column: string | null,
  given: string,
  expected: string,
  detail?: string,
): RowFault {
  return { code, column, given, expected, ...(detail === undefined ? {} : { detail }) };
}

/** One thing that is wrong with an import, said so that its sender can mend it. */
export interface Fault extends Omit<RowFault, 'detail'> {
  readonly file: string;
  /** Null for a file without sheets, and where the file as a whole is at fault. */
  readonly sheet: string | null;
  /** Line of the file or row of the sheet, from 1; null where the file or the sheet as a whole is at fault. */
  readonly row: number | null;
  /** Complete by itself. */
  readonly message: string;
  /** The same in Chinese. */
  readonly messageZh: string;
}

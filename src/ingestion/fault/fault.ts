import type { Bilingual } from '../../kernel/locale.js';
import type { TableFaultCode } from './table-fault.js';

/**
 * The codes of errors in files. The list is closed: a code never changes its meaning and is never removed, because
 * senders branch on it.
 */
export type FaultCode =
  | TableFaultCode
  /** A file in an import folder whose name is not that of an import file. */
  | 'UNKNOWN_FILE'
  /** A file name that is a path or contains characters that names must not have. */
  | 'INVALID_FILE_NAME'
  /** A file without a header row. */
  | 'EMPTY_FILE'
  /** A byte that is invalid in the encoding of the file. */
  | 'INVALID_ENCODING'
  /** A file that stops being valid CSV at this line, for example because of an unclosed quote. */
  | 'INVALID_CSV'
  /** A column that this kind of file does not have. */
  | 'UNKNOWN_COLUMN'
  /** A required column is missing. */
  | 'MISSING_COLUMN'
  /** The same column twice. */
  | 'DUPLICATE_COLUMN'
  /** A sheet whose columns differ from those of the sheets before it. */
  | 'DIFFERENT_COLUMNS'
  /** More rows than a file of its kind may have. */
  | 'TOO_MANY_ROWS'
  /** A row with more or fewer cells than the header. */
  | 'WRONG_CELL_COUNT'
  /** An empty cell where a value is required. */
  | 'MISSING_VALUE'
  /** A value in a cell that must be empty. */
  | 'UNEXPECTED_VALUE'
  /** Text that is too long, damaged or contains control characters. */
  | 'INVALID_TEXT'
  /** A code with characters that codes must not have. */
  | 'INVALID_CODE'
  /** A division code in none of the accepted forms. */
  | 'INVALID_DIVISION_CODE'
  /** A reference without a kind, or to a kind that the column does not accept. */
  | 'INVALID_REFERENCE'
  /** A period in none of the accepted forms, or one that ends before it starts or has no end. */
  | 'INVALID_PERIOD'
  /** A period without a year, in a sheet that does not state one elsewhere. */
  | 'PERIOD_WITHOUT_YEAR'
  /** A number that is neither an exact decimal nor an amount in a known wording. */
  | 'INVALID_DECIMAL'
  /** A number that is not an integer or is out of range. */
  | 'INVALID_INTEGER'
  /** A word that is none of the choices. */
  | 'INVALID_CHOICE'
  /** A URL that is neither http nor https. */
  | 'INVALID_URL'
  /** A division code that no division has or had. */
  | 'UNKNOWN_DIVISION'
  /** A code or name that no record of the kind has. */
  | 'UNKNOWN_REFERENCE'
  /** The same code or the same observation twice in one import. */
  | 'DUPLICATE_ROW'
  /** A level that does not match the code, or a parent that is not of a higher level. */
  | 'LEVEL_MISMATCH'
  /** A record that would be its own ancestor. */
  | 'PARENT_CYCLE'
  /** A parent pairing of another program. */
  | 'CONFLICTING_PARENT'
  /** A division that would succeed itself. */
  | 'SUCCESSION_CYCLE'
  /** A predecessor that has not ended. */
  | 'PREDECESSOR_STILL_VALID'
  /** An end before the start. */
  | 'ENDS_BEFORE_START'
  /** A member of a cluster that lies outside the cluster's city. */
  | 'MEMBER_OUTSIDE_CITY'
  /** A pairing of a party with itself. */
  | 'SAME_PARTY'
  /** A pairing that is known under another code: the same program, kind and parties at the same time. */
  | 'SAME_PAIRING'
  /** A rate without numerator or denominator, or a metric with them that is not a rate. */
  | 'INVALID_RATE'
  /** A change of unit, scale or nature of a metric that has observations or targets. */
  | 'METRIC_IN_USE'
  /** A figure that differs from what was corrected by hand, with a reason. */
  | 'UNDOES_CORRECTION'
  /** Given up: an observation of a metric that is computed from others. Printed rates are kept beside the computed ones. */
  | 'METRIC_IS_COMPUTED'
  /** A basis that does not match the nature of the metric. */
  | 'BASIS_MISMATCH'
  /** A unit that cannot be converted to the unit of the metric. */
  | 'UNIT_MISMATCH'
  /** Contradictory units for one value: in the cell, the unit column, the header or the title. */
  | 'CONFLICTING_UNITS'
  /** Words next to a number that contradict the qualifier column. */
  | 'CONFLICTING_QUALIFIERS'
  /** A number with more digits than spreadsheets keep. */
  | 'TOO_MANY_DIGITS'
  /** A cell that shows an error value, such as #REF!. */
  | 'ERROR_CELL'
  /** A formula without a stored result. */
  | 'NO_CACHED_VALUE'
  /** Merged cells among the rows of a file that was not declared to have any. */
  | 'MERGED_CELLS'
  /** A file that is neither CSV nor a workbook that can be read. */
  | 'UNSUPPORTED_FORMAT'
  /** A workbook that is damaged or malicious. */
  | 'INVALID_WORKBOOK'
  /** A file that exceeds the limits on cells, bytes, sheets or reading time. */
  | 'LIMIT_EXCEEDED'
  /** Possible personal data: an identity number, a mobile number, a column of names. The whole import stops. */
  | 'PERSONAL_DATA'
  /** A name that several records or divisions have. */
  | 'AMBIGUOUS_NAME'
  /** A division that was split before the date of the observation, without a single successor. */
  | 'DIVISION_WAS_SPLIT'
  /** More decimals than the metric has. */
  | 'VALUE_TOO_PRECISE'
  /** A value too large to be added up: usually a wrong unit, or a number that is not an amount. */
  | 'VALUE_TOO_LARGE'
  /** A negative stock. */
  | 'NEGATIVE_STOCK'
  /** Bounds that contradict the value or the qualifier. */
  | 'INVALID_BOUNDS'
  /** A total for an institution, enterprise or project: totals are for divisions only. */
  | 'TOTAL_WITH_SUBJECT'
  /** A figure of the own level of a group, which has none: what is said of a group is said of its members. */
  | 'OWN_OF_GROUP'
  /** A subject that lies outside the division. */
  | 'SUBJECT_OUTSIDE_PLACE';

/** Whether nothing of the import may be stored after this error: neither the rows without errors nor the files. */
export function stopsImport({ code }: Pick<RowFault, 'code'>): boolean {
  return code === 'PERSONAL_DATA';
}

/** One of several things that a text may mean. */
export interface FaultCandidate {
  readonly code: string;
  /** With the names of the places above it; null where the code says it all. */
  readonly name: string | null;
}

/** An error in a row, without its location. */
export interface RowFault {
  readonly code: FaultCode;
  /** Null for an error of the row as a whole. */
  readonly column: string | null;
  /** The text as it was given. */
  readonly given: string;
  /** What would be correct, in English. */
  readonly expected: string;
  /** What the Chinese sentence of the code alone does not say: the names to choose from, the right unit. */
  readonly detail?: string;
  /** What the given text may be meant to be, the likeliest first. */
  readonly candidates?: readonly FaultCandidate[];
  /** Of a cause that hits many cells: the first of them, as A5, or 5 for a whole row. */
  readonly cells?: readonly string[];
  /** The whole message, where the parts above do not make a sentence: of a cause that hits many cells. */
  readonly sentence?: Bilingual;
}

/**
 * What would be correct. A plain string is English, and the Chinese sentence of the code says enough; otherwise `zh`
 * completes that sentence.
 */
export type Expected = string | Bilingual;

/** Makes an error of a row; `column` is null for the row as a whole. */
export function rowFault(code: FaultCode, column: string | null, given: string, expected: Expected): RowFault {
  return typeof expected === 'string'
    ? { code, column, given, expected }
    : { code, column, given, expected: expected.en, detail: expected.zh };
}

/** An error in an import, with its location and with messages for its sender. */
export interface Fault extends Omit<RowFault, 'detail' | 'sentence'> {
  readonly file: string;
  /** Null for a file without sheets and for an error of the file as a whole. */
  readonly sheet: string | null;
  /** Line of the file or row of the sheet, from 1; null for an error of the file or the sheet as a whole. */
  readonly row: number | null;
  /** How many rows have this error, of which `row` is the first; absent for one. */
  readonly rows?: number;
  /** A complete sentence in English. */
  readonly message: string;
  /** The same in Chinese. */
  readonly messageZh: string;
}

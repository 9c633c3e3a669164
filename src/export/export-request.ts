import { z } from 'zod';
import { CodedError, invalid } from '../kernel/errors.js';
import { type Locale, LOCALES } from '../kernel/locale.js';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * A GraphQL query whose answer is wanted as a file for people.
 *
 * `POST /exports/table.csv` and `POST /exports/table.xlsx` take it as JSON; `GET` on the same addresses takes the same
 * names as parameters, `variables` as JSON text. The query runs through the same executor as any other, with the same
 * limits. An error is answered as in GraphQL, `{"errors": [{"message", "extensions": {"code"}}]}`, before any of the file
 * is sent.
 *
 * Every item of a list becomes a row; the fields on the path to the list are its first columns. A connection without
 * `first` and `after` is read to its end, page by page; one with either is a single page. CSV holds one list; XLSX holds
 * every outermost list, each on a sheet of its own, and a sheet of sources and notes.
 */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The operation to run, if the query has several. */
  readonly operationName: string | null;
  /**
   * The list whose items become the rows, as keys of the answer without `edges`, `node` and `nodes`:
   * `city.pairings.children`. Null: the first outermost list in CSV, all of them in XLSX.
   */
  readonly list: string | null;
  /** Language of headers and explanations. */
  readonly locale: Locale;
  /** Name of the file without extension; null to name it after the answer. */
  readonly name: string | null;
  /**
   * CSV only. `text`: a code or a period that a spreadsheet would convert to a number or a date, such as 520281123218 and
   * 2021-08, ends in a tab and stays text. `plain`: no such tabs, for programs.
   */
  readonly codes: 'text' | 'plain';
}

const text = z.string().max(200);
const shape = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: text.nullish(),
  list: text.nullish(),
  locale: z.enum(LOCALES).nullish(),
  name: text.nullish(),
  codes: z.enum(['text', 'plain']).nullish(),
});

/**
 * Parses a request from the body of a POST or the parameters of a GET; `locale` is its default. Throws INVALID_ARGUMENT.
 */
export function parseExportRequest(format: ExportFormat, given: unknown, locale: Locale): ExportRequest {
  const parsed = shape.safeParse(withParsedVariables(given));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const subject = issue?.path.join('.') ?? '';
    throw new CodedError(
      'INVALID_ARGUMENT',
      `${subject === '' ? 'The request' : subject} cannot be used: ${issue?.message ?? 'no object'}; expected ${EXPECTED}.`,
      { subject: subject === '' ? 'request' : subject, expected: EXPECTED },
    );
  }
  const { query, variables, operationName, list, name, codes } = parsed.data;
  return {
    format,
    query,
    variables: variables ?? {},
    operationName: operationName ?? null,
    list: list ?? null,
    locale: parsed.data.locale ?? locale,
    name: name ?? null,
    codes: codes ?? 'text',
  };
}

const EXPECTED =
  '"query", and if wanted "variables" (an object), "operationName", "list", "locale" (zh or en), "name" and "codes" (text or plain)';

/** Parameters of an address are texts: the variables are JSON in one of them. */
function withParsedVariables(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('variables' in given) || typeof given.variables !== 'string') {
    return given;
  }
  const { variables } = given;
  if (variables.trim() === '') return { ...given, variables: undefined };
  try {
    return { ...given, variables: JSON.parse(variables) as unknown };
  } catch {
    throw invalid('variables', variables.slice(0, 200), 'a JSON object');
  }
}

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
 * limits. A fault is answered as GraphQL answers it, `{"errors": [{"message", "extensions": {"code"}}]}`, before any of
 * the file is sent.
 *
 * Every item of a list becomes a row; what lies on the way to the list stands before it. A connection that says neither
 * `first` nor `after` is followed to its end, page by page; one that does is taken as it is asked. CSV holds one list;
 * XLSX every outermost list, each on a sheet of its own, and a sheet on sources and meaning.
 */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which operation of the query, where it has several. */
  readonly operationName: string | null;
  /**
   * Which list becomes the rows: names as in the answer, without `edges`, `node` and `nodes`: `city.pairings.children`.
   * Not given: the first outermost list in CSV, all of them in XLSX.
   */
  readonly list: string | null;
  /** Language of headers and explanations. */
  readonly locale: Locale;
  /** Name of the file without extension; made from the answer if not given. */
  readonly name: string | null;
  /**
   * CSV only. `text`: what a spreadsheet would take for a number or a date though it is a code or a period, such as
   * 520281123218 and 2021-08, ends in a tab, so that it stays as it is. `plain`: no such tabs, for programs.
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

/** Reads a request from the body of a POST or the parameters of a GET. `locale` is what to speak if it does not say. */
export function parseExportRequest(format: ExportFormat, given: unknown, locale: Locale): ExportRequest {
  const parsed = shape.safeParse(withParsedVariables(given));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const subject = issue?.path.join('.') ?? '';
    throw new CodedError(
      'INVALID_ARGUMENT',
      `${subject === '' ? 'The request' : subject} cannot be used: ${issue?.message ?? 'it is none'}; expected ${EXPECTED}.`,
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

/** Parameters of an address are all text: the variables are JSON in it. */
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

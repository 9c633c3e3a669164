import { isUtf8 } from 'node:buffer';
import { type DefinitionFault } from './definition-fault.js';
import { type ReportDefinition, reportDefinitionSchema } from './report-definition.js';

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: ReportDefinition }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

const LONGEST_SHOWN = 80;

/** Parses a definition from the bytes of its file, or returns all its errors. */
export function parseDefinition(file: string, bytes: Uint8Array): ParsedDefinition {
  const notJson = (given: string): ParsedDefinition => ({
    ok: false,
    faults: [{ code: 'REPORT_NOT_JSON', file, path: null, given, expected: 'JSON in UTF-8' }],
  });
  if (!isUtf8(bytes)) return notJson('bytes that are not UTF-8');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return notJson(String(error).replace(/^SyntaxError: /, ''));
  }
  const parsed = reportDefinitionSchema.safeParse(json);
  if (parsed.success) return { ok: true, definition: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map(({ path, message }) => ({
      code: 'REPORT_INVALID_FIELD',
      file,
      path: pathText(path),
      given: shown(path.reduce<unknown>(propertyOf, json)),
      expected: message.replace(/^(Invalid input: )?expected /, ''),
    })),
  };
}

function pathText(path: readonly PropertyKey[]): string | null {
  const text = path.map((step) => (typeof step === 'number' ? `[${step.toString()}]` : `.${String(step)}`)).join('');
  return text === '' ? null : text.replace(/^\./, '');
}

function propertyOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function shown(value: unknown): string | null {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

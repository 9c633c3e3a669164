import { invalid } from '../../kernel/errors.js';

const KNOWN = ['kind', 'mode', 'dryRun', 'merged', 'overrideCorrections', 'layout'] as const;
export type UploadParameter = (typeof KNOWN)[number];

/**
 * The parameters of an upload, from its address and its fields. Throws INVALID_ARGUMENT for an unknown name and for a
 * parameter that is given twice: a misspelt `dryRun` would import for real.
 */
export function uploadParameters(
  query: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, string>,
): ReadonlyMap<UploadParameter, string> {
  const parameters = new Map<UploadParameter, string>();
  for (const [name, value] of [...Object.entries(query), ...fields]) {
    const known = KNOWN.find((one) => one === name);
    if (known === undefined) throw invalid(name.slice(0, 100), textOf(value), `one of ${KNOWN.join(', ')}`);
    if (typeof value !== 'string' || parameters.has(known))
      throw invalid(known, textOf(value), 'one value, given once');
    parameters.set(known, value);
  }
  return parameters;
}

function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 100);
}

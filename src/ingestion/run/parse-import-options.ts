import { invalid } from '../../kernel/errors.js';
import { IMPORT_MODES, type ImportOptions } from '../session/import-options.js';

interface GivenOptions {
  readonly mode?: string | undefined;
  readonly dryRun?: string | undefined;
  readonly merged?: string | undefined;
  readonly idempotencyKey: string | null;
}

/** Parses the options of an import. Throws INVALID_ARGUMENT. */
export function parseImportOptions({
  mode = 'STRICT',
  dryRun = 'false',
  merged = 'refuse',
  idempotencyKey,
}: GivenOptions): Pick<ImportOptions, 'mode' | 'dryRun' | 'reading' | 'idempotencyKey'> {
  const known = IMPORT_MODES.find((one) => one === mode.toUpperCase());
  if (!known) throw invalid('mode', mode, 'strict or partial');
  if (!['true', 'false'].includes(dryRun)) throw invalid('dryRun', dryRun, 'true or false');
  if (!['refuse', 'repeat'].includes(merged)) throw invalid('merged', merged, 'repeat or refuse');
  const reading = { repeatMerged: merged === 'repeat' };
  return { mode: known, dryRun: dryRun === 'true', reading, idempotencyKey: validateIdempotencyKey(idempotencyKey) };
}

/** Throws INVALID_ARGUMENT for a malformed key. */
export function validateIdempotencyKey(key: string | null): string | null {
  if (key === null || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw invalid('idempotencyKey', key.slice(0, 200), '1 to 200 characters, letters, digits and punctuation');
}

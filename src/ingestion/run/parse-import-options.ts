import { invalid } from '../../kernel/errors.js';
import { type CrossLayout, readLayout } from '../layout/cross/cross-layout.js';
import { IMPORT_MODES, type ImportOptions } from '../session/import-options.js';

interface GivenOptions {
  readonly mode?: string | undefined;
  readonly dryRun?: string | undefined;
  readonly merged?: string | undefined;
  readonly overrideCorrections?: string | undefined;
  readonly idempotencyKey: string | null;
  /** The text of a layout file. */
  readonly layout?: string | undefined;
}

/** Parses the options of an import. Throws INVALID_ARGUMENT. */
export function parseImportOptions({
  mode = 'STRICT',
  dryRun = 'false',
  merged = 'refuse',
  overrideCorrections = 'false',
  idempotencyKey,
  layout,
}: GivenOptions): Pick<
  ImportOptions,
  'mode' | 'dryRun' | 'overrideCorrections' | 'reading' | 'idempotencyKey' | 'layout'
> {
  const known = IMPORT_MODES.find((one) => one === mode.toUpperCase());
  if (!known) throw invalid('mode', mode, 'strict or partial');
  if (!['true', 'false'].includes(dryRun)) throw invalid('dryRun', dryRun, 'true or false');
  if (!['true', 'false'].includes(overrideCorrections))
    throw invalid('overrideCorrections', overrideCorrections, 'true or false');
  if (!['refuse', 'repeat'].includes(merged)) throw invalid('merged', merged, 'repeat or refuse');
  const reading = { repeatMerged: merged === 'repeat' };
  return {
    mode: known,
    dryRun: dryRun === 'true',
    overrideCorrections: overrideCorrections === 'true',
    reading,
    idempotencyKey: validateIdempotencyKey(idempotencyKey),
    layout: layout === undefined ? null : parseLayout(layout),
  };
}

/** Parses the text of a layout file. Throws INVALID_ARGUMENT with the first thing that is wrong with it. */
function parseLayout(text: string): CrossLayout {
  const reading = readLayout(jsonOf(text));
  if (reading.ok) return reading.layout;
  const [first] = reading.problems;
  const subject = first === undefined || first.subject === '' ? 'layout' : `layout.${first.subject}`;
  throw invalid(subject, first?.given ?? '', first?.expected.en ?? 'a layout from a dry run');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('layout', text.slice(0, 80), 'the JSON of a layout, as a dry run returns it');
  }
}

/** Throws INVALID_ARGUMENT for a malformed key. */
export function validateIdempotencyKey(key: string | null): string | null {
  if (key === null || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw invalid('idempotencyKey', key.slice(0, 200), '1 to 200 characters, letters, digits and punctuation');
}

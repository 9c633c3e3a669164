import { basename } from 'node:path';
import { formatReceipt } from '../ingestion/format-receipt.js';
import { importFiles } from '../ingestion/import-files.js';
import { IMPORT_KINDS, isImportKind } from '../ingestion/import-kind.js';
import { type ImportFolder, readImportFolder } from '../ingestion/import-folder.js';
import { readConfig } from '../kernel/config.js';
import { openData } from './open-data.js';
import { tellError } from './tell-error.js';

export interface ImportCommandOptions {
  readonly dir?: string;
  readonly kind?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const REJECTED = 1;
const WRONG_USE = 2;

/** `shanshui import --dir DIR | FILE --kind K [--dry-run] [--json]`. Standard output is the receipt and nothing else. */
export async function runImportCommand(file: string | undefined, options: ImportCommandOptions): Promise<void> {
  try {
    const given = await filesOf(file, options);
    if (given === null) return;
    const say = (line: string): void => {
      process.stderr.write(`${line}\n`);
    };
    const data = await openData(readConfig(), { say });
    try {
      const receipt = await importFiles(data.database.orm, given.files, {
        now: new Date(),
        dryRun: options.dryRun ?? false,
        faults: given.faults,
      });
      process.stdout.write(options.json ? `${JSON.stringify(receipt, null, 2)}\n` : `${formatReceipt(receipt)}\n`);
      if (receipt.status === 'REJECTED') process.exitCode = REJECTED;
    } finally {
      await data.close();
    }
  } catch (error) {
    process.stderr.write(`${tellError(error)}\n`);
    process.exitCode = WRONG_USE;
  }
}

async function filesOf(file: string | undefined, { dir, kind }: ImportCommandOptions): Promise<ImportFolder | null> {
  if (dir !== undefined && file === undefined && kind === undefined) return readImportFolder(dir);
  if (file !== undefined && dir === undefined && kind !== undefined && isImportKind(kind)) {
    return { files: [{ kind, name: basename(file), content: { path: file } }], faults: [] };
  }
  process.stderr.write(
    `Give either --dir DIR, or a FILE with --kind KIND, where KIND is one of ${IMPORT_KINDS.join(', ')}${kind === undefined ? '' : ` (given: ${kind})`}.\n`,
  );
  process.exitCode = WRONG_USE;
  return null;
}

import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatReceipt, languageOf } from '../../ingestion/receipt/format-receipt.js';
import type { Receipt } from '../../ingestion/receipt/receipt.js';
import { runImport } from '../../ingestion/run/run-import.js';
import { type ImportFolder, readImportFolder } from '../../ingestion/run/import-folder.js';
import { IMPORT_KINDS, type ImportKind, isImportKind } from '../../ingestion/fault/import-kind.js';
import type { ImportFile } from '../../ingestion/session/import-file.js';
import { similarity } from '../../ingestion/text/similarity.js';
import { parseImportOptions } from '../../ingestion/run/parse-import-options.js';
import { readConfig } from '../config.js';
import { invalid } from '../../kernel/errors.js';
import { type Bilingual, type Locale, localeOfTag, LOCALES } from '../../kernel/locale.js';
import { openData } from '../data/open-data.js';
import { ProgressBar } from './progress-bar.js';
import { describeError } from './describe-error.js';

export interface ImportCommandOptions {
  readonly dir?: string;
  readonly kind?: string;
  readonly mode?: string;
  readonly dryRun?: boolean;
  readonly merged?: string;
  readonly overrideCorrections?: boolean;
  /** Path of a layout file to read with. */
  readonly layout?: string;
  /** Path to save the layout of a dry run to. */
  readonly saveLayout?: string;
  readonly idempotencyKey?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

const REJECTED = 1;
const WRONG_USE = 2;
/** The share of letters from which on a kind is suggested. */
const CLOSE = 0.7;

const REPEATED: Bilingual = {
  en: 'The same files were imported before: nothing was written now, and this is the first receipt.',
  zh: '相同文件此前已导入，本次未写入任何数据，以下为首次导入的回执。',
};

/** `shanshui import --dir DIR | FILE… --kind K`. Standard output is the receipt and nothing else. */
export async function runImportCommand(paths: readonly string[], options: ImportCommandOptions): Promise<void> {
  const spool = new Spool();
  try {
    const given = await filesOf(paths, options, spool);
    if (given === null) return;
    const {
      mode,
      merged,
      dryRun = false,
      overrideCorrections = false,
      idempotencyKey = null,
      json = false,
      saveLayout,
    } = options;
    if (saveLayout !== undefined && !dryRun) throw invalid('save-layout', saveLayout, 'a dry run as well (--dry-run)');
    const layout = options.layout === undefined ? undefined : await layoutText(options.layout);
    const lang = parseLanguage(options.lang);
    const intake = parseImportOptions({
      ...{ mode, merged, idempotencyKey, layout },
      ...{ dryRun: String(dryRun), overrideCorrections: String(overrideCorrections) },
    });
    const print = (line: string): void => {
      process.stderr.write(`${line}\n`);
    };
    const data = await openData(readConfig(), { print });
    const progress = new ProgressBar(given.files, process.stderr, lang ?? localeOfTerminal() ?? 'en');
    try {
      const { receipt, isRepeated } = await runImport(data.database.writer, given.files, {
        ...intake,
        now: new Date(),
        actor: 'command line',
        faults: given.faults,
        onProgress: (at) => {
          progress.show(at);
        },
      });
      progress.stop();
      const locale = lang ?? localeOfTerminal() ?? languageOf(receipt);
      if (saveLayout !== undefined) await writeFile(saveLayout, layoutJson(receipt));
      if (isRepeated) print(REPEATED[locale]);
      process.stdout.write(json ? `${JSON.stringify(receipt, null, 2)}\n` : `${formatReceipt(receipt, locale)}\n`);
      if (receipt.status === 'REJECTED') process.exitCode = REJECTED;
    } finally {
      progress.stop();
      await data.close();
    }
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = WRONG_USE;
  } finally {
    await spool.remove();
  }
}

/** Standard input as a file, because an import reads its files more than once. */
class Spool {
  private folder: string | null = null;

  async read(): Promise<string> {
    this.folder = await mkdtemp(join(tmpdir(), 'shanshui-stdin-'));
    const path = join(this.folder, 'stdin');
    await pipeline(process.stdin, createWriteStream(path));
    return path;
  }

  async remove(): Promise<void> {
    if (this.folder !== null) await rm(this.folder, { recursive: true, force: true });
  }
}

/** Reads a layout file. Throws INVALID_ARGUMENT if there is none. */
async function layoutText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw invalid('layout', path, 'the path of a layout file, saved with --dry-run --save-layout');
  }
}

/** Throws INVALID_ARGUMENT for files without cross tables. */
function layoutJson({ understood }: Receipt): string {
  if (!understood) throw invalid('save-layout', null, 'a file with cross tables: there is none to save the layout of');
  return `${JSON.stringify(understood.layout, null, 2)}\n`;
}

/** The requested language; null to choose by the terminal and the files. Throws INVALID_ARGUMENT. */
function parseLanguage(given: string | undefined): Locale | null {
  if (given === undefined) return null;
  const locale = localeOfTag(given);
  if (locale !== null) return locale;
  throw invalid('lang', given, LOCALES.join(' or '));
}

/** English is the default of terminals, so that only Chinese is a sign of choice. */
function localeOfTerminal(): Locale | null {
  return localeOfTag(Intl.DateTimeFormat().resolvedOptions().locale) === 'zh' ? 'zh' : null;
}

async function filesOf(
  paths: readonly string[],
  { dir, kind }: ImportCommandOptions,
  spool: Spool,
): Promise<ImportFolder | null> {
  if (dir !== undefined && paths.length === 0 && kind === undefined) return readImportFolder(dir);
  if (paths.length > 0 && dir === undefined && kind !== undefined && isImportKind(kind)) {
    const files: ImportFile[] = [];
    for (const path of paths) {
      files.push({
        kind,
        name: path === '-' ? 'stdin' : basename(path),
        content: { path: path === '-' ? await spool.read() : path },
      });
    }
    return { files, faults: [] };
  }
  process.stderr.write(
    `Give either --dir DIR, or one or more FILEs with --kind KIND, where KIND is one of ${IMPORT_KINDS.join(', ')}${kind === undefined ? '' : ` (given: ${kind})`}.${suggestion(kind)}\n`,
  );
  process.exitCode = WRONG_USE;
  return null;
}

/** The kind that was probably meant. */
function suggestion(given: string | undefined): string {
  if (given === undefined || isImportKind(given)) return '';
  const close = (kind: ImportKind): number => similarity(given.toLowerCase(), kind);
  const [best] = IMPORT_KINDS.toSorted((one, other) => close(other) - close(one));
  return best !== undefined && close(best) >= CLOSE ? ` Did you mean ${best}?` : '';
}

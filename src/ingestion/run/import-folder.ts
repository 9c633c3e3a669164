import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { describeFault } from '../fault/describe-fault.js';
import { type Fault, rowFault } from '../fault/fault.js';
import { IMPORT_KINDS, isImportKind } from '../fault/import-kind.js';
import type { ImportFile } from '../session/import-file.js';

export interface ImportFolder {
  readonly files: readonly ImportFile[];
  /** An error for each file that is not an import file, because ignoring it could lose data. */
  readonly faults: readonly Fault[];
}

const TABLES: ReadonlySet<string> = new Set(['.csv', '.xlsx', '.xls', '.ods']);

/** Finds the import files of a folder by name: `divisions.csv`, `successions.xlsx` … Does not read them. */
export async function readImportFolder(folder: string): Promise<ImportFolder> {
  const files: ImportFile[] = [];
  const faults: Fault[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (isIgnored(name)) continue;
    const kind = basename(name, extname(name));
    if (entry.isDirectory() || !TABLES.has(extname(name).toLowerCase()) || !isImportKind(kind))
      faults.push(unknown(name));
    else files.push({ kind, name, content: { path: join(folder, name) } });
  }
  if (files.length === 0 && faults.length === 0) faults.push(unknown(basename(folder)));
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  return { files: files.toSorted(byName), faults: faults.toSorted((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** Files that people and systems leave in folders besides data. */
function isIgnored(name: string): boolean {
  return (
    name.startsWith('.') || name.startsWith('~$') || name.startsWith('README') || name.toLowerCase().endsWith('.md')
  );
}

function unknown(name: string): Fault {
  const expected = `files named ${IMPORT_KINDS.map((kind) => `${kind}.csv`).join(', ')}, or the same with .xlsx, .xls or .ods`;
  return describeFault({ file: name, sheet: null, row: null }, rowFault('UNKNOWN_FILE', null, name, expected));
}

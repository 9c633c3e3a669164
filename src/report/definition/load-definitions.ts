import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefinitionError, type DefinitionFault } from './definition-fault.js';
import { parseDefinition } from './parse-definition.js';
import type { ReportDefinition } from './report-definition.js';

/** Data lies in src/ only. From the root of the project, compiled code in dist/ finds it as well as the sources do. */
const SHIPPED = fileURLToPath(new URL('../../../src/report/definitions/', import.meta.url));
const EXTENSION = '.report.json';
const GREATEST_FILE = 200_000;

interface Read {
  readonly file: string;
  readonly definition: ReportDefinition;
}

/**
 * Loads the built-in reports and the custom ones: every `*.report.json` in a folder. Throws a DefinitionError with all
 * errors of all files. Definitions come from files only, never over HTTP: the operator reviews them like any other
 * setting.
 */
export async function loadDefinitions(folder: string | null): Promise<readonly ReportDefinition[]> {
  const faults: DefinitionFault[] = [];
  const read = [...(await readFolder(SHIPPED, faults)), ...(folder === null ? [] : await readFolder(folder, faults))];
  const byCode = new Map<string, Read>();
  for (const one of read) {
    const other = byCode.get(one.definition.code);
    if (!other) {
      byCode.set(one.definition.code, one);
      continue;
    }
    faults.push({
      code: 'REPORT_DUPLICATE_CODE',
      file: one.file,
      path: 'code',
      given: one.definition.code,
      expected: `another code than that of ${other.file}`,
    });
  }
  if (faults.length > 0) throw new DefinitionError(faults);
  return read.map(({ definition }) => definition);
}

async function readFolder(folder: string, faults: DefinitionFault[]): Promise<readonly Read[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith(EXTENSION)).toSorted();
  } catch (error) {
    faults.push({
      code: 'REPORT_UNREADABLE',
      file: folder,
      path: null,
      given: error instanceof Error && 'code' in error ? String(error.code) : null,
      expected: `a folder with files that end in ${EXTENSION}`,
    });
    return [];
  }
  const read: Read[] = [];
  for (const name of names) {
    const bytes = await readBytes(join(folder, name), name, faults);
    if (bytes === null) continue;
    const parsed = parseDefinition(name, bytes);
    if (parsed.ok) read.push({ file: name, definition: parsed.definition });
    else faults.push(...parsed.faults);
  }
  return read;
}

async function readBytes(path: string, file: string, faults: DefinitionFault[]): Promise<Uint8Array | null> {
  const fault = { file, path: null };
  try {
    const { size } = await stat(path);
    if (size <= GREATEST_FILE) return await readFile(path);
    const given = `${size.toString()} bytes`;
    faults.push({ ...fault, code: 'REPORT_TOO_LARGE', given, expected: `at most ${GREATEST_FILE.toString()} bytes` });
  } catch (error) {
    const given = error instanceof Error && 'code' in error ? String(error.code) : null;
    faults.push({ ...fault, code: 'REPORT_UNREADABLE', given, expected: 'a file that can be read' });
  }
  return null;
}

import { invalidWorkbook, overLimit, unsupportedFormat } from '../workbook-error.js';
import { WORKBOOK_LIMITS } from '../workbook-limits.js';
import { type Attributes, isTrue, XmlReader, type XmlHandlers } from '../xml/xml-reader.js';
import type { ZipArchive } from '../zip/zip-archive.js';
import { builtInFormat, type NumberFormat, parseNumberFormat } from './number-format.js';

/** A tab of a workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Name of the part with its rows; null for a chart or macro sheet. */
  readonly part: string | null;
}

/** What a workbook states before its sheets. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  /** Whether days are counted from 1904 instead of 1900. */
  readonly is1904: boolean;
  /** Name of the part with the shared texts; null without one. */
  readonly sharedStrings: string | null;
  /** By index of the style of a cell. */
  readonly formats: readonly NumberFormat[];
}

/** Reads the list of sheets and the styles. Throws WorkbookError, also for an archive that is not a workbook. */
export async function readWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const root = await relationsOf(archive, '');
  const main = root.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw unsupportedFormat('OTHER_ARCHIVE');
  if (main.startsWith('word/')) throw unsupportedFormat('WORD_DOCUMENT');
  if (main.startsWith('ppt/')) throw unsupportedFormat('PRESENTATION');
  if (!main.endsWith('.xml')) throw unsupportedFormat('BINARY_WORKBOOK');
  const relations = await relationsOf(archive, main);
  const { tabs, is1904 } = await readTabs(archive, main);
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  const worksheets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const styles = part('styles');
  return {
    sheets: tabs.map(({ name, isHidden, id }) => ({ name, isHidden, part: worksheets.get(id) ?? null })),
    is1904,
    sharedStrings: part('sharedStrings'),
    formats: styles === null ? [] : await readFormats(archive, styles),
  };
}

/** Whether an archive is an OpenDocument table (.ods). Throws WorkbookError for any other OpenDocument. */
export async function isOpenDocument(archive: ZipArchive): Promise<boolean> {
  if (!archive.has('mimetype') || !archive.has('content.xml')) return false;
  const type = await archive.text('mimetype');
  if (!type.includes('opendocument')) return false;
  if (!type.includes('spreadsheet')) throw unsupportedFormat('OPEN_DOCUMENT_TEXT');
  return true;
}

/** The cells of a sheet that have a comment, in the order of the file; none where the sheet has no comments. */
export async function commentedCells(archive: ZipArchive, sheet: string): Promise<readonly string[]> {
  const part = (await relationsOf(archive, sheet)).find(({ type }) => type === 'comments')?.target;
  if (part === undefined || !archive.has(part)) return [];
  const cells: string[] = [];
  await readXml(archive, part, (tag, attributes) => {
    if (tag === 'comment' && attributes.ref !== undefined && cells.length < MOST_COMMENTS) cells.push(attributes.ref);
  });
  return cells;
}

/** A message lists no more. */
export const MOST_COMMENTS = 1_000;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function relationsOf(archive: ZipArchive, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(name)) {
    if (part === '') throw unsupportedFormat('OTHER_ARCHIVE');
    return [];
  }
  const relations: Relation[] = [];
  await readXml(archive, name, (tag, attributes) => {
    if (tag !== 'Relationship' || attributes.TargetMode === 'External') return;
    const type = attributes.Type ?? '';
    const target = resolved(part.slice(0, slash), attributes.Target ?? '');
    relations.push({ id: attributes.Id ?? '', type: type.slice(type.lastIndexOf('/') + 1), target });
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface Tab {
  readonly name: string;
  readonly isHidden: boolean;
  readonly id: string;
}

async function readTabs(
  archive: ZipArchive,
  part: string,
): Promise<{ readonly tabs: readonly Tab[]; readonly is1904: boolean }> {
  const tabs: Tab[] = [];
  let is1904 = false;
  await readXml(archive, part, (tag, attributes) => {
    if (tag === 'workbookPr') is1904 = isTrue(attributes.date1904);
    if (tag !== 'sheet') return;
    if (tabs.length >= WORKBOOK_LIMITS.sheets) throw overLimit('more', 'sheets');
    const isHidden = /hidden/i.test(attributes.state ?? '');
    tabs.push({ name: attributes.name ?? '', isHidden, id: relationId(attributes) });
  });
  if (tabs.length === 0) throw invalidWorkbook('a workbook without sheets');
  return { tabs, is1904 };
}

async function readFormats(archive: ZipArchive, part: string): Promise<readonly NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  await readXml(
    archive,
    part,
    (tag, attributes) => {
      if (tag === 'numFmt') own.set(Number(attributes.numFmtId), parseNumberFormat(attributes.formatCode ?? ''));
      if (tag === 'cellXfs') isInCells = true;
      if (tag !== 'xf' || !isInCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(own.get(id) ?? builtInFormat(id));
    },
    (tag) => {
      if (tag === 'cellXfs') isInCells = false;
    },
  );
  return formats;
}

/** The id of the relation to the part of a tab. Its attribute is `r:id`, with any prefix. */
function relationId(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => /^(?:.*:)?id$/.test(name))?.[1] ?? '';
}

async function readXml(
  archive: ZipArchive,
  part: string,
  open: XmlHandlers['open'],
  close?: XmlHandlers['close'],
): Promise<void> {
  const reader = new XmlReader({ open, close });
  reader.push(await archive.text(part));
  reader.end();
}

import type { CellRange } from '../../workbook/cell-reference.js';
import type { Fault, FaultCandidate } from '../fault/fault.js';
import { COLUMNS } from '../kind/kind-columns.js';
import { columnFinder } from '../layout/header.js';
import { ReadingStopped } from '../reading/reading-stopped.js';
import { sheetsOf } from '../reading/read-sheets.js';
import type { RawSheet, TableRow } from '../reading/table.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ImportFile } from '../session/import-file.js';
import { type MarkedRow, RowMarker } from './cell-marks.js';

/** A file of a dry run as it stands there, for a person to look at. */
export interface FilePreview {
  readonly file: string;
  /** What the names of places in it were taken for. */
  readonly places: readonly (FaultCandidate & { readonly given: string })[];
  readonly sheets: readonly SheetPreview[];
}

interface SheetPreview {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  /** The first rows, and those with errors. */
  readonly rows: readonly PreviewRow[];
  /** Whether these are all rows with a text. */
  readonly isWhole: boolean;
  /** How many columns beyond the first 100 are not listed. */
  readonly columnsNotListed: number;
  readonly merged: readonly CellRange[];
  /** Of a table with one header: which column of its kind each one is; null for one that is left out. */
  readonly columnAt: readonly (string | null)[] | null;
}

interface PreviewRow extends MarkedRow {
  /** Of the file or the sheet, from 1. */
  readonly line: number;
  /** A long text is shortened. */
  readonly cells: readonly string[];
}

/** What a page can show at once, and a receipt can carry. */
const FIRST_ROWS = 150;
const MOST_FAULTY_ROWS = 150;
const MOST_COLUMNS = 100;
const MOST_CELLS = 20_000;
const MOST_SHEETS = 30;
/** The labels of rows can be given in a layout: as long as they may be there. */
const LONGEST_CELL = 400;
const MOST_PLACES = 1_000;

interface PreviewedImport {
  readonly files: readonly ImportFile[];
  readonly progress: readonly FileProgress[];
  /** Of all files. */
  readonly faults: readonly Fault[];
}

/**
 * Reads the files of a dry run once more, as far as a person looks at them, and marks each cell with what it was
 * understood as. Files that seem to hold personal data are never repeated.
 */
export async function previewFiles({ files, progress, faults }: PreviewedImport): Promise<readonly FilePreview[]> {
  const previews: FilePreview[] = [];
  const budget = { cells: MOST_CELLS };
  for (const [ord, file] of files.entries()) {
    const own = progress[ord];
    if (!own || progress.some(({ isPersonal }) => isPersonal)) continue;
    const ofFile = faults.filter(({ file: name }) => name === file.name);
    previews.push({ file: file.name, places: placesOf(own), sheets: await sheetsOfFile(file, own, ofFile, budget) });
  }
  return previews;
}

function placesOf({ namedPlaces }: FileProgress): FilePreview['places'] {
  return [...namedPlaces].slice(0, MOST_PLACES).map(([given, place]) => ({ given, ...place }));
}

async function sheetsOfFile(
  { content, kind }: ImportFile,
  progress: FileProgress,
  faults: readonly Fault[],
  budget: { cells: number },
): Promise<readonly SheetPreview[]> {
  const previews: SheetPreview[] = [];
  try {
    for await (const raw of sheetsOf(content, columnFinder(COLUMNS[kind]))) {
      if (previews.length >= MOST_SHEETS || budget.cells <= 0) break;
      if (!raw.isHidden) previews.push(await previewOf(raw, progress, faults, budget));
    }
  } catch (error) {
    // Its error is in the receipt.
    if (!(error instanceof ReadingStopped)) throw error;
  }
  return previews;
}

async function previewOf(
  raw: RawSheet,
  progress: FileProgress,
  faults: readonly Fault[],
  budget: { cells: number },
): Promise<SheetPreview> {
  const ofSheet = faults.filter(({ sheet }) => sheet === raw.sheet);
  const faulty = new Set(
    ofSheet.flatMap(({ cells = [], row }) => (cells.length > 0 ? cells : row === null ? [] : [row.toString()])),
  );
  const { rows, isWhole } = await rowsToShow(raw, new Set([...faulty].map(lineOf)));
  const kept: TableRow[] = [];
  for (const row of rows) {
    budget.cells -= Math.min(row.cells.length, MOST_COLUMNS);
    if (budget.cells < 0) break;
    kept.push(row);
  }
  const cells = progress.cellsOfSheet(raw.sheetIndex, new Set(kept.map(({ line }) => line)));
  const tables = progress.tables.filter(({ sheet }) => sheet === raw.sheet);
  const marker = new RowMarker({ ...cells, tables, faulty });
  const width = Math.max(0, ...kept.map((row) => row.cells.length));
  return {
    sheet: raw.sheet,
    rows: kept.map((row) => {
      const shown = { ...row, cells: row.cells.slice(0, MOST_COLUMNS) };
      return { line: row.line, ...marker.mark(shown), cells: shown.cells.map(shortened) };
    }),
    isWhole: isWhole && kept.length === rows.length,
    columnsNotListed: Math.max(0, width - MOST_COLUMNS),
    merged: raw.merged.filter(({ top }) => kept.some(({ line }) => line === top)).slice(0, 500),
    columnAt: cells.header?.columnAt ?? null,
  };
}

/** The first rows of a sheet and the first of those with errors; reads no further than it has to. */
async function rowsToShow(
  raw: RawSheet,
  faulty: ReadonlySet<number>,
): Promise<{ readonly rows: readonly TableRow[]; readonly isWhole: boolean }> {
  const rows: TableRow[] = [];
  const ahead = new Set([...faulty].toSorted((one, other) => one - other).slice(0, FIRST_ROWS + MOST_FAULTY_ROWS));
  const last = Math.max(0, ...ahead);
  let isWhole = true;
  for await (const batch of raw.rows()) {
    for (const row of batch) {
      const isFirst = rows.length < FIRST_ROWS;
      if (!isFirst && row.line > last) return { rows, isWhole: false };
      if (isFirst || (ahead.has(row.line) && rows.length < FIRST_ROWS + MOST_FAULTY_ROWS)) rows.push(row);
      else isWhole = false;
    }
  }
  return { rows, isWhole };
}

function lineOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}

function shortened(text: string): string {
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}

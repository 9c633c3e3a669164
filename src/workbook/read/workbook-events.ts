import { WorkbookError } from '../workbook-error.js';
import { ByteRanges, type WorkbookFile } from '../zip/byte-ranges.js';
import { ZipArchive } from '../zip/zip-archive.js';
import { isCompoundDocument } from './compound-document.js';
import { openDocumentRows } from './open-document-rows.js';
import { readOpenDocument } from './open-document-sheets.js';
import { readSharedStrings } from './shared-strings.js';
import { readSurroundings } from './sheet-surroundings.js';
import type { WorkbookEvent } from './workbook-event.js';
import { isOpenDocument, readWorkbookParts } from './workbook-parts.js';
import { worksheetRows } from './worksheet.js';

async function* openDocumentEvents(archive: ZipArchive): AsyncGenerator<WorkbookEvent> {
  const { sheets, styles } = await readOpenDocument(archive);
  for await (const part of openDocumentRows(archive, styles)) {
    const sheet = 'sheet' in part ? sheets[part.sheet] : undefined;
    if ('rows' in part) yield { kind: 'rows', ...part.rows };
    else if (sheet) yield { kind: 'sheet', index: part.sheet, ...sheet };
  }
}

/**
 * Reads a workbook. Runs in a thread of its own, so that a malicious file cannot harm the server. Never throws
 * WorkbookError.
 */
export async function* workbookEvents(content: WorkbookFile): AsyncGenerator<WorkbookEvent> {
  const file = await ByteRanges.open(content);
  try {
    // Its reader is loaded only where it is needed.
    const binary = (await isCompoundDocument(file)) ? await import('./binary-workbook.js') : null;
    if (binary) {
      yield* binary.binaryWorkbookEvents(file);
      return;
    }
    const archive = await ZipArchive.open(file);
    if (await isOpenDocument(archive)) {
      yield* openDocumentEvents(archive);
      return;
    }
    const { sheets, sharedStrings, ...rest } = await readWorkbookParts(archive);
    const context = { ...rest, strings: await readSharedStrings(archive, sharedStrings) };
    for (const [index, { name, isHidden, part }] of sheets.entries()) {
      if (part === null) continue;
      yield { kind: 'sheet', index, name, isHidden, ...(await readSurroundings(archive, part)) };
      for await (const batch of worksheetRows(archive, part, context)) yield { kind: 'rows', ...batch };
    }
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    yield { kind: 'refused', refusal: error.refusal };
  } finally {
    await file.close();
  }
}

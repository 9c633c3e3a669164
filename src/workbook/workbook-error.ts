import type { WorkbookLimit } from './workbook-limits.js';

/** Why a workbook cannot be read. Plain data, so that the reading thread can send it. */
export type Refusal =
  /** It is damaged or malicious. */
  | { readonly reason: 'INVALID'; readonly given: string }
  | { readonly reason: 'OVER_LIMIT'; readonly given: string; readonly limit: WorkbookLimit }
  | { readonly reason: 'UNSUPPORTED'; readonly format: UnsupportedFormat };

/**
 * A file that is not a workbook, or one that cannot be read: a workbook with binary parts (.xlsb) or a password, another
 * document of an office program, or any other archive or compound document.
 */
export type UnsupportedFormat =
  | 'OTHER_ARCHIVE'
  | 'OTHER_COMPOUND'
  | 'LOCKED'
  | 'BINARY_WORKBOOK'
  | 'WORD_DOCUMENT'
  | 'PRESENTATION'
  | 'OPEN_DOCUMENT_SHEET'
  | 'OPEN_DOCUMENT_TEXT';

/** Thrown where a workbook cannot be read any further. */
export class WorkbookError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.reason}: ${refusal.reason === 'UNSUPPORTED' ? refusal.format : refusal.given}`);
    this.name = 'WorkbookError';
  }
}

export function invalidWorkbook(given: string): WorkbookError {
  return new WorkbookError({ reason: 'INVALID', given });
}

export function overLimit(given: string, limit: WorkbookLimit): WorkbookError {
  return new WorkbookError({ reason: 'OVER_LIMIT', given, limit });
}

export function unsupportedFormat(format: UnsupportedFormat): WorkbookError {
  return new WorkbookError({ reason: 'UNSUPPORTED', format });
}

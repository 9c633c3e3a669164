import type { WorkbookLimit } from './workbook-limits.js';

/** Why a workbook is not read. Plain data, so that it can cross from the reading thread. */
export type Refusal =
  /** It is damaged, or made to do harm. */
  | { readonly reason: 'INVALID'; readonly given: string }
  | { readonly reason: 'OVER_LIMIT'; readonly given: string; readonly limit: WorkbookLimit }
  | { readonly reason: 'UNSUPPORTED'; readonly format: UnsupportedFormat };

/** What an archive is that holds no XLSX workbook: anything else, or a workbook in binary parts (.xlsb). */
export type UnsupportedFormat = 'OTHER_ARCHIVE' | 'BINARY_WORKBOOK';

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

import type { WorkbookLimit } from './workbook-limits.js';

/** Why a workbook cannot be read. Plain data, so that the reading thread can send it. */
export type Refusal =
  /** It is damaged or malicious. */
  | { readonly reason: 'INVALID'; readonly given: string }
  | { readonly reason: 'OVER_LIMIT'; readonly given: string; readonly limit: WorkbookLimit }
  | { readonly reason: 'UNSUPPORTED'; readonly format: UnsupportedFormat };

/** An archive that is not an XLSX workbook: a workbook with binary parts (.xlsb), or anything else. */
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

import { ReadingStopped } from '../reading-stopped.js';

/** A workbook that is damaged or made to do harm. */
export function invalidWorkbook(given: string): ReadingStopped {
  const expected = 'a workbook as Excel or WPS saves it: open it there and save it again as XLSX';
  return new ReadingStopped({ code: 'INVALID_WORKBOOK', column: null, line: null, given, expected });
}

export function overLimit(given: string, most: string): ReadingStopped {
  return new ReadingStopped({ code: 'LIMIT_EXCEEDED', column: null, line: null, given, expected: `at most ${most}` });
}

export function unsupported(given: string): ReadingStopped {
  const expected = 'CSV or XLSX: open it in Excel or WPS and save it as "Excel Workbook (.xlsx)", without a password';
  return new ReadingStopped({ code: 'UNSUPPORTED_FORMAT', column: null, line: null, given, expected });
}

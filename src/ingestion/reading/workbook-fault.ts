import type { Bilingual } from '../../kernel/locale.js';
import type { CellProblem, CellProblemKind } from '../../workbook/read/sheet-row.js';
import type { Refusal, UnsupportedFormat } from '../../workbook/workbook-error.js';
import { WORKBOOK_LIMITS, type WorkbookLimit } from '../../workbook/workbook-limits.js';
import { ReadingStopped } from './reading-stopped.js';
import type { CellFault } from './table.js';

export const ARCHIVE: Bilingual = { en: 'an archive that is not a workbook', zh: '压缩包，不是工作簿' };

/** The error of a workbook that cannot be read. */
export function workbookFault(refusal: Refusal): ReadingStopped {
  switch (refusal.reason) {
    case 'INVALID':
      return invalidWorkbook(refusal.given);
    case 'OVER_LIMIT':
      return overLimit(refusal.given, MOST[refusal.limit]);
    case 'UNSUPPORTED':
      return unsupported(FORMATS[refusal.format], DOCUMENTS.has(refusal.format) ? COPY_THE_TABLE : SAVE_IT);
  }
}

function invalidWorkbook(given: string): ReadingStopped {
  const expected = 'a workbook as Excel or WPS saves it: open it there and save it again as XLSX';
  return new ReadingStopped({ code: 'INVALID_WORKBOOK', column: null, line: null, given, expected });
}

/** `most`: how much there may be of what. */
function overLimit(given: string, most: Bilingual): ReadingStopped {
  const [expected, detail] = [`at most ${most.en}`, `：最多${most.zh}`];
  return new ReadingStopped({ code: 'LIMIT_EXCEEDED', column: null, line: null, given, expected, detail });
}

const SAVE_IT = 'open it in Excel or WPS and save it as "Excel Workbook (.xlsx)", without a password';
const COPY_THE_TABLE = 'copy its table into a sheet of Excel or WPS and save that as "Excel Workbook (.xlsx)"';

/** The error of a file in another format. `way`: how its table becomes one that can be read. */
export function unsupported(format: Bilingual, way = SAVE_IT): ReadingStopped {
  const [given, detail] = [format.en, `：这是${format.zh}`];
  const expected = `CSV or XLSX: ${way}`;
  return new ReadingStopped({ code: 'UNSUPPORTED_FORMAT', column: null, line: null, given, expected, detail });
}

const FORMATS: Readonly<Record<UnsupportedFormat, Bilingual>> = {
  OTHER_ARCHIVE: ARCHIVE,
  OTHER_COMPOUND: { en: 'an old document of an office program', zh: '旧版办公软件文档，不是工作簿' },
  LOCKED: { en: 'a file with a password', zh: '加密的文件' },
  BINARY_WORKBOOK: { en: 'a binary workbook', zh: '二进制工作簿（.xlsb）' },
  WORD_DOCUMENT: { en: 'a Word document', zh: 'Word文档（请先把其中的表格复制到工作表）' },
  PRESENTATION: { en: 'a presentation', zh: '演示文稿（请先把其中的表格复制到工作表）' },
  OPEN_DOCUMENT_SHEET: { en: 'an OpenDocument table (.ods)', zh: 'OpenDocument表格（.ods）' },
  OPEN_DOCUMENT_TEXT: {
    en: 'an OpenDocument text (.odt)',
    zh: 'OpenDocument文档（.odt，请先把其中的表格复制到工作表）',
  },
};

/** Formats of text and slides: a table is only a part of such a file. */
const DOCUMENTS: ReadonlySet<UnsupportedFormat> = new Set(['WORD_DOCUMENT', 'PRESENTATION', 'OPEN_DOCUMENT_TEXT']);

const fileSize = megabytes(WORKBOOK_LIMITS.fileBytes);
const binarySize = megabytes(WORKBOOK_LIMITS.binaryBytes);
const unpacked = megabytes(WORKBOOK_LIMITS.unpackedBytes);
const seconds = (WORKBOOK_LIMITS.stallMs / 1000).toString();

const MOST: Readonly<Record<WorkbookLimit, Bilingual>> = {
  fileBytes: fileSize,
  binaryBytes: {
    en: `${binarySize.en} for a workbook of Excel 97 to 2003 (save it as XLSX)`,
    zh: `${binarySize.zh}（旧版 .xls 工作簿，可另存为 .xlsx）`,
  },
  parts: count('parts', 'parts', '个部件'),
  sheets: count('sheets', 'sheets', '个工作表'),
  unpackedBytes: {
    en: `${unpacked.en} unpacked, none of it packed to burst`,
    zh: `${unpacked.zh}（解压后），且压缩比不得异常`,
  },
  sharedCharacters: count('sharedCharacters', 'characters of text', '个字符的文字'),
  cells: count('cells', 'cells in a sheet', '格（每个工作表）'),
  columns: count('columns', 'columns', '列'),
  rows: count('rows', 'rows', '行'),
  mergedRanges: count('mergedRanges', 'merged ranges', '处合并单元格'),
  threadMegabytes: count('threadMegabytes', 'MB of memory to read it', 'MB读取内存'),
  stallMs: { en: `${seconds} s to wait for the next rows`, zh: `等待${seconds} s` },
};

/** A limit with its noun, for people: 1,000 columns, 1000列. */
function count(limit: WorkbookLimit, en: string, zh: string): Bilingual {
  const number = WORKBOOK_LIMITS[limit];
  const isRound = number >= 10_000 && number % 1_000 === 0;
  return {
    en: `${number.toLocaleString('en')} ${en}`,
    zh: `${isRound ? `${(number / 10_000).toString()}万` : number.toString()}${zh}`,
  };
}

function megabytes(bytes: number): Bilingual {
  const number = Math.floor(bytes / 2 ** 20).toString();
  return { en: `${number} MB`, zh: `${number}MB` };
}

/** The error of a cell whose text is not what its author entered. */
export function cellFault({ at, kind, given }: CellProblem): CellFault {
  return { at, given, ...CELL_FAULTS[kind] };
}

const CELL_FAULTS: Readonly<Record<CellProblemKind, Pick<CellFault, 'code' | 'expected'>>> = {
  NO_STORED_RESULT: {
    code: 'NO_CACHED_VALUE',
    expected: 'a stored result: open the file in Excel or WPS, recalculate and save it',
  },
  ERROR_VALUE: { code: 'ERROR_CELL', expected: 'a value: the result of the formula is an error' },
  LOST_DIGITS: {
    code: 'TOO_MANY_DIGITS',
    expected: 'at most 15 digits, or all of them as text: set the cell to "Text" and type the number again',
  },
};

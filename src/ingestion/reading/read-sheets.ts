import type { Bilingual } from '../../kernel/locale.js';
import { readCsv } from './csv-sheet.js';
import { type FileContent, headOf, isWorkbook } from './file-content.js';
import type { ColumnFinder, RawSheet } from './table.js';
import { ARCHIVE, unsupported } from './workbook-fault.js';
import { readWorkbookSheets } from './workbook-sheets.js';

/** Yields the sheets of a workbook, or the only one of a CSV file. Throws ReadingStopped for any other format. */
export async function* sheetsOf(content: FileContent, find: ColumnFinder): AsyncGenerator<RawSheet> {
  if (await isWorkbook(content)) yield* readWorkbookSheets(content);
  else {
    const other = otherFormatOf(await headOf(content, 512));
    if (other !== null) throw unsupported(other);
    yield await readCsv(content, find);
  }
}

const BEGINNINGS: readonly (readonly [begins: RegExp, what: Bilingual])[] = [
  [
    /^(?:MIME-Version:|Content-Type: *multipart\/related|From: <Saved by)/i,
    { en: 'a web archive (.mht, perhaps named .xls)', zh: '网页归档文件（.mht，扩展名可能是 .xls）' },
  ],
  [/^%PDF/, { en: 'a PDF', zh: 'PDF文件' }],
  [/^(?:BM.{4}\0\0\0\0|RIFF.{4}WEBP|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*)/, { en: 'a picture', zh: '图片' }],
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  [/^(?:\u001f\u008b|7z\u00bc\u00af|Rar!|BZh\d1AY|\u00fd7zXZ)/, ARCHIVE],
  [/^\{\\rtf/, { en: 'a text document', zh: '文字文档' }],
  // Old reporting systems export both of these as .xls.
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|meta|table|style|script)\b/i,
    { en: 'a web page (perhaps named .xls)', zh: '网页文件（扩展名可能是 .xls）' },
  ],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml\b/i,
    { en: 'an XML document (perhaps named .xls)', zh: 'XML文件（扩展名可能是 .xls）' },
  ],
];

/** Names the format of a file that is neither CSV nor XLSX, from its first bytes; null for a file that may be CSV. */
function otherFormatOf(head: Buffer): Bilingual | null {
  const text = head.toString('latin1');
  return BEGINNINGS.find(([begins]) => begins.test(text))?.[1] ?? null;
}

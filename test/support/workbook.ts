import { zip } from './zip.js';

/** A sheet in the notation of tests. */
export interface SheetText {
  readonly name: string;
  /**
   * A line for each row, cells between `|`: text as it is, `=1.5` a number, `=1.5%` a number shown as percent, `@44439`
   * a day, `@44409m` a month, `=SUM(A1)->3` a formula with its result, `=SUM(A1)->` one without, `#REF!` an error, `金额^1)^`
   * a text with superscript. A row that begins with `(hidden)` is hidden.
   */
  readonly rows: string;
  readonly merged?: readonly string[];
  readonly isHidden?: boolean;
  /** From 1. */
  readonly hiddenColumns?: readonly number[];
  /** The XML of the sheet, instead of rows. */
  readonly xml?: string;
}

/** A workbook with the parts that Excel writes, and no others. */
export function workbook(sheets: readonly SheetText[], more: Readonly<Record<string, string>> = {}): Buffer {
  const parts = { ...workbookParts(sheets), ...more };
  return zip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

/** The parts of that workbook by name. Written by hand, as other programs write them: our writer makes no such cells. */
export function workbookParts(sheets: readonly SheetText[]): Readonly<Record<string, string>> {
  const sheetParts = sheets.map(
    (sheet, at) => [`xl/worksheets/sheet${(at + 1).toString()}.xml`, sheetXml(sheet)] as const,
  );
  return { ...frame(sheets), ...Object.fromEntries(sheetParts) };
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function frame(sheets: readonly SheetText[]): Readonly<Record<string, string>> {
  const tabs = sheets.map(({ name, isHidden }, at) => {
    const no = (at + 1).toString();
    return `<sheet name="${escaped(name)}" sheetId="${no}"${isHidden ? ' state="hidden"' : ''} r:id="rId${no}"/>`;
  });
  const links = sheets.map((_sheet, at) => {
    const no = (at + 1).toString();
    return `<Relationship Id="rId${no}" Type="${REL}/worksheet" Target="worksheets/sheet${no}.xml"/>`;
  });
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${DECLARATION}<Relationships ${RELS}><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook ${MAIN} xmlns:r="${REL}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships ${RELS}>${links.join('')}<Relationship Id="st" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;亿元&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
  };
}

function sheetXml({ rows, merged = [], hiddenColumns = [], xml }: SheetText): string {
  if (xml !== undefined) return xml;
  const lines = rows
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line, at) => rowXml(line.trim(), at + 1));
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const hidden = hiddenColumns.map(String).map((at) => `<col min="${at}" max="${at}" width="8" hidden="1"/>`);
  const columns = hidden.length === 0 ? '' : `<cols>${hidden.join('')}</cols>`;
  return `${DECLARATION}<worksheet ${MAIN}>${columns}<sheetData>${lines.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

function rowXml(line: string, row: number): string {
  const isHidden = line.startsWith('(hidden)');
  const cells = line
    .replace('(hidden)', '')
    .split('|')
    .map((cell, at) => cellXml(cell.trim(), `${String.fromCharCode(65 + at)}${row.toString()}`));
  return `<row r="${row.toString()}"${isHidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

function cellXml(text: string, ref: string): string {
  const value = (raw: string, attributes = '') => `<c r="${ref}"${attributes}><v>${raw}</v></c>`;
  const formula = /^=([A-Z]+\(.*?\))->(.*)$/.exec(text);
  if (text === '') return '';
  if (formula)
    return `<c r="${ref}"><f>${escaped(formula[1] ?? '')}</f>${formula[2] ? `<v>${formula[2]}</v>` : ''}</c>`;
  if (text.startsWith('@')) return value(text.replace(/[@m]/g, ''), ` s="${text.endsWith('m') ? '2' : '1'}"`);
  if (/^=.*%$/.test(text)) return value(text.slice(1, -1), ' s="3"');
  if (/^=.*亿元$/.test(text)) return value(text.slice(1, -2), ' s="4"');
  if (text.startsWith('=')) return value(text.slice(1));
  if (/^#[A-Z/0]+[!?]?$/.test(text)) return value(text, ' t="e"');
  return `<c r="${ref}" t="inlineStr"><is>${runsXml(text)}</is></c>`;
}

function runsXml(text: string): string {
  if (!text.includes('^')) return `<t>${escaped(text)}</t>`;
  const runs = text.split('^').map((run, at) => {
    const properties = at % 2 === 1 ? '<rPr><vertAlign val="superscript"/></rPr>' : '';
    return run === '' ? '' : `<r>${properties}<t>${escaped(run)}</t></r>`;
  });
  return runs.join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

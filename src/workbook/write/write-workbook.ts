import { escapeXml } from '../xml/escape-xml.js';
import { writeZip, type ZipPart } from '../zip/write-zip.js';
import type { Cell, Sheet } from './sheet.js';
import { type RowSource, sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles.js';

/** What a workbook says about itself. */
export interface WorkbookFacts {
  readonly title: string;
  readonly created: Date;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook, sheet after sheet, as the rows come: memory does not grow with them. Rows beyond what one sheet can hold go
 * on in another. The library that reads workbooks here streams only one sheet with one format a column, which is too
 * little for a sheet of sources beside the data and for figures that are "at least".
 */
export function writeWorkbook(
  sheets: AsyncIterable<Sheet> | Iterable<Sheet>,
  { title, created }: WorkbookFacts,
): AsyncGenerator<Buffer> {
  async function* parts(): AsyncGenerator<ZipPart> {
    const names: string[] = [];
    for await (const sheet of sheets) {
      const rows = peekable(sheet.rows);
      let more = true;
      for (let page = 1; more; page++) {
        names.push(sheetName(page === 1 ? sheet.name : `${sheet.name} ${page.toString()}`, names));
        yield { name: `xl/worksheets/sheet${names.length.toString()}.xml`, text: sheetXml(sheet, rows) };
        more = !(await rows.isDone());
      }
    }
    yield { name: 'xl/styles.xml', text: [stylesXml()] };
    yield { name: 'xl/workbook.xml', text: [workbookXml(names)] };
    yield { name: 'xl/_rels/workbook.xml.rels', text: [workbookRels(names.length)] };
    yield { name: 'docProps/core.xml', text: [coreXml(title, created)] };
    yield { name: '_rels/.rels', text: [rootRels()] };
    yield { name: '[Content_Types].xml', text: [contentTypes(names.length)] };
  }
  return writeZip(parts());
}

function peekable(rows: Sheet['rows']): RowSource & { isDone(): Promise<boolean> } {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let ahead: readonly Cell[] | null | undefined;
  const pull = async (): Promise<readonly Cell[] | null> => {
    const result = await iterator.next();
    return result.done === true ? null : result.value;
  };
  return {
    next: async () => {
      const row = ahead === undefined ? await pull() : ahead;
      ahead = row === null ? null : undefined;
      return row;
    },
    isDone: async () => {
      if (ahead === undefined) ahead = await pull();
      return ahead === null;
    },
  };
}

/** At most 31 characters, none of those that formulas need, and no two alike. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const clean =
    wanted
      .replaceAll(/[\\/?*[\]:]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  const isTaken = (name: string): boolean => taken.some((one) => one.toLowerCase() === name.toLowerCase());
  let name = [...clean].slice(0, 31).join('').slice(0, 31);
  for (let number = 2; isTaken(name); number++) {
    const suffix = ` (${number.toString()})`;
    name = `${clean.slice(0, 31 - suffix.length)}${suffix}`;
  }
  return name;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${(index + 1).toString()}" r:id="rId${(index + 1).toString()}"/>`,
  );
  // The header stands on every printed page.
  const titles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index.toString()}">'${escapeXml(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function workbookRels(sheets: number): string {
  const targets = [
    ...Array.from({ length: sheets }, (_, index) => `worksheet worksheets/sheet${(index + 1).toString()}.xml`),
    'styles styles.xml',
  ];
  return relationships(
    targets.map((one) => one.split(' ') as [string, string]).map(([type, target]) => [`${OFFICE}/${type}`, target]),
  );
}

function rootRels(): string {
  return relationships([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${(index + 1).toString()}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function coreXml(title: string, created: Date): string {
  const moment = created.toISOString().replace(/\.\d+/, '');
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Shanshui 山水</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created></cp:coreProperties>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  const each = Array.from({ length: sheets }, (_, index) =>
    override(`/xl/worksheets/sheet${(index + 1).toString()}.xml`, `${TYPE}.worksheet+xml`),
  );
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    override('/xl/styles.xml', `${TYPE}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...each,
    '</Types>',
  ].join('');
}

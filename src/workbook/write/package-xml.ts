import { escapeXml } from '../xml/escape-xml.js';

/** The properties of a workbook. */
export interface WorkbookFacts {
  readonly title: string;
  readonly created: Date;
}

/** A sheet that has been written. */
export interface WrittenSheet {
  readonly name: string;
  /** Whether its header is printed on every page. */
  readonly repeatsHeader: boolean;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const tabs = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${(index + 1).toString()}" r:id="rId${(index + 1).toString()}"/>`,
  );
  const titles = sheets.flatMap(({ name, repeatsHeader }, index) =>
    repeatsHeader
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index.toString()}">'${escapeXml(name.replaceAll("'", "''"))}'!$1:$1</definedName>`
      : [],
  );
  const names = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets>${names}</workbook>`;
}

export function workbookRelations(sheets: number): string {
  return relationships([
    ...Array.from({ length: sheets }, (_, index) => [
      `${OFFICE}/worksheet`,
      `worksheets/sheet${(index + 1).toString()}.xml`,
    ]),
    [`${OFFICE}/styles`, 'styles.xml'],
  ]);
}

export function packageRelations(hasFacts: boolean): string {
  const workbook = [`${OFFICE}/officeDocument`, 'xl/workbook.xml'];
  const facts = [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'];
  return relationships(hasFacts ? [workbook, facts] : [workbook]);
}

function relationships(targets: readonly (readonly string[])[]): string {
  const each = targets.map(
    ([type = '', target = ''], index) =>
      `<Relationship Id="rId${(index + 1).toString()}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

export function factsXml({ title, created }: WorkbookFacts): string {
  const createdAt = created.toISOString().replace(/\.\d+/, '');
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Shanshui 山水</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:created></cp:coreProperties>`;
}

export function contentTypes(sheets: number, hasFacts: boolean): string {
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
    hasFacts ? override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') : '',
    ...each,
    '</Types>',
  ].join('');
}

import { workbook } from '../../support/workbook.js';
import { zip } from '../../support/zip.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>metric</t></is></c></row>';
const sheet = (rows: string, before = '') =>
  workbook([
    { name: 'a', rows: '', xml: `${before}<worksheet ${MAIN}><sheetData>${HEADER}${rows}</sheetData></worksheet>` },
  ]);

export const MEGABYTE = 2 ** 20;
const manyParts = () =>
  zip(
    Array.from({ length: 6_000 }, (_part, at) => ({
      name: `xl/worksheets/sheet${at.toString()}.xml`,
      bytes: Buffer.from('<a/>'),
    })),
  );
const manyTabs = () =>
  workbook([{ name: 'a', rows: 'metric' }], {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><sheets>${Array.from({ length: 100_000 }, (_tab, at) => `<sheet name="s${at.toString()}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
  });

/** Files made to exhaust memory, to hang or to mislead, and the code they are refused with. */
export const HOSTILE_FILES: readonly (readonly [what: string, content: () => Buffer, code: string])[] = [
  ['a sheet that unpacks to 200 MB of spaces', () => sheet(' '.repeat(200 * MEGABYTE)), 'LIMIT_EXCEEDED'],
  [
    'a part that unpacks to more bytes than it declares',
    () => zip([{ name: '_rels/.rels', bytes: Buffer.alloc(50 * MEGABYTE, ' '), claimedBytes: 100 }]),
    'INVALID_WORKBOOK',
  ],
  ['a cell in the last corner', () => sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'LIMIT_EXCEEDED'],
  ['a row beyond the last', () => sheet('<row r="9999999"><c r="A1"><v>1</v></c></row>'), 'LIMIT_EXCEEDED'],
  ['thousands of parts', manyParts, 'LIMIT_EXCEEDED'],
  ['100,000 sheets', manyTabs, 'LIMIT_EXCEEDED'],
  [
    'a document type declaration',
    () => sheet('', '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;">]>'),
    'INVALID_WORKBOOK',
  ],
  ['an undeclared entity', () => sheet('<row r="2"><c r="A2"><v>&c;</v></c></row>'), 'INVALID_WORKBOOK'],
  ['a tag that does not end', () => sheet(`<row r="${'1'.repeat(5 * MEGABYTE)}`), 'INVALID_WORKBOOK'],
  ['deeply nested elements', () => sheet('<a>'.repeat(1_000_000)), 'INVALID_WORKBOOK'],
  [
    'a part with a path outside the archive',
    () => zip([{ name: '../../etc/passwd', bytes: Buffer.from('x') }]),
    'INVALID_WORKBOOK',
  ],
  ['two parts with the same name', () => twice(), 'INVALID_WORKBOOK'],
  ['an entity in the styles', () => laughs(), 'INVALID_WORKBOOK'],
  ['texts that unpack to hundreds of megabytes', () => manyTexts(), 'LIMIT_EXCEEDED'],
  ['as many columns as a sheet can have', () => wide(), 'LIMIT_EXCEEDED'],
  ['archives within archives', () => nested(), 'UNSUPPORTED_FORMAT'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'UNSUPPORTED_FORMAT'],
  ['a web page', () => Buffer.from('<html><table><tr><td>指标</td></tr></table></html>'), 'UNSUPPORTED_FORMAT'],
  ['an archive that is not a workbook', () => zip([{ name: 'a.txt', bytes: Buffer.from('x') }]), 'UNSUPPORTED_FORMAT'],
  ['a truncated archive', () => sheet('').subarray(0, 700), 'INVALID_WORKBOOK'],
  ['a damaged part', () => damaged(sheet('<row r="2"><c r="A2"><v>1</v></c></row>')), 'INVALID_WORKBOOK'],
  [
    'the beginning of a workbook of Excel 97 to 2003',
    () => Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'),
    'INVALID_WORKBOOK',
  ],
  [
    'a workbook of Excel 97 to 2003 that is nothing but size',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(49 * MEGABYTE)]),
    'LIMIT_EXCEEDED',
  ],
  ['a single line of 100 MB', () => Buffer.alloc(100 * MEGABYTE), 'INVALID_CSV'],
  [
    'a quote that is never closed',
    () => Buffer.from(`metric,place,period,value\n"${'x'.repeat(3 * MEGABYTE)}`),
    'INVALID_CSV',
  ],
];

const twice = () => {
  const part = { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from('<a/>') };
  return zip([part, part]);
};
const laughs = () => {
  const entities = Array.from({ length: 9 }, (_none, at) => `<!ENTITY l${at.toString()} "${'&x;'.repeat(10)}">`).join(
    '',
  );
  return workbook([{ name: 'a', rows: 'metric' }], {
    'xl/styles.xml': `<!DOCTYPE s [${entities}]><styleSheet ${MAIN}/>`,
  });
};
const manyTexts = () =>
  workbook([{ name: 'a', rows: 'metric' }], {
    'xl/sharedStrings.xml': `<sst ${MAIN}>${`<si><t>${'x'.repeat(1_000)}</t></si>`.repeat(200_000)}</sst>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${RELATIONS}>${relation('worksheet', 'worksheets/sheet1.xml')}${relation('sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  });
const wide = () => sheet(`<row r="2">${'<c><v>1</v></c>'.repeat(16_384)}</row>`);
const nested = () => {
  let bytes: Buffer = Buffer.alloc(MEGABYTE, 'a');
  for (let depth = 0; depth < 5; depth++)
    bytes = zip(Array.from({ length: 10 }, (_none, at) => ({ name: `${at.toString()}.zip`, bytes })));
  return bytes;
};
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const relation = (type: string, target: string) =>
  `<Relationship Id="${type === 'worksheet' ? 'rId1' : type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf('xl/worksheets/sheet1.xml') + 40;
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}

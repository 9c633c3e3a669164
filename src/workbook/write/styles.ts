import type { NumberCell, NumberStyle } from './sheet.js';

/** Formats of whole and of other numbers: amounts show their decimals, counts no decimal point. */
const FORMATS: Readonly<Record<NumberStyle, readonly [whole: string, fractional: string]>> = {
  EXACT: ['#,##0', '#,##0.00####'],
  AT_LEAST: ['#,##0"+"', '#,##0.00####"+"'],
  AT_MOST: ['"≤"#,##0', '"≤"#,##0.00####'],
  ABOUT: ['"≈"#,##0', '"≈"#,##0.00####'],
  PERCENT: ['0%', '0.0#%'],
};

const STYLES = Object.keys(FORMATS) as NumberStyle[];
const FIRST_FORMAT = 164;
/** Indexes in the table of styles. */
export const PLAIN_STYLE = 0;
export const HEADER_STYLE = 1;
export const TEXT_STYLE = 2;
const FIRST_NUMBER_STYLE = 3;

/** Returns the index of the format of a number in the table of styles. */
export function styleOf({ number, style }: NumberCell): number {
  const whole = style === 'PERCENT' ? /^-?(0|1|0\.\d{1,2}|\d+)$/.test(number) : !number.includes('.');
  return FIRST_NUMBER_STYLE + STYLES.indexOf(style) * 2 + (whole ? 0 : 1);
}

const FONT = '<name val="Microsoft YaHei"/>';
const BEGIN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** The format requires these two fills first. */
const FIRST_FILLS = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const BASE = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** The table of styles of a workbook without formatting. */
export const PLAIN_STYLES_XML = [
  BEGIN,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  `<fills count="2">${FIRST_FILLS}</fills><borders count="1">${NO_BORDER}</borders>${BASE}`,
  `<cellXfs count="1">${PLAIN}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

/** Returns the table of styles: plain, header, wrapped text, then the formats of numbers. */
export function stylesXml(): string {
  const formats = STYLES.flatMap((style) => FORMATS[style]);
  const numberFormats = formats.map(
    (code, index) =>
      `<numFmt numFmtId="${(FIRST_FORMAT + index).toString()}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const numbers = formats.map(
    (_, index) =>
      `<xf numFmtId="${(FIRST_FORMAT + index).toString()}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
  );
  return [
    BEGIN,
    `<numFmts count="${formats.length.toString()}">${numberFormats.join('')}</numFmts>`,
    `<fonts count="2"><font><sz val="11"/>${FONT}</font><font><b/><sz val="11"/>${FONT}</font></fonts>`,
    `<fills count="3">${FIRST_FILLS}`,
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE3EDE8"/></patternFill></fill></fills>',
    `<borders count="2">${NO_BORDER}`,
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF2F6B57"/></bottom><diagonal/></border></borders>',
    BASE,
    `<cellXfs count="${(FIRST_NUMBER_STYLE + numbers.length).toString()}">`,
    PLAIN,
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    numbers.join(''),
    '</cellXfs></styleSheet>',
  ].join('');
}

import { HEADER_STYLE, PLAIN_STYLE, TEXT_STYLE } from './styles.js';

/** The XML of a sheet besides its columns and cells. */
export interface SheetLayout {
  /** Precedes everything else. */
  readonly properties: string;
  /** Height of a row, in points. */
  readonly rowPoints: number;
  /** Null if the first row is like the others. */
  readonly header: { readonly attributes: string; readonly style: number } | null;
  readonly textStyle: number;
  /** Whether to write empty texts as cells, so that a long text next to them does not overlap. */
  readonly writesEmptyText: boolean;
  readonly hasFilters: boolean;
  /** Follows all cells: how the sheet is printed. */
  readonly page: string;
}

/** A table to read and print: coloured header with filters, wrapped text, as wide as an A4 page. */
export const TABLE: SheetLayout = {
  properties: '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  rowPoints: 16,
  header: { attributes: ' ht="32" customHeight="1"', style: HEADER_STYLE },
  textStyle: TEXT_STYLE,
  writesEmptyText: false,
  hasFilters: true,
  page: [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
  ].join(''),
};

/** Rows without any format. */
export const PLAIN_ROWS: SheetLayout = {
  properties: '',
  rowPoints: 15,
  header: null,
  textStyle: PLAIN_STYLE,
  writesEmptyText: true,
  hasFilters: false,
  page: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
};

/** The same below a header that remains visible when scrolling. */
export const PLAIN_TABLE: SheetLayout = { ...PLAIN_ROWS, header: { attributes: '', style: PLAIN_STYLE } };

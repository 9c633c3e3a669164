/** Why cells of a cross table could not be understood. The list is closed, like that of the other codes. */
export type TableFaultCode =
  /** Neither the rows, nor the columns, nor the title name a metric; likewise the place and the period. */
  | 'NO_METRIC'
  | 'NO_PLACE'
  | 'NO_PERIOD'
  /** Rows and columns both name one, and they exclude each other. */
  | 'METRIC_TWICE'
  | 'PLACE_TWICE'
  | 'PLACES_BOTH_WAYS'
  | 'PERIOD_CONFLICT'
  /** A header or a label that is none of the known words. */
  | 'UNKNOWN_HEADER'
  | 'UNKNOWN_METRIC'
  | 'AMBIGUOUS_METRIC'
  /** A heading over known metrics that may change what they mean. */
  | 'UNCLEAR_GROUP'
  /** A row among the others that may change what the rows below it mean. */
  | 'UNCLEAR_SECTION'
  /** The remark of a row says that its figures are estimates, of another scope or of another period. */
  | 'UNCLEAR_REMARK'
  /** A column of texts that may say of which part of the place a row is. */
  | 'UNCLEAR_COLUMN'
  /** The rows are of projects, firms or schools, not of places. */
  | 'ROWS_OF_ITEMS'
  /** The rows are of those who give; where it went is not said. */
  | 'ROWS_OF_SUPPORTERS'
  | 'PART_WITHOUT_WHOLE'
  /** 其中 below a metric that it is not a part of. */
  | 'PART_OF_ANOTHER'
  | 'NOT_A_PLACE'
  | 'ROW_WITHOUT_LABEL'
  /** Columns of 第一批, 第二批 without one of the whole, or with one that they do not add up to. */
  | 'BATCHES_WITHOUT_SUM'
  | 'BATCHES_DIFFER'
  /** Two columns, or two rows, that say the same. */
  | 'SAME_COLUMN'
  | 'SAME_ROW'
  | 'PERIOD_WITHOUT_YEAR'
  /** 本月 where no month is named, 累计 where no start is. */
  | 'PERIOD_UNCLEAR'
  /** A flow as of a day: since when is not said. */
  | 'FLOW_AT_A_MOMENT'
  /** What was added to a stock in a month is not the stock. */
  | 'INCREASE_OF_STOCK'
  | 'MONEY_WITHOUT_UNIT'
  | 'UNIT_MISMATCH'
  | 'CONFLICTING_UNITS'
  /** The title says that these are plans, or rates of growth. */
  | 'TITLE_OF_PLAN'
  /** The title has words that may change what all figures are. */
  | 'UNCLEAR_TITLE'
  | 'NOT_AN_AMOUNT'
  /** △ or the like before a number, and no word on whether it means a minus. */
  | 'SIGN_UNCLEAR'
  /** A number that is merged over several rows or columns. */
  | 'MERGED_VALUE'
  | 'VALUE_WITHOUT_HEADER'
  /** The cell itself was at fault when the file was read: an error value, a formula without a result. */
  | 'CELL_AT_FAULT'
  /** The saved layout names what the table or the catalogue does not have. */
  | 'LAYOUT_DOES_NOT_FIT';

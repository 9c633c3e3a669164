import type { FaultCode, RowFault } from './fault.js';

/**
 * What to do about an error of each code, for the clerk who corrects it. The detail of an error replaces the text in
 * braces.
 */
const SENTENCES: Readonly<Partial<Record<FaultCode, string>>> = {
  UNKNOWN_FILE: '文件夹中有无法识别的文件，请按类别命名，如 observations.csv。',
  INVALID_FILE_NAME: '文件名不能含路径或特殊字符。',
  EMPTY_FILE: '文件没有表头，请下载模板填写。',
  INVALID_ENCODING: '文件中有损坏的字节，请另存为“CSV UTF-8”后重新上传。',
  INVALID_CSV: '自本行起不是有效的CSV：引号不配对，或一行过长。',
  UNKNOWN_COLUMN: '没有这一列。{请更正列名或删除该列。}',
  MISSING_COLUMN: '缺少必需的列。{}',
  DUPLICATE_COLUMN: '该列重复，请只保留一列。',
  DIFFERENT_COLUMNS: '各工作表的列必须一致。{}',
  TOO_MANY_ROWS: '行数过多，请拆分为多个文件。{}',
  WRONG_CELL_COUNT: '单元格数与表头不一致，请检查分隔符是否多余或缺少。{}',
  MISSING_VALUE: '此格必填。{没有数据的，请删除整行。}',
  UNEXPECTED_VALUE: '此格应留空。{}',
  INVALID_TEXT: '文字过长，或含有不可见字符。{}',
  INVALID_CODE: '编码只能使用字母、数字和 - _ . :，且不超过100个字符。',
  INVALID_DIVISION_CODE: '不是有效的区划代码或名称。区划代码为6位（省市县）、9位（乡镇）或12位（村）数字。{}',
  INVALID_REFERENCE: '请写明类别和编码，如{}。',
  INVALID_PERIOD:
    '不是有效的期间。{可写 2021年、2021年8月、2021年1-8月累计、2021年第三季度、2021年8月17日；存量可写 截至2021年8月底。}',
  PERIOD_WITHOUT_YEAR: '缺少年份，表头和标题中也未注明。请写成 2021年8月 的形式。',
  INVALID_DECIMAL:
    '不是有效的数值。{可写 1,234.5、1.6775亿元、2000多、约5万；没有数据的，请删除整行；数值为零的，请填 0。}',
  INVALID_INTEGER: '请填写整数。{}',
  INVALID_CHOICE: '请从下列选项中选择一项。{}',
  INVALID_URL: '网址应以 https:// 或 http:// 开头。',
  UNKNOWN_DIVISION: '没有这个地区，请核对代码或填写全称。{}',
  UNKNOWN_REFERENCE: '没有这个编码或名称，请核对，或先导入。{}',
  DUPLICATE_ROW: '与其他行重复：同一编码或同一项数据只能出现一次。{}',
  LEVEL_MISMATCH: '级别与代码或上级不符。{}',
  PARENT_CYCLE: '上下级关系形成循环。{}',
  CONFLICTING_PARENT: '上级结对属于其他协作关系。{}',
  SUCCESSION_CYCLE: '区划变更形成循环，请检查相关各行的原区划和现区划。',
  PREDECESSOR_STILL_VALID: '原区划尚未撤销，请先在区划表中填写失效日期。',
  ENDS_BEFORE_START: '结束日期早于开始日期。{}',
  MEMBER_OUTSIDE_CITY: '成员镇街不在该城市内。{}',
  SAME_PARTY: '支援方与受援方不能相同。',
  SAME_PAIRING: '同一结对不能有两个编码。{}',
  INVALID_RATE: '比率须有分子和分母；其他指标不填分子、分母和倍数。',
  UNDOES_CORRECTION: '与人工更正不符。{}',
  METRIC_IN_USE: '该指标已有数据，不能更改单位、小数位数或性质。{}',
  METRIC_IS_COMPUTED:
    '该指标由系统计算，不能直接填报，请填报其分子和分母指标；只有印出的比率时，请另设一个性质为“不可加”的指标。',
  BASIS_MISMATCH: '口径与指标性质不符。{}',
  UNIT_MISMATCH: '单位与指标不符，无法换算。{}',
  CONFLICTING_UNITS: '同一数值的单位前后不一致（单元格、单位列、表头或标题）。{}',
  CONFLICTING_QUALIFIERS: '数值中的文字与“限定”列矛盾，请只填写一处。',
  TOO_MANY_DIGITS: '表格软件会改动超过15位的数字，请将单元格格式设为“文本”后重新输入。',
  ERROR_CELL: '单元格显示错误值，请改正公式或直接填写数值。',
  NO_CACHED_VALUE: '公式没有保存计算结果，请在Excel或WPS中打开、重新计算并保存。',
  MERGED_CELLS:
    '数据区有合并单元格，请取消合并并逐行填写；或在导入时选择将合并单元格的值用于所覆盖的每一格（--merged repeat）。{}',
  UNSUPPORTED_FORMAT: '不支持此文件格式{}，请在Excel或WPS中打开，另存为 .xlsx（不加密码）或CSV。',
  INVALID_WORKBOOK: '工作簿已损坏或含有不允许的内容，请在Excel或WPS中打开后另存为 .xlsx。',
  LIMIT_EXCEEDED: '文件超出读取限制{}。请删除多余的单元格、工作表，或拆分为多个文件。',
  PERSONAL_DATA:
    '疑似个人信息（姓名、身份证号、电话等）。本次导入已全部停止，请删除后重新上传；只报人数，不报个人信息。',
  AMBIGUOUS_NAME: '有多个同名项。{请改填代码。}',
  DIVISION_WAS_SPLIT: '该区划在此期间之前已撤销并拆分，请填写现区划。{}',
  VALUE_TOO_PRECISE: '小数位数超过该指标的规定。{}',
  VALUE_TOO_LARGE: '数值过大，请检查数值和单位。',
  NEGATIVE_STOCK: '该指标是存量，不能为负数。',
  INVALID_BOUNDS: '上下限与数值或“限定”矛盾。{}',
  TOTAL_WITH_SUBJECT: '单个机构、企业或项目的数据不能填“合计”，请填“分项”或留空。',
  OWN_OF_GROUP: '地区组没有本级，其数据指全部成员。{}',
  SUBJECT_OUTSIDE_PLACE: '该机构、企业或项目不在所填地区内。{}',
};

/**
 * For codes whose given text is a phrase of this program: the same phrase in Chinese, or nothing where it adds nothing.
 */
const GIVEN: Readonly<Partial<Record<FaultCode, (given: string) => string>>> = {
  INVALID_ENCODING: (given) => given.replace(/^byte (\S+) at offset (\d+)$/, '第$2字节（从0计）处的$1'),
  WRONG_CELL_COUNT: (given) => given.replace(/^(\d+) cells$/, '$1格'),
  TOO_MANY_ROWS: () => '',
  INVALID_CSV: () => '',
  NO_CACHED_VALUE: () => '',
  UNSUPPORTED_FORMAT: () => '',
  INVALID_WORKBOOK: () => '',
  LIMIT_EXCEEDED: () => '',
};

/** The error as a complete Chinese sentence. */
export function faultInChinese({ code, column, detail = '' }: RowFault, given: string): string {
  // An error in the header names the column by the text of its cell.
  const where = column === null || column === given || code === 'MISSING_COLUMN' ? '' : column;
  const shown = GIVEN[code]?.(given) ?? given;
  const head = `${where}${shown === '' ? '' : `“${shown}”`}`;
  const sentence = (SENTENCES[code] ?? '{}').replace(/\{(.*?)\}/u, (_slot, usual: string) =>
    detail === '' ? usual : detail,
  );
  return `${head === '' ? '' : `${head}：`}${sentence}`;
}

import type { FaultCode, RowFault } from './fault.js';

/** What to do about each fault, for the clerk who has to mend it. Between braces stands what the fault itself may say better. */
const SENTENCES: Readonly<Record<FaultCode, string>> = {
  UNKNOWN_FILE: '文件夹中有无法识别的文件，请按类别命名，如 observations.csv。',
  INVALID_FILE_NAME: '文件名不能是路径，也不能含特殊字符。',
  EMPTY_FILE: '文件里没有表头。请下载模板填写。',
  INVALID_ENCODING: '文件中有损坏的字节，请另存为“CSV UTF-8”后重新上传。',
  INVALID_CSV: '从这一行起不是有效的CSV：引号没有配对，或一行过长。',
  UNKNOWN_COLUMN: '没有这一列。{请改名或删除。}',
  MISSING_COLUMN: '缺少必需的列。{}',
  DUPLICATE_COLUMN: '这一列出现了两次，请只保留一列。',
  DIFFERENT_COLUMNS: '各工作表的列必须相同。{}',
  TOO_MANY_ROWS: '行数太多，请拆成几个文件。{}',
  WRONG_CELL_COUNT: '这一行的格数与表头不一致，请检查多余或缺少的分隔符。{}',
  MISSING_VALUE: '此格不能为空。{没有数据的行请整行删除。}',
  UNEXPECTED_VALUE: '此格应留空。{}',
  INVALID_TEXT: '文字过长，或含有不可见字符。{}',
  INVALID_CODE: '编码只能用字母、数字和 - _ . :，不超过100个字符。',
  INVALID_DIVISION_CODE: '不是有效的区划代码或名称。代码为6位（省市县）、9位（乡镇）或12位（村）数字。',
  INVALID_REFERENCE: '请写明类别和编码，如{}。',
  INVALID_PERIOD:
    '不是有效的期间。{可写 2021年、2021年8月、2021年1-8月累计、2021年第三季度、2021年8月17日；存量可写 截至2021年8月底。}',
  PERIOD_WITHOUT_YEAR: '没有写年份，表头和标题里也没有。请写成 2021年8月 这样的形式。',
  INVALID_DECIMAL: '不是能识别的数值。{可写 1,234.5、1.6775亿元、2000多、约5万；没有数据请删除该行，数值为零请填 0。}',
  INVALID_INTEGER: '请填整数。{}',
  INVALID_CHOICE: '请从下列词中选一个。{}',
  INVALID_URL: '网址须以 https:// 或 http:// 开头。',
  UNKNOWN_DIVISION: '没有这个地区，请核对代码或写全名。{}',
  UNKNOWN_REFERENCE: '找不到这个编码或名称，请核对，或先导入它。{}',
  DUPLICATE_ROW: '与另一行重复：同一编码或同一项数据只能出现一次。{}',
  LEVEL_MISMATCH: '级别与代码或上级不符。{}',
  PARENT_CYCLE: '上下级关系形成了循环。{}',
  CONFLICTING_PARENT: '上级结对属于另一个项目群。{}',
  SUCCESSION_CYCLE: '区划变更形成了循环，请检查这几行的原区划和现区划。',
  PREDECESSOR_STILL_VALID: '原区划尚未撤销，请先在区划表中填写失效日期。',
  ENDS_BEFORE_START: '结束日期早于开始日期。{}',
  MEMBER_OUTSIDE_CITY: '成员镇街不在该城市内。{}',
  SAME_PARTY: '帮扶方与受援方不能相同。',
  INVALID_RATE: '比率须有分子和分母；其他指标不填分子、分母和倍数。',
  METRIC_IN_USE: '该指标已有数据，不能更改单位、小数位数或性质。{}',
  METRIC_IS_COMPUTED: '该指标由系统计算得出，不能直接填报，请填报它的分子和分母指标。',
  BASIS_MISMATCH: '口径与指标性质不符。{}',
  UNIT_MISMATCH: '单位与指标不符，不能换算。{}',
  CONFLICTING_UNITS: '同一数值的单位前后矛盾（本格、单位列、表头或标题）。{}',
  CONFLICTING_QUALIFIERS: '数值里的词与“限定”列矛盾，请只写一处。',
  TOO_MANY_DIGITS: '超过15位的数字会被表格软件改动，请把单元格设为“文本”后重新输入。',
  ERROR_CELL: '单元格显示错误值，请改正公式或填入数值。',
  NO_CACHED_VALUE: '公式没有保存结果，请在Excel或WPS中打开、重算并保存。',
  MERGED_CELLS: '数据区有合并单元格，请取消合并并逐行填写。{}',
  UNSUPPORTED_FORMAT: '不支持这种文件{}，请在Excel或WPS中打开，另存为 .xlsx（不加密码）或CSV。',
  INVALID_WORKBOOK: '工作簿已损坏或含有不允许的内容，请在Excel或WPS中打开后另存为 .xlsx。',
  LIMIT_EXCEEDED: '文件超出读取限制{}。请删除多余的格、工作表，或拆成几个文件。',
  PERSONAL_DATA: '疑似个人信息（姓名、身份证号、电话等）。整个文件已停止导入，请删除后重新上传；只报人数，不报个人。',
  AMBIGUOUS_NAME: '有多个同名的。{请改填代码。}',
  DIVISION_WAS_SPLIT: '该区划在此期间之前已撤销并拆分，请填写现在的区划。{}',
  VALUE_TOO_PRECISE: '小数位数超过该指标的规定。{}',
  VALUE_TOO_LARGE: '数值过大：请检查数值和单位。',
  NEGATIVE_STOCK: '该指标是存量，不能为负数。',
  INVALID_BOUNDS: '上下限与数值或“限定”矛盾。{}',
  TOTAL_WITH_SUBJECT: '单个机构、企业或项目的数据不能填“合计”，请填“分项”或留空。',
  SUBJECT_OUTSIDE_PLACE: '该机构、企业或项目不在所填地区内。{}',
};

/** Where what was given is put into words of our own: the same in Chinese, or nothing where they add nothing. */
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

/** A fault in Chinese, complete by itself. */
export function faultInChinese({ code, column, detail = '' }: RowFault, given: string): string {
  // A fault of the header names the column by what stands there.
  const where = column === null || column === given || code === 'MISSING_COLUMN' ? '' : column;
  const shown = GIVEN[code]?.(given) ?? given;
  const what = shown === '' ? '' : `“${shown}”`;
  const head = where + what;
  return `${head === '' ? '' : `${head}：`}${SENTENCES[code].replace(/\{(.*?)\}/u, (_slot, usual: string) => (detail === '' ? usual : detail))}`;
}

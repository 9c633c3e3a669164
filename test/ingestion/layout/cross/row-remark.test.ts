import { describe, expect, it } from '@jest/globals';
import { readRowRemark } from '../../../../src/ingestion/layout/cross/words/row-remark.js';

describe('the remark of a row', () => {
  it.each([
    ...['暂定', '待确认', '以审计数为准', '以最终核定为准'],
    ...['协议数', '签约金额', '意向资金', '合同额'],
    ...['单位：元', '以元为单位', '数据单位为元', '万元', '单位:人次'],
    ...['当月数', '累计数', '本季度数', '为年末余额', '存量', '期末数', '历年累计'],
    ...['应为50', '实际为50万元', '核减后', '调整后', '与南开乡合计', '此数为2家合计', '两县合计', '全市数'],
  ])('leaves open what the figures are where it says %s', (remark) => {
    expect(readRowRemark(remark)).toMatchObject({ text: expect.any(String), changes: true });
  });

  it.each([
    ...[
      '社会捐赠',
      '借调',
      '包干',
      '排名第一',
      '全市排名第一',
      '比上年增长10%',
      '完成率80%',
      '其中5人外出',
      '牵头单位：教育局',
    ],
    ...[
      '合同已签',
      '已完成年度任务',
      '累计帮扶5个村',
      '非财政资金',
      '资金已到位',
      '单位：县教育局',
      '和去年持平',
      '2家企业',
    ],
  ])('changes nothing where it says %s', (remark) => {
    expect(readRowRemark(remark)?.changes ?? false).toBe(false);
  });
});

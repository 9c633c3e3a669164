import { expect, it } from '@jest/globals';
import { headersKey, type TriedSheet } from '../../../../src/web/dashboard/import/tried-sheet.js';

const keyOf = (headers: readonly string[]): string =>
  headersKey([{ tables: [{ columns: headers.map((header) => ({ header })) }] } as unknown as TriedSheet]);

it('finds a kept layout for the table of another month or quarter, and for one whose columns have moved', () => {
  const august = keyOf(['县区', '财政援助资金·1-8月累计', '到账捐赠·8月']);
  expect(keyOf(['县区', '到账捐赠·9月', '财政援助资金·1-9月累计'])).toBe(august);
  expect(keyOf(['县区', '二季度', '下半年'])).toBe(keyOf(['县区', '第三季度', '上半年']));
  expect(keyOf(['县区', '财政援助资金·1-9月累计'])).not.toBe(august);
});

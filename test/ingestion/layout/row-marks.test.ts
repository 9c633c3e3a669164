import { describe, expect, it } from '@jest/globals';
import { parseSumRow } from '../../../src/ingestion/layout/row-marks.js';

describe('a total row', () => {
  it.each([
    [{ place: '合计' }, null],
    [{ place: '全市合计' }, null],
    [{ place: '', '#': '总计' }, null],
    [{ place: '六盘水市合计' }, '六盘水市'],
    [{ place: '合计（六盘水市）' }, '六盘水市'],
    [{ place: '小计：' }, null],
    [{ place: '520200', '#': '合计' }, '520200'],
  ])('is recognized, with its place: %j', (cells, place) => {
    expect(parseSumRow(cells)?.place).toBe(place);
  });

  it('is distinguished from a division with a similar name', () => {
    expect(parseSumRow({ place: '合计镇' })).toBeNull();
    expect(parseSumRow({ place: '水城区' })).toBeNull();
  });
});

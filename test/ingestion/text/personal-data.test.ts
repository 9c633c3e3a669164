import { describe, expect, it } from '@jest/globals';
import {
  isIdentityNumber,
  isPersonalHeader,
  looksPersonal,
  wasIdentityNumber,
} from '../../../src/ingestion/text/personal-data.js';

describe('possible personal data', () => {
  it('is an identity number with the right check digit, not any eighteen digits', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('110105194912310021')).toBe(false);
    expect(isIdentityNumber('110105194913310022')).toBe(false);
  });

  it.each([
    '11010519491231002X',
    '身份证11010519491231002x号',
    '110105 19491231 002X',
    '１３８００１３８０００',
    '+8613800138000',
    '138-0013-8000',
    'Tel.13800138000',
    '请致电13800138000.',
    '008613800138000',
  ])('is found in %s', (text) => {
    expect(looksPersonal(text, false)).toBe(true);
  });

  it.each([
    '13800138000',
    '520281123218',
    '91520200MA6DLXXX0X',
    '12345678901234567890',
    '2021-01/2021-08',
    '13800138000.5',
  ])('is not found in the amount %s', (text) => {
    expect(looksPersonal(text, true)).toBe(false);
  });

  it('is a mobile number with the country code, even in a column of amounts', () => {
    expect(['+8613800138000', '0086 13800138000'].map((text) => looksPersonal(text, true))).toEqual([true, true]);
  });

  it('is an identity number that a spreadsheet has rounded', () => {
    expect(['110105194912310000', '1.1010519491231E+17'].map(wasIdentityNumber)).toEqual([true, true]);
    expect(['910105194912310000', '110105194913310000', '11010519491231', '1e18'].map(wasIdentityNumber)).toEqual([
      ...[false, false, false, false],
    ]);
  });

  it('is a column that only lists of persons have', () => {
    expect(
      ['姓名', '负责人姓名', '身份证号码', '联系电话', '手机', 'Phone', 'ID number'].filter(
        (name) => !isPersonalHeader(name),
      ),
    ).toEqual([]);
    expect(['名称', '人数', '来源', 'name', 'note'].filter(isPersonalHeader)).toEqual([]);
  });
});

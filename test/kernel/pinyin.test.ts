import { describe, expect, it } from '@jest/globals';
import { pinyinOf } from '../../src/kernel/pinyin/pinyin.js';

describe('pinyinOf', () => {
  it.each([
    ['重庆', 'chong qing'],
    ['六枝', 'liu zhi'],
    ['六安', 'lu an'],
    ['厦门', 'xia men'],
    ['长沙', 'chang sha'],
    ['盘州', 'pan zhou'],
    ['成都', 'cheng du'],
    ['都匀', 'du yun'],
    ['喀什', 'ka shi'],
    ['乐清', 'yue qing'],
    ['乐亭', 'lao ting'],
    ['乐山', 'le shan'],
    ['长子县', 'zhang zi xian'],
    ['蔚县', 'yu xian'],
    ['吕梁', 'lv liang'],
    ['普田回族乡', 'pu tian hui zu xiang'],
  ])('reads the place %s as %s', (text, pinyin) => {
    expect(pinyinOf(text).pinyin).toBe(pinyin);
  });

  it('returns the first letters', () => {
    expect(pinyinOf('中山市').initials).toBe('zss');
  });

  it('keeps Latin words and numbers whole and drops punctuation', () => {
    expect(pinyinOf('TCL（中山）Ａ2·公司')).toEqual({ pinyin: 'tcl zhong shan a2 gong si', initials: 'tzsags' });
  });

  it('is empty for a text without letters', () => {
    expect(pinyinOf('（·）')).toEqual({ pinyin: '', initials: '' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { attachment, fileNameOf } from '../../src/kernel/file-name.js';
import { localeOfHeader } from '../../src/kernel/locale.js';

describe('the name of a file', () => {
  it.each<[readonly (string | null)[], string]>([
    [['六盘水市', null, '2021年'], '六盘水市_2021年.csv'],
    [['../../etc/passwd'], '-..-etc-passwd.csv'],
    [['a\r\nb: c'], 'a-b- c.csv'],
    [['\u202egnp.exe'], '-gnp.exe.csv'],
    [['', '  '], 'export.csv'],
    [['...'], 'export.csv'],
    [['水'.repeat(200)], `${'水'.repeat(80)}.csv`],
  ])('of %j is %s', (parts, expected) => {
    expect(fileNameOf(parts, 'csv')).toBe(expected);
  });

  it('is sent in UTF-8 and, for old clients, in ASCII', () => {
    expect(attachment("六盘水's (1).csv", 'export.csv')).toBe(
      `attachment; filename="export.csv"; filename*=UTF-8''%E5%85%AD%E7%9B%98%E6%B0%B4%27s%20%281%29.csv`,
    );
  });
});

describe('the language of a browser', () => {
  it.each([
    [undefined, 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr, zh-CN;q=0.5, en;q=0.8', 'en'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['de', 'zh'],
    ['en;q=0.5, zh;q=0.5', 'en'],
  ])('for the header %j is %s', (header, locale) => {
    expect(localeOfHeader(header)).toBe(locale);
  });
});

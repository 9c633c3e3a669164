import { describe, expect, it } from '@jest/globals';
import { ancestorCodes, levelOfCode, parseDivisionCode } from '../../src/division/division-code.js';

describe('parseDivisionCode', () => {
  it.each([
    ['520000', '520000'],
    ['52', '520000'],
    ['5202', '520200'],
    ['520200', '520200'],
    ['520204', '520204'],
    ['520204205', '520204205'],
    ['520281123218', '520281123218'],
    ['520000000000', '520000'],
    ['520200000000', '520200'],
    ['520204000000', '520204'],
    ['520204205000', '520204205'],
    ['520200000', '520200'],
    ['520204000', '520204'],
    [' 520204\t', '520204'],
    ['５２０２０４', '520204'],
    ['50', '500000'],
    ['500101134', '500101134'],
    ['810000', '810000'],
  ])('parses %j as %s', (text, code) => {
    expect(parseDivisionCode(text)).toEqual({ ok: true, code });
  });

  it.each([
    ['442000000000', '442000'],
    ['441900', '441900'],
    ['460400000', '460400'],
    ['620200000000', '620200'],
    ['620201', '620200'],
    ['620201000000', '620200'],
    ['442000100', '442000100'],
    ['442000100000', '442000100'],
    ['620201100', '620201100'],
  ])('accepts codes in cities without districts: %s is %s', (text, code) => {
    expect(parseDivisionCode(text)).toEqual({ ok: true, code });
  });

  it.each([
    ['', 'nothing'],
    ['5', 'one digit'],
    ['520', 'three digits'],
    ['52020', 'five digits'],
    ['5202042', 'seven digits'],
    ['5202042050', 'ten digits'],
    ['5202042050000', 'thirteen digits'],
    ['52020a', 'a letter'],
    ['520-204', 'a hyphen'],
    ['520 204', 'a space inside'],
    ['000000', 'no province'],
    ['520004', 'a district without a city'],
    ['520000100', 'a town straight under a province'],
    ['520204000218', 'a village without a town'],
    ['-52', 'a sign'],
    ['贵州省', 'a name'],
  ])('refuses %j: %s', (text) => {
    expect(parseDivisionCode(text)).toEqual({ ok: false, expected: expect.stringContaining('6 digits') });
  });
});

describe('levelOfCode', () => {
  it.each([
    ['520000', 'PROVINCE'],
    ['520200', 'CITY'],
    ['442000', 'CITY'],
    ['520204', 'DISTRICT'],
    ['429004', 'DISTRICT'],
    ['469001', 'DISTRICT'],
    ['659001', 'DISTRICT'],
    ['442000100', 'TOWN'],
    ['520281123218', 'VILLAGE'],
  ])('returns the level of %s: %s', (code, level) => {
    expect(levelOfCode(code)).toBe(level);
  });
});

describe('ancestorCodes', () => {
  it.each([
    ['520000', []],
    ['520200', ['520000']],
    ['520204', ['520200', '520000']],
    ['442000100', ['442000', '440000']],
    ['429004', ['429000', '420000']],
    ['520281123218', ['520281123', '520281', '520200', '520000']],
  ])('returns the possible codes above %s, nearest first', (code, ancestors) => {
    expect(ancestorCodes(code)).toEqual(ancestors);
  });
});

it('a well-formed code is parsed even if no division has it', () => {
  expect(['999999', '16', '550000'].map((code) => parseDivisionCode(code).ok)).toEqual([true, true, true]);
});

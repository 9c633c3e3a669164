import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Connection, connectionOfArray } from '../../src/kernel/connection.js';
import { CodedError } from '../../src/kernel/errors.js';
import { DEFAULT_PAGE, GREATEST_PAGE, type Keyset, validatePage, formatCursor } from '../../src/kernel/page.js';

const PARTS = fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger());
const KEYSETS = fc.array(PARTS, { minLength: 1, maxLength: 4 });

function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof CodedError ? error.code : 'not coded';
  }
}

function encoded(content: string): string {
  return Buffer.from(content).toString('base64url');
}

describe('the size of a page', () => {
  it.each([
    [undefined, DEFAULT_PAGE],
    [null, DEFAULT_PAGE],
    [0, 0],
    [1, 1],
    [GREATEST_PAGE, GREATEST_PAGE],
  ])('for first: %s is %i', (first, limit) => {
    expect(validatePage('towns', { first })).toEqual({ limit, after: null, before: null, backward: false });
    if (first != null) expect(validatePage('towns', { last: first })).toMatchObject({ limit, backward: true });
  });

  it('may have another default', () => {
    expect(validatePage('towns', {}, 20).limit).toBe(20);
  });

  it.each([-1, GREATEST_PAGE + 1, 2_147_483_647, -2_147_483_648])('is refused for first and last: %i', (size) => {
    for (const argument of ['first', 'last']) {
      expect(() => validatePage('towns', { [argument]: size })).toThrow(
        expect.objectContaining({
          extensions: expect.objectContaining({ code: 'INVALID_PAGE_SIZE', subject: argument, given: size }) as unknown,
        }),
      );
    }
  });

  it('is refused for first together with last', () => {
    expect(codeOf(() => validatePage('towns', { first: 1, last: 1 }))).toBe('INVALID_PAGE_SIZE');
    expect(validatePage('towns', { first: 1, last: null }).backward).toBe(false);
    expect(validatePage('towns', { first: null, last: 1 }).backward).toBe(true);
  });
});

describe('a cursor', () => {
  it('continues its own list where it ended', () => {
    fc.assert(
      fc.property(KEYSETS, (keyset) => {
        expect(validatePage('towns', { after: formatCursor('towns', keyset) }).after).toEqual(keyset);
      }),
    );
  });

  it('of another list is refused', () => {
    fc.assert(
      fc.property(KEYSETS, fc.string(), (keyset, name) => {
        fc.pre(name !== 'towns');
        expect(codeOf(() => validatePage('towns', { after: formatCursor(name, keyset) }))).toBe('INVALID_CURSOR');
      }),
    );
  });

  it('with a character changed, added or removed is refused or names another position', () => {
    fc.assert(
      fc.property(
        KEYSETS,
        fc.nat(),
        fc.constantFrom('', 'A', 'z', '0', '-', '_', '=', ' ', '+'),
        (keyset, at, change) => {
          const cursor = formatCursor('towns', keyset);
          const index = at % cursor.length;
          for (const width of [0, 1]) {
            const tampered = cursor.slice(0, index) + change + cursor.slice(index + width);
            if (tampered === cursor) continue;
            let after: Keyset | null = null;
            const code = codeOf(() => {
              after = validatePage('towns', { after: tampered }).after;
            });
            // A position has exactly one cursor: a second spelling of it would be a tampered cursor that passed.
            if (code === null) expect(after).not.toEqual(keyset);
            else expect(code).toBe('INVALID_CURSOR');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['empty', ''],
    ['no base64', '***'],
    ['not JSON', encoded('towns,1')],
    ['not a list', encoded('{"0":"towns","1":5}')],
    ['a text', encoded('"towns"')],
    ['null', encoded('null')],
    ['without a place', encoded('["towns"]')],
    ['without a name', encoded('[1,2]')],
    ['with null', encoded('["towns",null]')],
    ['with a truth value', encoded('["towns",true]')],
    ['with a list', encoded('["towns",[1]]')],
    ['with an object', encoded('["towns",{"a":1}]')],
    ['with a fraction', encoded('["towns",1.5]')],
    ['with a number that is not exact', encoded('["towns",9007199254740993]')],
    ['with spaces', encoded('["towns", 1]')],
    ['with another spelling of a number', encoded('["towns",1e0]')],
    ['padded', `${formatCursor('towns', [1])}==`],
    ['in the other alphabet', Buffer.from('["towns","ÿ?>"]').toString('base64')],
    ['with bytes that are no text', Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]).toString('base64url')],
  ])('that is %s is refused', (_, after) => {
    expect(codeOf(() => validatePage('towns', { after }))).toBe('INVALID_CURSOR');
  });

  it('that is refused raises an error that names the expected form', () => {
    for (const subject of ['after', 'before']) {
      expect(() => validatePage('towns', { [subject]: 'x' })).toThrow(
        expect.objectContaining({ extensions: expect.objectContaining({ subject, given: 'x' }) as unknown }),
      );
    }
  });
});

describe('the pages of a list', () => {
  it('contain every entry once and in order', () => {
    const lists = fc.uniqueArray(fc.integer(), { maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), (all, first) => {
        const seen: number[] = [];
        let after: string | null = null;
        for (let more = true; more;) {
          const page: Connection<number> = connectionOfArray('numbers', validatePage('numbers', { first, after }), all);
          expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
          expect(page.nodes.length).toBeLessThanOrEqual(first);
          seen.push(...page.nodes);
          more = page.pageInfo.hasNextPage;
          after = page.pageInfo.endCursor;
        }
        expect(seen).toEqual(all);
      }),
    );
  });

  it('contain every entry once and in order from the end as well', () => {
    const lists = fc.uniqueArray(fc.integer(), { maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 12 }), (all, last) => {
        const seen: number[] = [];
        let before: string | null = null;
        for (let more = true; more;) {
          const page: Connection<number> = connectionOfArray('numbers', validatePage('numbers', { last, before }), all);
          expect(page.pageInfo.hasNextPage).toBe(before !== null);
          expect(page.nodes.length).toBeLessThanOrEqual(last);
          seen.unshift(...page.nodes);
          more = page.pageInfo.hasPreviousPage;
          before = page.pageInfo.startCursor;
        }
        expect(seen).toEqual(all);
      }),
    );
  });

  it('are cut from what lies between two cursors, from either end of it', () => {
    const all = Array.from({ length: 20 }, (_, index) => index);
    const positions = fc.option(fc.nat({ max: 19 }), { nil: null });
    const cursorOf = (at: number | null): string | null => (at === null ? null : formatCursor('numbers', [at]));
    fc.assert(
      fc.property(positions, positions, fc.nat({ max: 25 }), fc.boolean(), (after, before, size, backward) => {
        const args = { after: cursorOf(after), before: cursorOf(before), [backward ? 'last' : 'first']: size };
        const page = connectionOfArray('numbers', validatePage('numbers', args), all);
        const between = all.filter((one) => (after === null || one > after) && (before === null || one < before));
        expect(page.nodes).toEqual(
          backward ? between.slice(Math.max(between.length - size, 0)) : between.slice(0, size),
        );
        const isMore = between.length > size;
        expect(page.pageInfo).toMatchObject({
          hasNextPage: backward ? before !== null : isMore,
          hasPreviousPage: backward ? isMore : after !== null,
        });
      }),
    );
  });

  it('before a cursor alone are those just before it', () => {
    const all = Array.from({ length: 200 }, (_, index) => index);
    const page = connectionOfArray('numbers', validatePage('numbers', { before: formatCursor('numbers', [100]) }), all);
    expect(page.nodes).toEqual(all.slice(100 - DEFAULT_PAGE, 100));
  });

  it('of size 0 have no cursors and still say whether more follows', () => {
    const page = connectionOfArray('numbers', validatePage('numbers', { first: 0 }), [1, 2]);
    expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });
});

import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAllowedAddress } from '../../src/hub/border/addresses.js';
import { AnswerFilter } from '../../src/hub/border/answer-filter.js';
import { ANYTHING, LEAF, objectOf, type Shape } from '../../src/hub/border/answer-shape.js';
import { openDispatcher } from '../../src/hub/border/dispatcher.js';
import { fetchJson } from '../../src/hub/border/fetch-json.js';
import { LONG } from '../support/long.js';
import { type FakePartner, startFakePartner } from './fake-partner.js';

describe('the border of the hub', () => {
  let partner: FakePartner;
  let port: string;

  beforeAll(async () => {
    partner = await startFakePartner('', () => ({ data: { jobs: 1 } }));
    port = new URL(partner.url).port;
  });

  afterAll(() => partner.close());

  /** What comes of a request to a host, whose name leads to one address after the other. */
  async function fetched(host: string, addresses: readonly string[], found: readonly string[] = []): Promise<unknown> {
    const left = [...found];
    const dispatcher = openDispatcher({
      ...{ addresses, timeoutMs: 2_000, atOnce: 1 },
      lookup: ((_name: string, _options: object, callback: (error: null, all: object[]) => void) => {
        callback(null, [{ address: left.shift() ?? '', family: 4 }]);
      }) as never,
    });
    const answers: unknown[] = [];
    for (let count = 0; count < Math.max(1, found.length); count += 1) {
      const headers = { 'content-type': 'application/json', connection: 'close' };
      const url = `http://${host}:${port}/graphql`;
      const asked = {
        url,
        method: 'POST' as const,
        headers,
        body: '{"query":"{ jobs }"}',
        dispatcher,
        shape: ANYTHING,
      };
      answers.push(
        await fetchJson({ ...asked, timeoutMs: 2_000, takesErrors: true }).catch(
          (error: unknown) => (error as { readonly reason: string }).reason,
        ),
      );
    }
    await dispatcher.destroy();
    return found.length > 1 ? answers : answers[0];
  }

  it('lets no request out to an address that is not listed, whatever leads there', async () => {
    for (const host of ['127.0.0.1', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1']) {
      expect([host, await fetched(host, [])]).toEqual([host, 'ADDRESS']);
    }
    expect(await fetched('schools.example', [], ['127.0.0.1'])).toBe('ADDRESS');
    expect(await fetched('schools.example', ['127.0.0.1/32'], ['127.0.0.1'])).toEqual({ data: { jobs: 1 } });
  });

  it('checks each connection anew when a name is made to lead elsewhere', async () => {
    expect(await fetched('schools.example', ['127.0.0.1/32'], ['127.0.0.1', '127.0.0.2'])).toEqual([
      { data: { jobs: 1 } },
      'ADDRESS',
    ]);
  });

  it('asks once more where the partner closed the connection just then, and once only', async () => {
    let closed = 0;
    const closing =
      (times: number): FakePartner['answer'] =>
      (_asked, response) => {
        closed += 1;
        return closed <= times ? void response.socket?.destroy() : { data: { jobs: 1 } };
      };
    partner.answer = closing(1);
    expect(await fetched('127.0.0.1', ['127.0.0.0/8'])).toEqual({ data: { jobs: 1 } });
    closed = 0;
    partner.answer = closing(9);
    expect([await fetched('127.0.0.1', ['127.0.0.0/8']), closed]).toEqual(['CONNECTION', 2]);
  });

  it('knows which addresses are public', () => {
    const closed = ['10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'];
    for (const address of [...closed, '::1', 'fd00::1', 'fe80::1', '64:ff9b::7f00:1', '2002:7f00:1::', 'x', '']) {
      expect([address, isAllowedAddress(address, [])]).toEqual([address, false]);
    }
    expect(['93.184.216.34', '2606:4700::1111'].every((address) => isAllowedAddress(address, []))).toBe(true);
    expect(isAllowedAddress('10.20.3.4', ['10.20.0.0/16'])).toBe(true);
    expect(isAllowedAddress('10.21.3.4', ['10.20.0.0/16'])).toBe(false);
  });
});

/** What a filter keeps of a text that arrives in pieces of these lengths; the reason, if it is refused. */
function kept(text: string | Buffer, shape: Shape, lengths: readonly number[] = []): unknown {
  const bytes = Buffer.from(text);
  const filter = new AnswerFilter(shape);
  try {
    let at = 0;
    for (let piece = 0; at < bytes.length; piece += 1) {
      const end = at + (lengths[piece % lengths.length] ?? bytes.length);
      filter.add(bytes.subarray(at, end));
      at = end;
    }
    return filter.value();
  } catch (error) {
    return (error as { readonly reason: string }).reason;
  }
}

/** The same of a value: the fields of a shape, and a mark for one that is in none. */
function projected(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'ANYTHING' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.slice(0, shape.most ?? value.length).map((item: unknown) => projected(item, shape));
  if (shape.kind === 'LEAF') return {};
  const entries = Object.entries(value).flatMap(([name, one]) => {
    const child = shape.fields?.get(name);
    return child ? [[name, projected(one, child)] as const] : [];
  });
  return Object.fromEntries([...entries, ...(entries.length < Object.keys(value).length ? [['?', 0] as const] : [])]);
}

describe('the filter of answers', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  const shape = fc.letrec<{ shape: Shape; object: Shape }>((tie) => ({
    shape: fc.oneof({ depthSize: 'small' }, fc.constantFrom(ANYTHING, LEAF), tie('object')),
    object: fc
      .tuple(
        fc.dictionary(fc.constantFrom('a', 'b', '省', '"', '__proto__'), tie('shape')),
        fc.option(fc.nat({ max: 3 }), { nil: undefined }),
      )
      .map(([fields, most]) => ({ ...objectOf(fields), ...(most === undefined ? {} : { most }) })),
  })).object;
  const key = fc.oneof(fc.constantFrom('a', 'b', '省', '"', '__proto__'), fc.string({ unit: 'binary', maxLength: 4 }));
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  })).value;
  const written = fc.tuple(json, fc.constantFrom(0, 1)).map(([value, indent]) => JSON.stringify(value, null, indent));

  it('keeps of any text what its shape has, however it is cut', () => {
    fc.assert(
      fc.property(written, shape, lengths, (text, asked, cuts) => {
        expect(isDeepStrictEqual(kept(text, ANYTHING, cuts), JSON.parse(text))).toBe(true);
        expect(isDeepStrictEqual(kept(text, asked, cuts), projected(JSON.parse(text), asked))).toBe(true);
      }),
      { numRuns: LONG ? 2_000 : 50 },
    );
  });

  it('refuses what is no JSON exactly where JSON.parse does, if all is kept', () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', 't', ' ', '\n'),
    );
    fc.assert(
      fc.property(written, damage, fc.boolean(), lengths, (text, [place, sign], isAdded, cuts) => {
        const at = place % (text.length + 1);
        // Through UTF-8, as it arrives: half a character is another one there.
        const damaged = Buffer.from(`${text.slice(0, at)}${sign}${text.slice(isAdded ? at : at + 1)}`).toString();
        const expected = (() => {
          try {
            return JSON.parse(damaged) as unknown;
          } catch {
            return 'NOT_JSON';
          }
        })();
        expect(isDeepStrictEqual(kept(damaged, ANYTHING, cuts), expected)).toBe(true);
      }),
      { numRuns: LONG ? 50_000 : 200 },
    );
  });

  it('refuses what is too much, and bytes that are no UTF-8', () => {
    expect(kept('['.repeat(65), LEAF)).toBe('SIZE');
    expect(kept(`{"a":${'['.repeat(65)}`, objectOf({}))).toBe('SIZE');
    expect(kept(`[${'0,'.repeat(300_001)}0]`, LEAF)).toBe('SIZE');
    expect(kept(`"${'x'.repeat(1_000_000)}"`, LEAF)).toBe('SIZE');
    expect(kept(`{"a":"${'x'.repeat(999_990)}"}`, objectOf({}), [65_536])).toEqual({ '?': 0 });
    expect(kept(`{"a":"${'x'.repeat(1_000_000)}"}`, objectOf({}), [65_536])).toBe('SIZE');
    expect(kept(`{${'"abcd":12345,'.repeat(200_000)}"b":1}`, objectOf({}), [65_536])).toBe('SIZE');
    expect(kept(`[${`"${'x'.repeat(900_000)}",`.repeat(12)}""]`, objectOf({ a: LEAF }), [65_536])).toBe('SIZE');
    expect(kept(`[${`"${'x'.repeat(900_000)}",`.repeat(10)}""]`, LEAF, [65_536])).toHaveLength(11);
    expect(kept(Buffer.from([0x22, 0xff, 0x22]), LEAF)).toBe('ENCODING');
    expect(kept(Buffer.from([0xef, 0xbb, 0xbf, 0x37]), LEAF)).toBe(7);
    expect(kept('', LEAF)).toBe('NOT_JSON');
  });
});

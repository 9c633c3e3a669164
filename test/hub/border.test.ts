import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAllowedAddress } from '../../src/hub/border/addresses.js';
import { openDispatcher } from '../../src/hub/border/dispatcher.js';
import { fetchJson } from '../../src/hub/border/fetch-json.js';
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
      const asked = { url, method: 'POST' as const, headers, body: '{"query":"{ jobs }"}', dispatcher };
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

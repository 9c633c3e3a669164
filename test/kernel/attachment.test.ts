import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { perRequest, type RequestContext } from '../../src/kernel/context.js';

/** In a process of its own: what other tests have left decides what V8 takes for alive. Prints how many MB grew old. */
const REQUESTS = `
  import { getHeapSpaceStatistics } from 'node:v8';
  import { perRequest } from './src/kernel/context.ts';
  const kept = perRequest((context) => ({ context, numbers: Array.from({ length: 1000 }, (_, at) => at + 0.5) }));
  const old = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space').space_used_size;
  kept({ requestId: 'first' });
  gc();
  const before = old();
  for (let request = 0; request < 2000; request += 1) {
    kept({ requestId: String(request) });
    if (request % 50 === 0) gc({ type: 'minor' });
  }
  console.log((old() - before) / 2 ** 20);`;

test('what a request kept is gone with it, without a collection of the old generation', () => {
  const flags = ['--no-warnings', '--expose-gc', '--experimental-transform-types'];
  const script = ['--import', './src/typescript-sources.mjs', '--input-type=module', '-e', REQUESTS];
  const printed = execFileSync(process.execPath, [...flags, ...script], { encoding: 'utf8' });
  // All of it are 15 MB.
  expect(Number(printed)).toBeLessThan(4);
}, 30_000);

test('a copy of a context has nothing of what was made for the context', () => {
  const made = perRequest((context) => ({ context }));
  const context = { requestId: 'one', now: new Date() } as RequestContext;
  expect(made(context)).toBe(made(context));
  const copy = { ...context };
  expect(made(copy).context).toBe(copy);
  expect(made(context).context).toBe(context);
  expect(made(copy)).toBe(made(copy));
});

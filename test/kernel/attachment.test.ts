import { expect, test } from '@jest/globals';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { perRequest, type RequestContext } from '../../src/kernel/context.js';

const REQUESTS = 2_000;
/** Of what each request keeps. */
const NUMBERS = 1_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options?: { readonly type: 'minor' }) => void;

function megabytesGrownOld(): number {
  const spaces = getHeapSpaceStatistics().filter(({ space_name: name }) => /^old_(object_)?space$/.test(name));
  return spaces.reduce((sum, one) => sum + one.space_used_size, 0) / 2 ** 20;
}

const contextOf = (requestId: string): RequestContext => ({ requestId, now: new Date() }) as RequestContext;

test('what a request kept is gone with it, without a collection of the old generation', () => {
  const kept = perRequest((context) => ({ context, numbers: Array.from({ length: NUMBERS }, (_, at) => at + 0.5) }));
  // What holds the values would itself have grown old by the time.
  kept(contextOf('first'));
  collect();
  const before = megabytesGrownOld();
  for (let request = 0; request < REQUESTS; request += 1) {
    kept(contextOf(request.toString()));
    if (request % 50 === 0) collect({ type: 'minor' });
  }
  expect(megabytesGrownOld() - before).toBeLessThan(4);
});

test('a copy of a context has nothing of what was made for the context', () => {
  const made = perRequest((context) => ({ context }));
  const context = contextOf('one');
  expect(made(context)).toBe(made(context));
  const copy = { ...context };
  expect(made(copy).context).toBe(copy);
  expect(made(context).context).toBe(context);
  expect(made(copy)).toBe(made(copy));
});

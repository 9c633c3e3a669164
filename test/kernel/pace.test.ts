import { afterEach, expect, it, jest } from '@jest/globals';
import { Pace } from '../../src/kernel/pace/pace.js';

interface Work {
  readonly slices: number;
  readonly order: string[];
  /** What a slice does besides being noted. */
  readonly act?: () => void;
}

/** Waits at a gate before each of some slices, and notes the name of its request in each. */
async function work(name: string, { slices, order, act }: Work): Promise<void> {
  const pace = new Pace();
  for (let at = 0; at < slices; at++) {
    await pace.gate();
    order.push(name);
    act?.();
  }
}

afterEach(() => {
  jest.restoreAllMocks();
});

it('lets a request work 32 ms in a row before the next has its turn, and each until it is done', async () => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const order: string[] = [];
  const act = (): void => {
    now += 12;
  };
  await Promise.all([
    work('a', { slices: 8, order, act }),
    work('b', { slices: 2, order, act }),
    work('c', { slices: 5, order, act }),
  ]);
  expect(order.join('')).toBe('aaabbcccaaaccaa');
});

it('finishes what has few and short slices before the next is begun', async () => {
  const order: string[] = [];
  jest.spyOn(performance, 'now').mockReturnValue(0);
  await Promise.all([
    work('a', { slices: 10, order }),
    work('b', { slices: 2, order }),
    work('c', { slices: 5, order }),
  ]);
  expect(order.join('')).toBe('aaaaaaaaaabbccccc');
});

it('lets whatever else the process does go on after every slice', async () => {
  const order: string[] = [];
  let isDone = false;
  const between = (): void => {
    order.push('-');
    if (!isDone) setImmediate(between);
  };
  setImmediate(between);
  await work('a', { slices: 6, order });
  isDone = true;
  expect(order.join('')).not.toContain('aa');
});

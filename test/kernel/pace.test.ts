import { expect, it } from '@jest/globals';
import { Pace } from '../../src/kernel/pace/pace.js';

/** Waits at a gate before each of some slices, and notes the name of its request in each. */
async function work(name: string, slices: number, order: string[]): Promise<void> {
  const pace = new Pace();
  for (let at = 0; at < slices; at++) {
    await pace.gate();
    order.push(name);
  }
}

it('lets a request work four slices in a row before the next has its turn, and each until it is done', async () => {
  const order: string[] = [];
  await Promise.all([work('a', 10, order), work('b', 2, order), work('c', 5, order)]);
  expect(order.join('')).toBe('aaaabbccccaaaacaa');
});

it('lets whatever else the process does go on after every slice', async () => {
  const order: string[] = [];
  let isDone = false;
  const between = (): void => {
    order.push('-');
    if (!isDone) setImmediate(between);
  };
  setImmediate(between);
  await work('a', 6, order);
  isDone = true;
  expect(order.join('')).not.toContain('aa');
});

import { describe, expect, it } from '@jest/globals';
import { VersionedMemory, type Remembered } from '../../../src/kernel/memory/versioned-memory.js';

const EMPTY = {};

describe('a memory with versions', () => {
  async function presentOf(memory: VersionedMemory): Promise<Remembered> {
    const remembered = await memory.present();
    if (!remembered) throw new Error('nothing can be remembered');
    return remembered;
  }

  it('holds what was read of the present version until another one is there', async () => {
    let version = 'one';
    const memory = new VersionedMemory(() => Promise.resolve(version), 1_000);
    const early = await presentOf(memory);
    early.add('a', EMPTY, 100, 'one');
    expect((await presentOf(memory)).get('a')).toBe(EMPTY);
    version = 'two';
    const late = await presentOf(memory);
    expect(late.get('a')).toBeUndefined();
    // What was asked before the change is neither answered nor remembered after it.
    early.add('b', EMPTY, 100, 'one');
    expect([early.get('b'), late.get('b')]).toEqual([undefined, undefined]);
  });

  it('does not hold what was read of another version than the one that was compared', async () => {
    const memory = new VersionedMemory(() => Promise.resolve('one'), 1_000);
    const remembered = await presentOf(memory);
    remembered.add('later', EMPTY, 100, 'two');
    remembered.add('unknown', EMPTY, 100, null);
    expect([remembered.get('later'), remembered.get('unknown')]).toEqual([undefined, undefined]);
  });

  it('remembers nothing while the version is unknown', async () => {
    const memory = new VersionedMemory(() => Promise.resolve(null), 1_000);
    expect(await memory.present()).toBeNull();
  });

  it('compares the version for each question after it was asked, and once for all that wait', async () => {
    const sent: PromiseWithResolvers<string>[] = [];
    const memory = new VersionedMemory(() => {
      const one = Promise.withResolvers<string>();
      sent.push(one);
      return one.promise;
    }, 1_000);
    const first = memory.present();
    await new Promise(setImmediate);
    const later = [memory.present(), memory.present()];
    await new Promise(setImmediate);
    expect(sent).toHaveLength(1);
    sent[0]?.resolve('one');
    expect((await first)?.version).toBe('one');
    await new Promise(setImmediate);
    expect(sent).toHaveLength(2);
    sent[1]?.resolve('two');
    expect((await Promise.all(later)).map((one) => one?.version)).toEqual(['two', 'two']);
  });

  it('compares the version anew after a statement that failed', async () => {
    let times = 0;
    const memory = new VersionedMemory(
      () => (times++ === 0 ? Promise.reject(new Error('away')) : Promise.resolve('one')),
      1_000,
    );
    await expect(memory.present()).rejects.toThrow('away');
    expect((await memory.present())?.version).toBe('one');
  });

  it('forgets what was not asked for longest when its bytes are used up', async () => {
    const memory = new VersionedMemory(() => Promise.resolve('one'), 1_000);
    const remembered = await presentOf(memory);
    for (const key of ['a', 'b', 'c']) remembered.add(key, EMPTY, 300, 'one');
    remembered.get('a');
    remembered.add('d', EMPTY, 300, 'one');
    expect(['a', 'b', 'c', 'd'].filter((key) => remembered.get(key))).toEqual(['a', 'c', 'd']);
    // One that has grown counts once.
    remembered.add('a', EMPTY, 900, 'one');
    expect(['a', 'c', 'd'].filter((key) => remembered.get(key))).toEqual(['a']);
  });

  it('keeps most of what is asked for in turn though not all of it fits', async () => {
    const memory = new VersionedMemory(() => Promise.resolve('one'), 1_000);
    const keys = Array.from({ length: 12 }, (_, at) => at);
    let known = 0;
    for (let round = 0; round < 20; round++) {
      for (const key of keys) {
        const remembered = await presentOf(memory);
        if (remembered.get(key)) known++;
        else remembered.add(key, EMPTY, 100, 'one');
      }
    }
    // Ten of twelve fit.
    expect(known / (19 * keys.length)).toBeGreaterThan(0.5);
  });

  it('comes to hold what is asked for instead of what was', async () => {
    const memory = new VersionedMemory(() => Promise.resolve('one'), 1_000);
    for (let key = 0; key < 10; key++) (await presentOf(memory)).add(key, EMPTY, 100, 'one');
    const last = { known: 0 };
    for (let round = 0; round < 20; round++) {
      last.known = 0;
      for (let key = 100; key < 108; key++) {
        const remembered = await presentOf(memory);
        if (remembered.get(key)) last.known++;
        else remembered.add(key, EMPTY, 100, 'one');
      }
    }
    expect(last.known).toBe(8);
  });
});

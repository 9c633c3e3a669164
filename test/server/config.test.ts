import { describe, expect, it } from '@jest/globals';
import { mostConnections, usualPoolSize, usualWorkers } from '../../src/server/sizes.js';
import { ConfigError, readConfig, SETTINGS } from '../../src/server/config.js';

describe('settings', () => {
  it('have defaults for everything', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 4000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      DATASET: 'published-2021',
    });
    expect(readConfig({}).DATABASE_URL).toBeUndefined();
  });

  it('count an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4000 });
  });

  it('name every error at once with the given value, but never a database URL', () => {
    const read = () =>
      readConfig({ PORT: '70000', DATASET: 'demo', DATABASE_URL: 'mysql://u:secret@h/d', MAX_DEPTH: 'deep' });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { faults, message } = error as ConfigError;
      expect(faults.map((fault) => fault.split(/[=:]/)[0])).toEqual(['PORT', 'DATABASE_URL', 'DATASET', 'MAX_DEPTH']);
      expect(message).toContain('70000');
      expect(message).not.toContain('secret');
    }
  });

  it('leave a core to the database, a gibibyte to each process, and each process a pool that all fit into', () => {
    const gib = 2 ** 30;
    const sizes = [
      ...([
        [1, 2],
        [2, 24],
        [4, 16],
        [16, 64],
        [16, 6],
      ] as const),
    ].map(([cores, memory]) => {
      const machine = { cores, memory: memory * gib };
      const WORKERS = usualWorkers(machine);
      const POOL_SIZE = usualPoolSize(machine, WORKERS);
      return [WORKERS, POOL_SIZE, mostConnections({ WORKERS, POOL_SIZE })];
    });
    expect(sizes).toEqual([
      [1, 6, 19],
      [1, 10, 27],
      [3, 6, 57],
      [15, 5, 255],
      [6, 11, 174],
    ]);
    expect(readConfig({ WORKERS: '3', POOL_SIZE: '7' })).toMatchObject({ WORKERS: 3, POOL_SIZE: 7 });
    expect(readConfig({ HUB: 'partners.yaml' })).toMatchObject({ WORKERS: 1 });
    expect(() => readConfig({ HUB: 'partners.yaml', WORKERS: '2' })).toThrow(/WORKERS=2: with HUB one process/);
  });

  it('have a meaning and a default', () => {
    for (const setting of SETTINGS) expect(setting.meaning).not.toBe('');
    expect(SETTINGS.find(({ name }) => name === 'PORT')?.fallback).toBe('4000');
  });
});

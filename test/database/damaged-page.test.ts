import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { makeBackup } from '../../src/database/backup/make-backup.js';
import { openDatabase } from '../../src/database/open-database.js';
import { startApi } from '../support/api.js';
import { queryValue } from '../support/query.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { fillDatabase, withDatabase } from '../faults/support/own-database.js';
import { longIt } from '../support/long.js';

longIt(
  'a damaged page is one clear sentence for those who read it, hurts nobody else, and gets into no backup',
  async () => {
    const folder = await makeTemporaryFolder();
    const dataDir = join(folder, 'data');
    await fillDatabase(dataDir);
    const file = await withDatabase(dataDir, (url) => queryValue(url, "select pg_relation_filepath('source')"));
    const page = await open(join(dataDir, 'postgres', String(file)), 'r+');
    await page.write(Buffer.alloc(16, 0xa5), 0, 16, 4096);
    await page.close();

    const database = await openDatabase({ dataDir, log: () => undefined });
    const api = await startApi(database.url);
    try {
      const { status, body } = await api.ask('{ sources { nodes { code } } }');
      expect(status).toBe(503);
      expect(body.errors?.[0]).toMatchObject({
        message: expect.stringMatching(/^A part of the database is damaged.*restore a backup/),
        extensions: { code: 'UNAVAILABLE', subject: 'storage' },
      });
      expect((await api.ask('{ city(code: "520200") { name } }')).body).toEqual({
        data: { city: { name: '六盘水市' } },
      });
      await expect(makeBackup(join(folder, 'backups'), { dataDir, log: () => undefined })).rejects.toThrow(
        /^No backup was made: .*checksum/,
      );
    } finally {
      await api.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
  400_000,
);

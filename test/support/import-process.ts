// A process of its own that imports one file, started by start-import-process.ts: it prints a line when it is
// ready, waits for a line to begin, and may be killed at any time.
import { once } from 'node:events';
import { basename } from 'node:path';
import { runImport } from '../../src/ingestion/run/run-import.js';
import { openOrm, writeDatabaseOf } from '../../src/server/data/orm.js';

const [url = '', path = ''] = process.argv.slice(2);
const orm = await openOrm({ url, poolSize: 2 });
// Connected before the line, so that only the import follows.
await orm.em.getConnection().execute('select 1');
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
const { receipt, isRepeated } = await runImport(
  writeDatabaseOf(orm),
  [{ kind: 'observations', name: basename(path), content: { path } }],
  {
    now: new Date('2024-05-01T08:00:00Z'),
  },
);
process.stdout.write(`${JSON.stringify({ status: receipt.status, counts: receipt.counts, isRepeated })}\n`);
await orm.close();

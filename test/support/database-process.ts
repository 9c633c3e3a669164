// A process of its own that uses a data folder: started by start-database-process.ts, commanded by lines on stdin,
// answers each with a line of JSON. When stdin ends, for example because the test was killed, it closes the database and exits.
import { createInterface } from 'node:readline';
import { openDatabase, type OpenDatabase } from '../../src/database/open-database.js';
import { claimServer } from '../../src/database/server-lease.js';

const [dataDir = '', databaseUrl = ''] = process.argv.slice(2);
const printed: string[] = [];
let database: OpenDatabase | undefined;
let release = (): Promise<void> => Promise.resolve();

const commands: Record<string, (argument: string) => Promise<object>> = {
  open: async () => {
    database = await openDatabase({ dataDir, databaseUrl, log: (line) => printed.push(line) });
    return { url: database.url, embedded: database.embedded, printed };
  },
  close: async () => {
    await database?.close();
    return {};
  },
  claim: async (url) => {
    const claim = await claimServer(dataDir, { url });
    if (claim.outcome === 'claimed') release = () => claim.release();
    return claim;
  },
  release: async () => {
    await release();
    return {};
  },
  exit: () => process.exit(0),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name = '', argument = ''] = line.split(' ');
  const answer = await commands[name]?.(argument).catch((error: unknown) => {
    const { code, message } = error as { code?: string; message: string };
    return { code: code ?? 'NOT_CODED', message };
  });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await database?.close();

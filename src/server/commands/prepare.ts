import { makeFirstToken } from '../../agency/admin-token.store.js';
import { claimServer, type ServerClaim } from '../../database/server-lease.js';
import { checkReader, prepareReader } from '../../database/database-roles.js';
import { loadDefinitions } from '../../report/definition/load-definitions.js';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';
import { openData, type OpenData, type OpenDataOptions } from '../data/open-data.js';
import { requireClosedNetwork } from '../http/open-network.js';
import { requirePort } from './require-port.js';
import type { Undo } from './undo.js';

/** What is done once for all processes of a server. */
export interface Prepared {
  readonly outcome: 'prepared';
  readonly claim: Extract<ServerClaim, { outcome: 'claimed' }>;
  readonly data: OpenData;
  /** Of the login that reads. Contains its password: not for logs. */
  readonly readerUrl: string;
}

type Taken = Extract<ServerClaim, { outcome: 'taken' }>;

/**
 * Claims the data folder and the port, opens the database, brings it to the newest schema, fills it, and makes the login
 * that reads; outcome `taken` if another server runs on the data folder. What undoes it is added to `undo`.
 */
export async function prepareServer(config: Config, options: OpenDataOptions, undo: Undo): Promise<Prepared | Taken> {
  // First of all: a report that cannot be used is a setting that cannot be used.
  await loadDefinitions(config.REPORTS_DIR ?? null);
  const claim = await claimServer(config.DATA_DIR, { url: urlOf(config.HOST, config.PORT) });
  if (claim.outcome === 'taken') return claim;
  undo.push(() => claim.release());
  // Before anything is filled for a server that nobody could reach.
  await requirePort(config.HOST, config.PORT);
  const data = await openData(config, options);
  undo.push(() => data.close());
  await printFirstToken(data.database, config, options.print);
  const readerUrl = config.READER_DATABASE_URL ?? (await prepareReader(data.ownerUrl));
  await checkReader(readerUrl);
  await requireClosedNetwork(data.database.reader(), config);
  return { outcome: 'prepared', claim, data, readerUrl };
}

/** Creates the token for writing at the first start and prints it, the only time that it can be seen. */
async function printFirstToken(
  database: Database,
  { ADMIN_TOKEN }: Config,
  print: (line: string) => void,
): Promise<void> {
  // A copy has the token of what it is a copy of.
  if (ADMIN_TOKEN !== undefined || database.shards) return;
  const token = await makeFirstToken(database.reader(), new Date());
  if (token !== null) print(`Token for writing, shown only this once (or set ADMIN_TOKEN): ${token}`);
}

/** The address of a server. */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port.toString()}`;
}

import { appendFile, chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeBaseBackup } from '../../../src/database/backup/base-backup.js';
import { unpackTar } from '../../../src/database/backup/unpack-tar.js';
import { choosePostgresAccount } from '../../../src/database/postgres-account.js';
import { findPostgresBinaries } from '../../../src/database/postgres-binaries.js';
import { startCluster } from '../../../src/database/postgres-cluster.js';
import { reachableBinaries } from '../../../src/database/postgres-site.js';
import { killPostmaster, stopPostmaster } from '../../../src/database/postmaster.js';
import { queryValue } from '../../support/query.js';

export interface Replica {
  /** Of its owner. */
  readonly url: string;
  /** Replays nothing more until {@link resume}. */
  pause(): Promise<unknown>;
  resume(): Promise<unknown>;
  /** kill -QUIT. */
  kill(): Promise<void>;
  /** At the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a streaming replica of a running primary in a folder, and starts it. */
export async function startReplica(primaryUrl: string, folder: string): Promise<Replica> {
  await mkdir(folder, { recursive: true });
  const account = await choosePostgresAccount();
  const binaries = await reachableBinaries(await findPostgresBinaries(), account, folder);
  const backup = join(folder, 'base.tar.gz');
  await takeBaseBackup(primaryUrl, backup);
  const cluster = join(folder, 'postgres');
  await unpackTar(backup, cluster, account);
  await chmod(cluster, 0o700);
  const { port, username, password } = new URL(primaryUrl);
  const primary = `host=127.0.0.1 port=${port} user=${username} password=${password}`;
  await appendFile(
    join(cluster, 'postgresql.auto.conf'),
    // A query that keeps it from replaying is cancelled soon.
    `primary_conninfo = '${primary}'\nmax_standby_streaming_delay = '200ms'\nhot_standby_feedback = off\n`,
  );
  const signal = join(cluster, 'standby.signal');
  await writeFile(signal, '');
  for (const path of account ? [cluster, signal] : []) await chown(path, account?.uid ?? 0, account?.gid ?? 0);
  const start = (given?: number) =>
    startCluster({
      ...{ folder: cluster, binaries, account, disposable: false, logFile: join(folder, 'postgres.log') },
      ...(given === undefined ? {} : { port: given }),
    });
  let server = await start();
  const address = new URL(primaryUrl);
  address.hostname = '127.0.0.1';
  address.port = String(server.port);
  const url = address.href;
  return {
    url,
    pause: () => queryValue(url, 'select pg_wal_replay_pause()'),
    resume: async () => {
      // What is replayed then may cancel the statement itself.
      const isDone = () => queryValue(url, 'select pg_wal_replay_resume() is not null').catch(() => false);
      while ((await isDone()) === false) await new Promise((tick) => setTimeout(tick, 20));
    },
    kill: () => killPostmaster(cluster),
    start: async () => {
      server = await start(server.port);
    },
    stop: () => stopPostmaster(cluster, server.pid),
  };
}

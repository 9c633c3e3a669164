import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type DatabaseError } from 'pg';
import { DatabaseHostError } from './database-host-error.js';
import { isPooled } from './pooled-session.js';

const OLDEST_MAJOR = 15;
const CONNECT_MS = 10_000;
/** How long a server may take to finish starting. */
const STARTING_MS = 30_000;

/** Throws a DatabaseHostError unless a PostgreSQL of a supported version accepts a connection at the address. */
export async function checkExternalDatabase(url: string): Promise<void> {
  const version = await loadVersion(url, Date.now() + STARTING_MS);
  if (version.isPooled) {
    throw new DatabaseHostError(
      'DATABASE_POOLED',
      `At ${version.place} a pooler answers for PostgreSQL. Writers hold locks for as long as their session, and changes are ` +
        'heard of by a session that stays: let DATABASE_URL name PostgreSQL itself. What callers read may go through the ' +
        'pooler: let READER_DATABASE_URL name it.',
    );
  }
  const major = Math.floor(version.number / 10_000);
  if (major >= OLDEST_MAJOR) return;
  throw new DatabaseHostError(
    'DATABASE_TOO_OLD',
    `The PostgreSQL at ${version.place} is version ${version.text}; Shanshui needs ${String(OLDEST_MAJOR)} or later. ` +
      'Upgrade it, point DATABASE_URL elsewhere, or leave DATABASE_URL out to use the PostgreSQL that Shanshui brings.',
  );
}

interface Version {
  readonly number: number;
  readonly text: string;
  readonly place: string;
  readonly isPooled: boolean;
}

async function loadVersion(url: string, deadline: number): Promise<Version> {
  const client = clientFor(url);
  // Host, port, database and user as the driver parsed them; never the URL itself, which contains the password.
  const place = `${client.host}:${String(client.port)}, database ${client.database ?? '(none)'}, user ${client.user ?? '(none)'}`;
  client.on('error', () => undefined);
  try {
    await client.connect();
    const number = await loadSetting(client, 'server_version_num');
    const isSupported = Number(number) >= OLDEST_MAJOR * 10_000;
    const isThroughPooler = isSupported && (await isPooled(client));
    return {
      number: Number(number),
      text: await loadSetting(client, 'server_version'),
      place,
      isPooled: isThroughPooler,
    };
  } catch (error) {
    const { code, message } = error as DatabaseError;
    if (code === '57P03' && Date.now() < deadline) {
      await sleep(500);
      return await loadVersion(url, deadline);
    }
    throw new DatabaseHostError('DATABASE_UNREACHABLE', `No database at ${place}: ${explain(code, message)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientFor(url: string): Client {
  if (/^postgres(ql)?:\/\//.test(url)) {
    try {
      return new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
    } catch {
      // Replaced by the error below: the parser's own error contains the whole URL.
    }
  }
  throw new DatabaseHostError(
    'DATABASE_UNREACHABLE',
    'DATABASE_URL is not a PostgreSQL address. It looks like postgresql://user:password@host:5432/database, with special ' +
      'characters in the password written as %xx.',
  );
}

async function loadSetting(client: Client, name: string): Promise<string> {
  const { rows } = await client.query<Record<string, string>>(`SHOW ${name}`);
  return Object.values(rows[0] ?? {})[0] ?? '';
}

function explain(code: string | undefined, message: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens there. Start the server, or correct the host and port in DATABASE_URL.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'the host name is unknown. Correct it in DATABASE_URL.';
    case '28P01':
    case '28000':
      return `the server refused the user or the password (${message}). Correct them in DATABASE_URL.`;
    case '3D000':
      return 'the server has no such database. Create it, or correct the name in DATABASE_URL.';
    default:
      return `${message || code || 'no answer'}. Check DATABASE_URL and the network.`;
  }
}

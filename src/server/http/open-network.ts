import { type Kysely, sql } from 'kysely';
import { type Config, ConfigError } from '../config.js';
import { isLoopback } from './guard.js';

type NetworkConfig = Pick<Config, 'ACCESS' | 'HOST' | 'PUBLIC_SENSITIVE'>;

/** Whether everybody on a network may read, which nobody has said of sensitive counts. */
const isOpenToNetwork = ({ ACCESS, HOST, PUBLIC_SENSITIVE }: NetworkConfig): boolean =>
  ACCESS === 'public' && !isLoopback(HOST) && !PUBLIC_SENSITIVE;

const WAYS_OUT =
  'set ACCESS=keys and make keys (shanshui keys create), or PUBLIC_SENSITIVE=true to open it all the same';

/** Throws a ConfigError where sensitive counts would be open to a network without a key, unless the settings say so. */
export async function requireClosedNetwork(db: Kysely<unknown>, config: NetworkConfig): Promise<void> {
  if (!isOpenToNetwork(config) || !(await hasSensitiveCounts(db))) return;
  throw new ConfigError([
    `HOST=${config.HOST} with ACCESS=public: the database has counts of monitored households or persons, and everybody who ` +
      `reaches this address could read: ${WAYS_OUT}`,
  ]);
}

/** How long what was found holds: whatever process or command imports, the server is closed by then. */
const KNOWN_MS = 1_000;

interface OpenNetworkOptions {
  readonly config: NetworkConfig;
  readonly db: () => Kysely<unknown>;
  /** Called once, when the public is shut out. */
  readonly onClosed: (why: string) => void;
}

/**
 * Whether the public may read now. A server that was opened to a network before it held sensitive counts asks for keys
 * from the first of them on, until it is started with other settings. Null: there is nothing to ask.
 */
export function watchOpenNetwork({ config, db, onClosed }: OpenNetworkOptions): (() => Promise<boolean>) | null {
  if (!isOpenToNetwork(config)) return null;
  let isOpen = true;
  let known: { readonly at: number; readonly answer: Promise<boolean> } | null = null;
  const ask = async (): Promise<boolean> => {
    // While the database does not answer, what was known last holds: a replica may still be read.
    const isFound = await hasSensitiveCounts(db()).catch(() => false);
    if (isFound && isOpen) {
      isOpen = false;
      onClosed(
        `sensitive counts were imported while HOST=${config.HOST} is open to everybody: reading requires keys from now on; ${WAYS_OUT}`,
      );
    }
    return isOpen;
  };
  return () => {
    if (!isOpen) return Promise.resolve(false);
    const now = performance.now();
    if (known === null || now - known.at > KNOWN_MS) known = { at: now, answer: ask() };
    return known.answer;
  };
}

async function hasSensitiveCounts(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from metric m join observation o on o.metric_id = m.id where m.sensitive) as found`.execute(
    db,
  );
  return rows[0]?.found === true;
}

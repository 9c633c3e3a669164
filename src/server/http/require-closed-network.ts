import { type Kysely, sql } from 'kysely';
import { type Config, ConfigError } from '../config.js';
import { isLoopback } from './guard.js';

/** Throws a ConfigError where sensitive counts would be open to a network without a key, unless the settings say so. */
export async function requireClosedNetwork(
  db: Kysely<unknown>,
  { ACCESS, HOST, PUBLIC_SENSITIVE }: Pick<Config, 'ACCESS' | 'HOST' | 'PUBLIC_SENSITIVE'>,
): Promise<void> {
  if (ACCESS === 'keys' || isLoopback(HOST) || PUBLIC_SENSITIVE) return;
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from metric m join observation o on o.metric_id = m.id where m.sensitive) as found`.execute(
    db,
  );
  if (!rows[0]?.found) return;
  throw new ConfigError([
    `HOST=${HOST} with ACCESS=public: the database has counts of monitored households or persons, and everybody who reaches ` +
      'this address could read: set ACCESS=keys and make keys (shanshui keys create), or PUBLIC_SENSITIVE=true to open it all the same',
  ]);
}

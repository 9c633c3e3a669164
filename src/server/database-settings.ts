import { z } from 'zod';

const ADDRESS = /^postgres(ql)?:\/\//;
const EXPECTED = 'expected postgresql://user:password@host:port/database';

/** The settings of the database and of the connections to it. */
export const DATABASE_SETTINGS = {
  DATABASE_URL: z
    .string()
    .regex(ADDRESS, EXPECTED)
    .optional()
    .describe('Your own PostgreSQL, version 15 or later, instead of the bundled one.'),
  DATABASE_REPLICA_URLS: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^\s,]+(,postgres(ql)?:\/\/[^\s,]+)*$/, 'expected addresses separated by commas')
    .transform((urls) => urls.split(','))
    .optional()
    .describe('Streaming replicas of the database that answer callers, separated by commas; the login is the reader.'),
  REPLICA_LAG_MS: z.coerce.number().int().min(100).default(5_000).describe('How far behind a replica may be.'),
  CUBE_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(0)
    .max(4_096)
    .default(64)
    .describe('Most memory that each process takes to remember roll-ups, in MB; 0: none are remembered.'),
  PAIRING_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(0)
    .max(4_096)
    .default(8)
    .describe('Most memory that each process takes to remember pairings of places, in MB; 0: none are remembered.'),
  POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .optional()
    .describe('Connections that each process reads with. If not set, (4 × cores + 2) / WORKERS, at least 4.'),
  POOL_WAIT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(10_000)
    .describe('How long a request waits for a free database connection, in milliseconds.'),
  DATABASE_BUDGET_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(60_000)
    .describe('Time that the statements of one request may take together, in milliseconds.'),
  READER_DATABASE_URL: z
    .string()
    .regex(ADDRESS, EXPECTED)
    .optional()
    .describe(
      'Login that answers queries, which row-level security holds for, also through a pooler; made by the user of DATABASE_URL if not set.',
    ),
  STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).default(30_000).describe('Statement timeout in milliseconds.'),
  SLOW_STATEMENT_MS: z.coerce
    .number()
    .int()
    .min(1)
    .default(1_000)
    .describe('Statements that take at least this long are logged, in milliseconds.'),
};

import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port to listen on; 0 picks a free one.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on. Anything but loopback opens the figures to the network.'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .describe('Folder of the database that comes along, its log and the locks.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgresql://user:password@host:port/database')
    .optional()
    .describe('Your own PostgreSQL 15 or newer, instead of the one that comes along.'),
  DATASET: z
    .enum(['published-2021', 'none'])
    .default('published-2021')
    .describe('What an empty database is filled with.'),
  REPORTS_DIR: z
    .string()
    .min(1)
    .optional()
    .describe("Folder with reports of an office's own, each a *.report.json as schema/report-definition.json says."),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged, as JSON lines on standard error.'),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10).describe('Most connections to the database.'),
  INTROSPECTION: z.stringbool().default(true).describe('Whether clients may ask for the schema.'),
  MAX_BODY_BYTES: z.coerce.number().int().min(1_000).default(262_144).describe('Largest request body.'),
  MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(536_870_912)
    .describe('Largest import that is sent over HTTP, all files together.'),
  ADMIN_TOKEN: z
    .string()
    .min(16, 'expected at least 16 characters')
    .regex(/^\S+$/, 'expected no spaces')
    .optional()
    .describe('Token that lets its bearer write; one is made at the first start if it is not given.'),
  MAX_TOKENS: z.coerce.number().int().min(100).default(10_000).describe('Most tokens in a query.'),
  MAX_DEPTH: z.coerce.number().int().min(3).default(16).describe('Deepest nesting of a query.'),
  MAX_ALIASES: z.coerce.number().int().min(1).default(100).describe('Most aliases in a query.'),
  MAX_COST: z.coerce
    .number()
    .int()
    .min(100)
    .default(500_000)
    .describe('Greatest cost of a query: about the fields it may return.'),
  STATEMENT_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(30_000)
    .describe('Longest that one statement may take.'),
});

export type Config = Readonly<z.infer<typeof schema>>;

/** Every setting with its meaning and default, for `--help` and the README. */
export const SETTINGS: readonly { readonly name: string; readonly meaning: string; readonly fallback: string }[] =
  Object.entries(schema.shape).map(([name, field]) => ({
    name,
    meaning: field.description ?? '',
    fallback: 'def' in field && 'defaultValue' in field.def ? String(field.def.defaultValue) : 'not set',
  }));

export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads all settings at once. An empty variable counts as not set. Throws a ConfigError that lists every fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // A URL may hold a password, a token is one, and faults are printed.
      const shown =
        name === 'DATABASE_URL' || name === 'ADMIN_TOKEN' ? '' : `=${JSON.stringify(environment[name] ?? '')}`;
      return `${name}${shown}: ${issue.message}`;
    }),
  );
}

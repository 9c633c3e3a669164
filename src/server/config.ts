import { resolve } from 'node:path';
import { z } from 'zod';
import { DATABASE_SETTINGS } from './database-settings.js';
import { thisMachine, usualPoolSize, usualWorkers } from './sizes.js';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port to listen on; 0 picks a free one.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Address to listen on. Any address other than loopback opens the data to the network.'),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder of the bundled database, its log and the lock files.'),
  ...DATABASE_SETTINGS,
  DATASET: z
    .enum(['published-2021', 'none'])
    .default('published-2021')
    .describe('Data to load into an empty database.'),
  REPORTS_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of custom reports: *.report.json files that follow schema/report-definition.json.'),
  HUB: z
    .string()
    .min(1)
    .optional()
    .describe('File of partners, whose services join the graph (partners.yaml); without it there is only ours.'),
  SHARED_GRAPH_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where `shanshui gateway` asks the shared graph: the address of a server, or of its /subgraph.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('Log level. The log is JSON lines on standard error.'),
  WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(256)
    .optional()
    .describe(
      'Processes that answer. If not set, cores − 1, at most one for each GB of memory, at least 1; with HUB 1.',
    ),
  MAX_REQUESTS: z.coerce
    .number()
    .int()
    .min(1)
    .default(64)
    .describe('Queries answered at once; twice as many wait for up to 5 s, the next get 503.'),
  ALLOWED_HOSTS: z
    .string()
    .regex(/^[^\s,]+(,[^\s,]+)*$/, 'expected names separated by commas')
    .transform((names) => names.split(','))
    .optional()
    .describe('Names under which the server is reached besides HOST and loopback, separated by commas.'),
  CORS_ORIGINS: z
    .string()
    .regex(
      /^(\*|https?:\/\/[^\s,/]+(,https?:\/\/[^\s,/]+)*)$/,
      'expected * or origins such as https://a.example,https://b.example',
    )
    .transform((origins) => (origins === '*' ? ('*' as const) : origins.split(',')))
    .optional()
    .describe('Origins of other sites whose pages may use this server, separated by commas; * for all.'),
  SUBGRAPH_SECRET: z
    .string()
    .min(32, 'expected at least 32 characters')
    .regex(/^\S+$/, 'expected no spaces')
    .optional()
    .describe('Opens /subgraph to a router: sent as it is, or the key of signed tokens (HS256).'),
  SUBGRAPH_KEYS: z
    .string()
    .min(1)
    .optional()
    .describe('Public keys of routers that sign tokens: file or https address of a JSON Web Key Set.'),
  SUBGRAPH_AUDIENCE: z
    .string()
    .min(1)
    .default('shanshui')
    .describe('Audience of tokens for /subgraph, which are valid for five minutes at most.'),
  STOP_DELAY_MS: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('After SIGTERM: how long requests are still accepted while /readyz fails, in milliseconds.'),
  STOP_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(10_000)
    .describe('After that: how long requests under way may take to finish, in milliseconds.'),
  INTROSPECTION: z.stringbool().default(true).describe('Whether clients may query the schema.'),
  MAX_BODY_BYTES: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(262_144)
    .describe('Maximum size of a request body in bytes.'),
  MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(536_870_912)
    .describe('Maximum size of an import over HTTP in bytes, all files together.'),
  ADMIN_TOKEN: z
    .string()
    .min(16, 'expected at least 16 characters')
    .regex(/^\S+$/, 'expected no spaces')
    .optional()
    .describe('Token that allows its bearer to write. If not set, the first start creates and prints one.'),
  ACCESS: z
    .enum(['public', 'keys'])
    .default('public')
    .describe('Who may read: everybody who reaches the port, or the bearers of keys only.'),
  AD_HOC: z
    .enum(['public', 'analyst'])
    .default('public')
    .describe(
      'Who may send queries of their own: every caller, or keys of analysts, importers and administrators only.',
    ),
  PUBLIC_SENSITIVE: z
    .stringbool()
    .default(false)
    .describe('Whether ACCESS=public may open sensitive counts to a network; if not, HOST has to be loopback then.'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('OpenID provider whose signed tokens are accepted besides keys; needs OIDC_AUDIENCE.'),
  OIDC_AUDIENCE: z.string().min(1).optional().describe('Audience that a token of the provider has to name.'),
  OIDC_ALGORITHMS: z
    .string()
    .default('RS256,ES256')
    .transform((names) => names.split(','))
    .pipe(z.array(z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'])))
    .describe('Signature algorithms accepted, separated by commas.'),
  OIDC_CLAIM: z
    .string()
    .min(1)
    .default('shanshui')
    .describe('Claim of a token that holds agency, role, reading, clearance and writing.'),
  MAX_TOKENS: z.coerce.number().int().min(100).default(10_000).describe('Maximum number of tokens in a query.'),
  MAX_DEPTH: z.coerce.number().int().min(3).default(16).describe('Maximum nesting depth of a query.'),
  MAX_ALIASES: z.coerce.number().int().min(1).default(100).describe('Maximum number of aliases in a query.'),
  MAX_COST: z.coerce
    .number()
    .int()
    .min(100)
    .default(500_000)
    .describe('Maximum cost of a query: roughly the number of fields it may return.'),
  KEY_COST_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1_000)
    .max(1_000_000_000)
    .default(30_000_000)
    .describe('Cost of the queries that each key may run in a minute, in all processes together.'),
  MAX_COST_AT_ONCE: z.coerce
    .number()
    .int()
    .min(100)
    .default(1_000_000)
    .describe('Cost of the costly queries answered at once; 16 more wait up to 5 s, the next get 503.'),
  MAX_ANSWER_LENGTH: z.coerce
    .number()
    .int()
    .min(1_000)
    .default(16_777_216)
    .describe('Maximum length of an answer in characters; a longer one is given up while it is made.'),
  SHOW_COST: z
    .stringbool()
    .default(false)
    .describe('Whether every answer carries its cost in `extensions.cost`; the header X-Query-Cost asks for it once.'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('Port of /metrics and of health. If not set, /metrics is at PORT, on loopback only.'),
  METRICS_HOST: z.string().min(1).default('127.0.0.1').describe('Address of METRICS_PORT.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\//, 'expected http://host:4318')
    .optional()
    .describe('OpenTelemetry collector that receives a trace of every request, by OTLP over HTTP.'),
  OTEL_SERVICE_NAME: z.string().min(1).default('shanshui').describe('Name of the server in traces.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .describe(
      'Share of the requests that are traced, if their caller does not decide: 0 to 1. Failed and slow ones are always.',
    ),
});

/** The settings of a server; what depends on the machine is decided. */
export type Config = Readonly<Omit<z.infer<typeof schema>, 'WORKERS' | 'POOL_SIZE'>> & {
  readonly WORKERS: number;
  readonly POOL_SIZE: number;
};

/** Every setting with its meaning and default, for `--help`. */
export const SETTINGS: readonly { readonly name: string; readonly meaning: string; readonly fallback: string }[] =
  Object.entries(schema.shape).map(([name, field]) => ({
    name,
    meaning: field.description ?? '',
    fallback: 'def' in field && 'defaultValue' in field.def ? String(field.def.defaultValue) : 'not set',
  }));

/** Not shown in errors; a URL may contain a password. */
const SECRETS = ['DATABASE_URL', 'DATABASE_REPLICA_URLS', 'READER_DATABASE_URL', 'ADMIN_TOKEN', 'SUBGRAPH_SECRET'];

/** Settings that cannot be used, with all their errors. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads all settings. An empty variable counts as not set. Throws a ConfigError that lists every error. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success && (parsed.data.OIDC_ISSUER === undefined) !== (parsed.data.OIDC_AUDIENCE === undefined)) {
    throw new ConfigError(['OIDC_ISSUER and OIDC_AUDIENCE: expected both or neither']);
  }
  if (parsed.success) return sized(parsed.data);
  throw new ConfigError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const shown = SECRETS.includes(name) ? '' : `=${JSON.stringify(environment[name] ?? '')}`;
      return `${name}${shown}: ${issue.message}`;
    }),
  );
}

function sized(given: z.infer<typeof schema>): Config {
  const machine = thisMachine();
  // What a partner pushes reaches one process: several would answer with different graphs.
  if (given.HUB !== undefined && (given.WORKERS ?? 1) > 1)
    throw new ConfigError([
      `WORKERS=${JSON.stringify(given.WORKERS)}: with HUB one process answers; run the hub as \`shanshui gateway\` before several`,
    ]);
  const { WORKERS = given.HUB === undefined ? usualWorkers(machine) : 1 } = given;
  return { ...given, WORKERS, POOL_SIZE: given.POOL_SIZE ?? usualPoolSize(machine, WORKERS) };
}

/**
 * npm runs scripts in the folder of the project, but the paths of a command are meant from where npm was called. The
 * folders of the settings stay where they are.
 */
export function changeToCallersFolder(environment: Record<string, string | undefined> = process.env): void {
  const { INIT_CWD, npm_lifecycle_event } = environment;
  if (!INIT_CWD || !npm_lifecycle_event) return;
  environment['DATA_DIR'] = resolve(environment['DATA_DIR'] || schema.shape.DATA_DIR.parse(undefined));
  if (environment['HUB']) environment['HUB'] = resolve(environment['HUB']);
  if (environment['REPORTS_DIR']) environment['REPORTS_DIR'] = resolve(environment['REPORTS_DIR']);
  process.chdir(INIT_CWD);
}

/** The environment, where references such as `env:FORESTS_TOKEN` in the file of partners lead. */
export function environmentOfSecrets(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

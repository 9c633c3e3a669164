import type { Command } from 'commander';
import type { Kysely } from 'kysely';
import { verifyAudit } from './audit.store.js';
import { type ApiKeyModel, createKey, KEY_ROLES, type KeyRole, listKeys, revokeKey } from './api-key.store.js';
import { invalid } from '../kernel/errors.js';

/** Opens the data for a command and closes it afterwards. */
export type WithData = (use: (db: Kysely<unknown>) => Promise<void>) => Promise<void>;

interface CreateOptions {
  readonly agency: string;
  readonly role: string;
  readonly extent: readonly string[];
  readonly clearance?: readonly string[];
  readonly writing?: readonly string[];
  readonly expires?: string;
  readonly json?: boolean;
}

interface JsonOption {
  readonly json?: boolean;
}

const ACTOR = 'command line';

/** `shanshui keys create|list|revoke`, `shanshui audit` */
export function addKeyCommands(program: Command, withData: WithData): void {
  program
    .command('audit')
    .description('follow the chain of the audit; fail if an entry was changed or removed')
    .option('--json', 'print how many entries are as written, and which is not, as JSON')
    .action(({ json = false }: JsonOption) =>
      withData(async (db) => {
        const { entries, brokenAt } = await verifyAudit(db);
        if (json) {
          printJson({ entries, brokenAt });
          if (brokenAt !== null) process.exitCode = 1;
          return;
        }
        if (brokenAt === null) {
          process.stdout.write(`The audit is as it was written: ${entries.toString()} entries.\n`);
          return;
        }
        process.stderr.write(
          `The audit is broken at entry ${brokenAt}, after ${entries.toString()} that are as written.\n`,
        );
        process.exitCode = 1;
      }),
    );
  const keys = program.command('keys').description('keys of agencies: who may read and write what');
  keys
    .command('create')
    .description('make a key; it is printed this once')
    .requiredOption('--agency <name>', 'whose key it is')
    .requiredOption('--role <role>', KEY_ROLES.map((role) => role.toLowerCase()).join(', '))
    .requiredOption(
      '--extent <words...>',
      'what it may read: everything, or division:520200 group:… program:… family:FUNDS',
    )
    .option('--clearance <words...>', 'where it sees sensitive counts however small (nowhere)')
    .option('--writing <words...>', 'where an importer may write (where it may read)')
    .option('--expires <date>', 'from when it is refused: 2027-12-31 (in a year)')
    .option('--json', 'print the key and what it may as JSON')
    .action((options: CreateOptions) =>
      withData(async (db) => {
        const given = {
          agency: options.agency,
          role: parseRole(options.role),
          reading: options.extent,
          ...{ clearance: options.clearance, writing: options.writing },
          expiresAt: options.expires === undefined ? null : parseDate(options.expires),
        };
        const { key, text, recoverable } = await createKey(db, given, { now: new Date(), actor: ACTOR });
        if (options.json === true) {
          printJson({ text, key, recoverable });
          return;
        }
        process.stdout.write(`${text}\n`);
        process.stderr.write(
          `${lineOf(key)}\nThe key is shown only this once. Send it as "Authorization: Bearer …".\n`,
        );
        if (recoverable > 0) {
          process.stderr.write(
            `Nobody had this clearance before. Small counts beyond it that can be worked out with it from what was published: ${recoverable.toString()}. What arrives from now on is hidden from it as well.\n`,
          );
        }
      }),
    );
  keys
    .command('list')
    .description('list all keys, without their secrets')
    .option('--json', 'print JSON')
    .action(({ json = false }: JsonOption) =>
      withData(async (db) => {
        const all = await listKeys(db);
        if (json) printJson(all);
        else process.stdout.write(all.map((key) => `${lineOf(key)}\n`).join(''));
      }),
    );
  keys
    .command('revoke')
    .description('take a key away for good; every process refuses it within 5 seconds')
    .argument('<id>', 'id of the key, from the list')
    .option('--json', 'print the key as it is now as JSON')
    .action((id: string, { json = false }: JsonOption) =>
      withData(async (db) => {
        const revoked = await revokeKey(db, id, { now: new Date(), actor: ACTOR });
        if (json) printJson(revoked);
        else process.stdout.write(`${lineOf(revoked)}\n`);
      }),
    );
}

function printJson(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

function parseRole(given: string): KeyRole {
  const role = KEY_ROLES.find((one) => one === given.toUpperCase());
  if (role) return role;
  throw invalid('role', given, `one of ${KEY_ROLES.map((one) => one.toLowerCase()).join(', ')}`);
}

function parseDate(given: string): Date {
  const date = new Date(given);
  if (/^\d{4}-\d{2}-\d{2}/.test(given) && !Number.isNaN(date.getTime())) return date;
  throw invalid('expires', given, 'a day such as 2027-12-31, or a time such as 2027-12-31T18:00:00Z');
}

function lineOf({ id, agency, role, reading, clearance, writing, ...times }: ApiKeyModel): string {
  const { expiresAt, revokedAt, lastUsedAt } = times;
  const extents = [
    `reads ${reading.join(' ')}`,
    ...(clearance.length > 0 ? [`cleared for ${clearance.join(' ')}`] : []),
    ...(writing.length > 0 ? [`writes ${writing.join(' ')}`] : []),
  ];
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const state = revokedAt
    ? `revoked ${day(revokedAt)}`
    : expiresAt && expiresAt <= new Date()
      ? `expired ${day(expiresAt)}`
      : `until ${expiresAt ? day(expiresAt) : 'revoked'}`;
  const used = lastUsedAt ? `used ${day(lastUsedAt)}` : 'never used';
  return [id, role.toLowerCase().padEnd(13), agency, extents.join(', '), state, used].join('  ');
}

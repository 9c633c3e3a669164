import { createHmac } from 'node:crypto';
import { Client, type DatabaseError } from 'pg';
import { DatabaseHostError } from './database-host-error.js';

/**
 * Roles without a login. The server reads as one of the first two, which it takes for each caller; the owner of the tables
 * writes and migrates as the third. Without any of them a login sees no row.
 */
export const EVERYTHING_ROLE = 'shanshui_everything';
export const EXTENT_ROLE = 'shanshui_extent';
export const MAINTENANCE_ROLE = 'shanshui_maintenance';

const CREATE_ROLES = `do $$ declare name text; begin
  foreach name in array array['${EVERYTHING_ROLE}', '${EXTENT_ROLE}', '${MAINTENANCE_ROLE}'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin execute format('create role %I nologin', name);
      exception when duplicate_object or unique_violation then null; end;
    end if;
  end loop;
  if not pg_has_role(current_user, '${MAINTENANCE_ROLE}', 'usage') then
    execute format('grant ${MAINTENANCE_ROLE} to %I', current_user);
  end if;
end $$`;

/** Creates the roles that policies name, as far as they are missing. A dump is restored after them. */
export async function createRoles(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) => again(() => client.query(CREATE_ROLES)));
}

/**
 * Makes the login that the server reads with, and returns its address: a role that owns nothing, and that row-level security
 * holds for. Its password follows from the owner's, so that every process knows it. Throws a DatabaseHostError where the
 * owner may not create roles.
 */
export async function prepareReader(ownerUrl: string): Promise<string> {
  const owner = new URL(ownerUrl);
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(`select left(current_user, 40) || '_reader' as name`);
    const name = rows[0]?.name ?? '';
    const password =
      owner.password === ''
        ? ''
        : createHmac('sha256', decodeURIComponent(owner.password)).update(name).digest('base64url');
    owner.username = encodeURIComponent(name);
    owner.password = password;
    if (await isReader(owner.href)) return owner.href;
    try {
      await again(() => client.query(createReader(name, password)));
    } catch (error) {
      const { code, message } = error as DatabaseError;
      if (code !== '42501') throw error;
      throw new DatabaseHostError(
        'DATABASE_ROLES_MISSING',
        `The user of DATABASE_URL may not create the role that the server reads with (${message}). Let it create roles ` +
          `(ALTER ROLE … CREATEROLE), or create one yourself and set READER_DATABASE_URL: CREATE ROLE reader LOGIN NOINHERIT ` +
          `PASSWORD '…'; GRANT ${EVERYTHING_ROLE}, ${EXTENT_ROLE} TO reader;`,
      );
    }
    return owner.href;
  });
}

/** Whether a login reads as it should; null roles and a missing login are no error. */
async function isReader(url: string): Promise<boolean> {
  try {
    return await withClient(url, (client) => mayNotGoAround(client));
  } catch {
    return false;
  }
}

/** Throws a DatabaseHostError for a login that could go around row-level security, or that may not take the roles. */
export async function checkReader(url: string): Promise<void> {
  const isRight = await withClient(url, (client) => mayNotGoAround(client));
  if (isRight) return;
  throw new DatabaseHostError(
    'DATABASE_ROLES_MISSING',
    `The user of READER_DATABASE_URL must be a member of ${EVERYTHING_ROLE} and ${EXTENT_ROLE} without inheriting from them, ` +
      'and neither own the tables nor be a superuser nor bypass row-level security.',
  );
}

async function mayNotGoAround(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ fine: boolean }>(`
    select not r.rolsuper and not r.rolbypassrls and not r.rolinherit
      and pg_has_role(current_user, '${EVERYTHING_ROLE}', 'member') and pg_has_role(current_user, '${EXTENT_ROLE}', 'member')
      and not pg_has_role(current_user, '${MAINTENANCE_ROLE}', 'member')
      and not exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'member')) as fine
    from pg_roles r where r.rolname = current_user`);
  return rows[0]?.fine === true;
}

function createReader(name: string, password: string): string {
  const quoted = `'${password.replaceAll("'", "''")}'`;
  return `do $$ declare name text := '${name.replaceAll("'", "''")}'; begin
    if not exists (select from pg_roles where rolname = name) then execute format('create role %I', name); end if;
    execute format('alter role %I login noinherit nocreatedb nocreaterole%s', name, ${password === '' ? `''` : `format(' password %L', ${quoted})`});
    execute format('grant ${EVERYTHING_ROLE}, ${EXTENT_ROLE} to %I', name);
    -- Its statements can be cancelled by the owner then.
    execute format('grant %I to %I', name, current_user);
  end $$`;
}

/** Roles belong to all databases of a server: another one may be changing the same row. */
async function again<T>(act: () => Promise<T>, attempts = 20): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { message } = error as DatabaseError;
    if (attempts <= 1 || !/tuple concurrently (updated|deleted)|duplicate key/.test(message)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return again(act, attempts - 1);
  }
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

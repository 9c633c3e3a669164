import { type Kysely, sql } from 'kysely';
import { EVERYTHING_ROLE, EXTENT_ROLE } from '../database/database-roles.js';
import { EXTENT_TABLES, REFERENCE_TABLES, SECRET_TABLES } from './table-access.js';

const listed = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]`;

/**
 * Lets the roles of readers read what they may, after migrations that make tables and after a restore, which brings none of
 * it. Changes nothing where nothing is missing. A table that is in no list is for callers without limits alone.
 */
export async function grantReading(owner: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `do $$ declare one record; begin
        for one in select c.oid::regclass as name, c.relname, c.relname = any(${listed(SECRET_TABLES)}) as secret,
            c.relname = any(${listed([...REFERENCE_TABLES, ...EXTENT_TABLES])}) as extent,
            has_table_privilege('${EVERYTHING_ROLE}', c.oid, 'select') as everything_reads,
            has_table_privilege('${EXTENT_ROLE}', c.oid, 'select') as extent_reads
          from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') loop
          if not one.secret and not one.everything_reads then
            execute format('grant select on %s to ${EVERYTHING_ROLE}', one.name);
          end if;
          if one.secret and (one.everything_reads or one.extent_reads) then
            execute format('revoke all on %s from ${EVERYTHING_ROLE}, ${EXTENT_ROLE}', one.name);
          end if;
          if one.extent and not one.extent_reads then
            execute format('grant select on %s to ${EXTENT_ROLE}', one.name);
          end if;
          if not one.extent and not one.secret and one.extent_reads then
            execute format('revoke all on %s from ${EXTENT_ROLE}', one.name);
          end if;
        end loop;
      end $$`,
    )
    .execute(owner);
}

import { type Kysely, sql } from 'kysely';

/**
 * The large tables of the cube. To fill the cube, new tables are written beside them without indexes, indexed when
 * complete, and swapped in at the end. That halves the time, and readers wait for the swap only.
 */
export const SWAPPED = ['rollup_entry', 'rollup_cube', 'rollup_span', 'rollup_region', 'rollup_adjustment'] as const;

const nextTable = (table: string): string => `${table}_next`;

/** Rewrites a statement about the large tables for the new tables beside them. */
export function onNextTables(text: string): string {
  return text.replaceAll(new RegExp(`\\b(${SWAPPED.join('|')})\\b`, 'g'), (table) => nextTable(table));
}

const TABLES = `array[${SWAPPED.map((table) => `'${table}'`).join(', ')}]`;

/** Empty tables like the old ones, with the same fill factor and privileges. */
const CREATE_NEXT = `declare
    name text; options text[]; granted record;
  begin
    foreach name in array ${TABLES} loop
      execute format('create table %I (like %I including defaults)', name || '_next', name);
      select reloptions into options from pg_class where oid = name::regclass;
      if options is not null then execute format('alter table %I set (%s)', name || '_next', array_to_string(options, ', ')); end if;
      for granted in select privilege_type, grantee, is_grantable from pg_class, aclexplode(relacl) where oid = name::regclass and grantee <> relowner loop
        execute format('grant %s on %I to %s %s', granted.privilege_type, name || '_next',
          case granted.grantee when 0 then 'public' else granted.grantee::regrole::text end,
          case when granted.is_grantable then 'with grant option' else '' end);
      end loop;
    end loop;
  end`;

/** Makes the indexes of the old tables on the new ones. */
const INDEX_NEXT = `declare
    name text; one record;
  begin
    foreach name in array ${TABLES} loop
      for one in select i.indexrelid::regclass::text as index, pg_get_indexdef(i.indexrelid) as definition, pg_get_constraintdef(c.oid) as key
        from pg_index i left join pg_constraint c on c.conindid = i.indexrelid where i.indrelid = name::regclass loop
        if one.key is not null then
          execute format('alter table %I add constraint %I %s', name || '_next', one.index || '_next', one.key);
        else
          execute regexp_replace(one.definition, ' INDEX .* USING ', format(' INDEX %I ON %I USING ', one.index || '_next', name || '_next'));
        end if;
      end loop;
      execute format('analyze %I', name || '_next');
    end loop;
  end`;

/**
 * Replaces the old tables by the new ones. A reader may hold one table and wait for another, so the locks are released
 * and requested again instead of waiting for them.
 */
const SWAP = `declare
    name text; index text; patience text := current_setting('lock_timeout');
  begin
    for attempt in 1..200 loop
      begin
        perform set_config('lock_timeout', '200ms', true);
        lock table ${SWAPPED.join(', ')} in access exclusive mode;
        exit;
      exception when lock_not_available then
        if attempt = 200 then raise; end if;
      end;
    end loop;
    perform set_config('lock_timeout', patience, true);
    foreach name in array ${TABLES} loop
      execute format('drop table %I', name);
      execute format('alter table %I rename to %I', name || '_next', name);
      for index in select indexrelid::regclass::text from pg_index where indrelid = name::regclass loop
        execute format('alter index %I rename to %I', index, regexp_replace(index, '_next$', ''));
      end loop;
    end loop;
  end`;

const block = (tx: Kysely<unknown>, text: string): Promise<unknown> =>
  sql.raw(`do $block$ ${text} $block$`).execute(tx);

/** Fills new tables beside the old ones by `fill` and swaps them in. */
export async function fillAndSwap(tx: Kysely<unknown>, fill: () => Promise<void>): Promise<void> {
  await block(tx, CREATE_NEXT);
  await fill();
  await block(tx, INDEX_NEXT);
  await block(tx, SWAP);
}

import { EVERYTHING_ROLE, EXTENT_ROLE } from '../../../database/database-roles.js';
import { EXTENT_TABLES, REFERENCE_TABLES, WHOLE_TABLES } from '../../../access/table-access.js';
import { CATALOGUE, schemaOf } from './shard-path.js';

/** What grows with the figures: each row is of one metric. The first is the one that the others are placed with. */
export const FIGURE_TABLES = [
  'observation',
  'disclosure',
  'rollup_adjustment',
  'rollup_crossing',
  'rollup_cube',
  'rollup_entry',
  'rollup_region',
  'rollup_span',
  'rollup_total',
] as const;
const isOfFigures = (table: string): boolean => FIGURE_TABLES.some((one) => one === table);

/** Of these no statement about figures reads anything; the bytes of files stay where they were sent to. */
const UNUSED = ['stored_file', 'import_file'];

/** What every server of the cluster has a copy of: where figures belong, and by whom they were reported. */
export const CATALOGUE_TABLES = [...REFERENCE_TABLES, ...EXTENT_TABLES, ...WHOLE_TABLES].filter(
  (table) => !isOfFigures(table) && !UNUSED.includes(table),
);

/** What grants access: a copy knows the keys of the database that it follows. */
const KEY_TABLES = ['access_token', 'api_key', 'clearance'];
/** What is copied for answers about keys and imports, and joined with no figures. */
export const PLAIN_TABLES = [...KEY_TABLES, 'import_file'];

const listed = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]`;
const FIGURES = listed(FIGURE_TABLES);

/** An adjustment is placed with its total: it has to say its metric too. */
const ADJUSTMENTS = `
alter table rollup_adjustment add column metric_id int;
update rollup_adjustment a set metric_id = t.metric_id from rollup_total t where t.total_id = a.total_id;
alter table rollup_adjustment alter column metric_id set not null;`;

/** A server can vouch only for its own rows: every unique key has the metric, and nothing refers to figures or from them. */
const KEYS = `
do $$ declare one record; begin
  for one in select conrelid::regclass as name, conname from pg_constraint
    where contype = 'f' and (conrelid = any(${FIGURES}::regclass[]) or confrelid = any(${FIGURES}::regclass[])) loop
    execute format('alter table %s drop constraint %I', one.name, one.conname);
  end loop;
  for one in select c.conrelid::regclass as name, c.conname, c.contype, pg_get_constraintdef(c.oid) as definition from pg_constraint c
    where c.contype in ('p', 'u') and c.conrelid = any(${FIGURES}::regclass[]) and not exists (select from pg_attribute a
      where a.attrelid = c.conrelid and a.attname = 'metric_id' and a.attnum = any(c.conkey)) loop
    execute format('alter table %s drop constraint %I', one.name, one.conname);
    execute format('alter table %s add constraint %I %s', one.name, one.conname, replace(one.definition, ')', ', metric_id)'));
  end loop;
  for one in select i.indrelid::regclass as name, c.relname as index, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indisunique and i.indrelid = any(${FIGURES}::regclass[]) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
      and not exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'metric_id' and a.attnum = any(i.indkey)) loop
    execute format('drop index %I', one.index);
    execute regexp_replace(one.definition, '(USING btree \\([^)]*)\\)', '\\1, metric_id)');
  end loop;
end $$;`;

/** Policies of callers with limits ask about the catalogue row by row, which servers refuse: such callers are not answered here. */
const POLICIES = `
drop policy if exists extent on observation;
drop policy if exists extent on disclosure;`;

/** Reference tables may have neither triggers nor policies, as those of the catalogue have: their copies do not. */
const COPIES = `
create schema ${CATALOGUE};
do $$ declare name text; one record; begin
  foreach name in array ${listed(CATALOGUE_TABLES)} loop
    execute format('create table ${CATALOGUE}.%1$I (like public.%1$I including defaults)', name);
    execute format('insert into ${CATALOGUE}.%1$I select * from public.%1$I', name);
    for one in select pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid = format('public.%I', name)::regclass and pg_get_indexdef(i.indexrelid) not like '%trgm%' loop
      execute replace(one.definition, ' ON public.', ' ON ${CATALOGUE}.');
    end loop;
  end loop;
end $$;`;

/** Set in the transactions of what follows the database that this one is a copy of. */
export const FOLLOWS = 'shanshui.follows';

/** A copy follows another database, which has checked what is in it: a change from elsewhere would make it another. */
const GUARDS = `
create function ${CATALOGUE}.refuse_change() returns trigger language plpgsql as $$ begin
  if current_setting('${FOLLOWS}', true) = 'yes' then return null; end if;
  raise exception 'this database is a copy that is divided by metric, and only read' using hint = 'Change the database that it follows.';
end $$;
do $$ declare name text; one record; begin
  for one in select conrelid::regclass as name, conname from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conrelid = any(${listed([...CATALOGUE_TABLES, ...UNUSED])}::regclass[]) loop
    execute format('alter table %s drop constraint %I', one.name, one.conname);
  end loop;
  for one in select t.tgrelid::regclass as name, t.tgname from pg_trigger t
    where not t.tgisinternal and t.tgrelid = any(${listed(CATALOGUE_TABLES)}::regclass[]) loop
    execute format('drop trigger %I on %s', one.tgname, one.name);
  end loop;
  foreach name in array ${listed(CATALOGUE_TABLES)} loop
    execute format('create trigger is_only_read before insert or update or delete or truncate on public.%I execute function ${CATALOGUE}.refuse_change()', name);
  end loop;
end $$;
do $$ declare name text; begin
  foreach name in array ${listed(KEY_TABLES)} loop
    execute format('create trigger is_only_added_by_copying before insert or delete or truncate on public.%I execute function ${CATALOGUE}.refuse_change()', name);
  end loop;
end $$;
create table ${CATALOGUE}.followed (state jsonb not null);
insert into ${CATALOGUE}.followed values ('null');`;

/**
 * In the views of a metric nothing else is: whatever a statement about it does, one server can do it. Makes those of metrics
 * that have none; only the server that is asked needs them.
 */
export const MAKE_VIEWS = `
set local citus.enable_ddl_propagation = off;
do $$ declare of_metric text; one int; name text; begin
  for one in select id from metric order by id loop
    of_metric := '${schemaOf(0).slice(0, -1)}' || one;
    continue when to_regnamespace(of_metric) is not null;
    execute format('create schema %I', of_metric);
    foreach name in array ${FIGURES} loop
      execute format('create view %1$I.%2$I with (security_invoker = true) as select * from public.%2$I where metric_id = %3$s', of_metric, name, one);
    end loop;
    execute format('grant usage on schema %I to ${EVERYTHING_ROLE}', of_metric);
    execute format('grant select on all tables in schema %I to ${EVERYTHING_ROLE}', of_metric);
  end loop;
end $$;
set local citus.enable_ddl_propagation = on;`;

const GRANTS = `
grant usage on schema ${CATALOGUE} to ${EVERYTHING_ROLE};
grant select on all tables in schema ${CATALOGUE} to ${EVERYTHING_ROLE};`;

/** A step, and what it does. Those of the cluster need Citus; without them the database is only prepared for it. */
export interface DistributeStep {
  readonly does: string;
  readonly sql: string;
  readonly ofCluster?: boolean;
}

/** Servers ask each other as the role of the caller. */
const LOGINS = `
alter role ${EVERYTHING_ROLE} login;
alter role ${EXTENT_ROLE} login;`;

const [FIRST, ...OTHERS] = FIGURE_TABLES;

/** What divides a database by metric, in one transaction. */
export function distributeSteps(shards: number): readonly DistributeStep[] {
  return [
    { does: 'keys with the metric', sql: `${ADJUSTMENTS}${KEYS}${POLICIES}` },
    { does: 'copies of the catalogue', sql: COPIES },
    {
      does: 'the catalogue on every server',
      ofCluster: true,
      sql: `select create_reference_table(format('${CATALOGUE}.%I', name)) from unnest(${listed(CATALOGUE_TABLES)}) name;`,
    },
    {
      does: 'figures by metric',
      ofCluster: true,
      sql: `
select create_distributed_table('${FIRST}', 'metric_id', colocate_with => 'none', shard_count => ${shards.toString()});
select create_distributed_table(name, 'metric_id', colocate_with => '${FIRST}') from unnest(${listed(OTHERS)}) name;
select truncate_local_data_after_distributing_table(name::regclass) from unnest(${listed([...FIGURE_TABLES, ...CATALOGUE_TABLES.map((name) => `${CATALOGUE}.${name === 'group' ? '"group"' : name}`)])}) name;`,
    },
    { does: 'roles that servers ask each other as', ofCluster: true, sql: LOGINS },
    { does: 'what readers may see', sql: GRANTS },
    { does: 'what a copy is', sql: GUARDS },
    { does: 'views', sql: MAKE_VIEWS },
  ];
}

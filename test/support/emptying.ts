/**
 * The statement that takes every row out of tables and out of those that refer to them, and counts their ids from 1 again. A
 * `truncate` gives each table and index a new file, after which every connection reads its catalogue and plans anew: 55 ms
 * of processor time where this takes 2, and the import that follows takes twice as long. Triggers do not notice.
 */
export function emptying(...tables: readonly string[]): string {
  const named = tables.map((table) => `'${table}'`).join();
  return `do $do$
    declare
      emptied regclass;
      counter regclass;
    begin
      perform set_config('session_replication_role', 'replica', true);
      for emptied in
        with recursive referring as (
          select unnest(array[${named}]::regclass[]) as id
          union select conrelid::regclass from referring join pg_constraint on confrelid = id and contype = 'f'
        )
        select id from referring
      loop
        execute format('delete from %s', emptied);
        for counter in
          select objid from pg_depend join pg_class sequence on sequence.oid = objid and relkind = 'S'
            where refobjid = emptied and deptype in ('a', 'i')
        loop
          perform setval(counter, 1, false);
        end loop;
      end loop;
    end
  $do$`;
}

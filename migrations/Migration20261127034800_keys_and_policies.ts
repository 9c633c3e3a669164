import { Migration } from '@mikro-orm/migrations';

const ROLES = ['shanshui_everything', 'shanshui_extent', 'shanshui_maintenance'];

/** The scope of the caller, which every connection of a reader sets; unset and empty are no scope: nothing is seen. */
const DIVISIONS = `(select extent_ids('divisions'))::int[]`;
const PROGRAMS = `(select extent_ids('programs'))::int[]`;
const FAMILIES = `(select extent_words('families'))::text[]`;

/** Where a place is or was, and where its observations count today. */
const pathOf = (alias: string): string =>
  ['province_id', 'city_id', 'district_id', 'town_id', 'village_id'].map((column) => `${alias}.${column}`).join(', ');
const holds = (place: string, roots: string): string =>
  `exists (select from division d left join division c on c.id = d.current_id where d.id in (${place})
    and array[${pathOf('d')}, ${pathOf('c')}] && ${roots})`;
const placed = (place: string): string => `(${DIVISIONS} is null or ${holds(place, DIVISIONS)})`;

const PAIRED = `pairing_id in (select extent_pairings())`;
const ROUND = `(${PROGRAMS} is null or pairing_id in (select extent_program_pairings()))`;
const FAMILY = `(${FAMILIES} is null or metric_id in (select m.id from metric m where m.family = any(${FAMILIES})))`;
/** An organization of a place, or an end of a pairing that is seen. */
const organization = (kind: string, place: string): string =>
  `(${PROGRAMS} is null and ${placed(place)}) or id in (select extent_ends('${kind}'))`;

/** What a caller with an extent sees of each table. */
const POLICIES: Readonly<Record<string, string>> = {
  pairing: 'id in (select extent_pairings())',
  observation: `(${placed('observation.division_id')} or ${PAIRED})
    and (${PROGRAMS} is null or program_id = any(${PROGRAMS}) or pairing_id in (select extent_program_pairings())) and ${FAMILY}`,
  institution: organization('institution', 'institution.division_id'),
  enterprise: organization('enterprise', 'enterprise.division_id'),
  cluster: organization('cluster', 'cluster.city_id'),
  cluster_member: 'cluster_id in (select c.id from cluster c)',
  project: `(${PROGRAMS} is null and ${placed('project.division_id')}) or ${PAIRED}`,
  project_enterprise: 'exists (select from project p where p.id = project_id)',
  activity: `(${placed('activity.from_division_id, activity.to_division_id')} or ${PAIRED}) and ${ROUND}`,
  target: `(${placed('target.division_id')} or ${PAIRED}) and ${ROUND} and ${FAMILY}`,
  preference: 'exists (select from observation o where o.id = observation_id)',
  import: 'actor = extent_name()',
  import_file: 'exists (select from import i where i.id = import_id)',
  stored_file: 'exists (select from import_file f where f.sha256 = stored_file.sha256)',
  catalogue_version: `kind in ('division', 'division_succession', 'metric', 'program', 'source', 'theme', 'group', 'group_member')
    or case kind when 'pairing' then exists (select from pairing p where p.id = row_id)
      when 'institution' then exists (select from institution i where i.id = row_id)
      when 'enterprise' then exists (select from enterprise e where e.id = row_id)
      when 'project' then exists (select from project p where p.id = row_id)
      when 'project_enterprise' then exists (select from project p where p.id = row_id)
      when 'cluster' then exists (select from cluster c where c.id = row_id)
      when 'cluster_member' then exists (select from cluster c where c.id = row_id)
      when 'activity' then exists (select from activity a where a.id = row_id)
      when 'target' then exists (select from target t where t.id = row_id)
      else false end`,
};

const PARTIES = `from pairing p
    left join cluster sc on sc.id = p.supporter_cluster_id left join institution si on si.id = p.supporter_institution_id left join enterprise se on se.id = p.supporter_enterprise_id
    left join cluster rc on rc.id = p.recipient_cluster_id left join institution ri on ri.id = p.recipient_institution_id left join enterprise re on re.id = p.recipient_enterprise_id`;
const ENDS = `coalesce(p.supporter_division_id, sc.city_id, si.division_id, se.division_id), coalesce(p.recipient_division_id, rc.city_id, ri.division_id, re.division_id)`;

const DEFINER = 'stable security definer set search_path = public, pg_temp';

/** Keys of agencies, and row-level security: the second wall behind the loaders. */
export class Migration20261127034800_keys_and_policies extends Migration {

  override name = 'Migration20261127034800_keys_and_policies';

  override up(): void | Promise<void> {
    this.addSql(`create table "api_key" ("id" text not null, "sha256" text not null, "agency" text not null, "role" text not null, "reading" text[] not null, "clearance" text[] not null, "writing" text[] not null, "created_at" timestamptz not null, "created_by" text not null, "expires_at" timestamptz null, "revoked_at" timestamptz null, "revoked_by" text null, "last_used_at" timestamptz null, primary key ("id"));`);
    this.addSql(`alter table "api_key" add constraint "api_key_role_check" check (role in ('AGENCY', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR'));`);
    this.addSql(`alter table "api_key" add constraint "api_key_revoked_check" check ((revoked_at is null) = (revoked_by is null));`);

    this.addSql(`do $$ declare name text; begin
      foreach name in array array[${ROLES.map((role) => `'${role}'`).join(', ')}] loop
        if not exists (select from pg_roles where rolname = name) then
          begin execute format('create role %I nologin', name);
          exception when duplicate_object or unique_violation then null; end;
        end if;
      end loop;
      if not pg_has_role(current_user, 'shanshui_maintenance', 'usage') then
        execute format('grant shanshui_maintenance to %I', current_user);
      end if;
    end $$;`);

    this.addSql(`create function extent_scope() returns jsonb stable language sql as $$
      select nullif(current_setting('shanshui.scope', true), '')::jsonb $$;`);
    this.addSql(`create function extent_ids(dimension text) returns int[] stable language sql as $$
      select case jsonb_typeof(s.scope -> dimension) when 'null' then null
        when 'array' then array(select value::int from jsonb_array_elements_text(s.scope -> dimension)) else '{}' end
      from (select extent_scope() as scope) s $$;`);
    this.addSql(`create function extent_words(dimension text) returns text[] stable language sql as $$
      select case jsonb_typeof(s.scope -> dimension) when 'null' then null
        when 'array' then array(select jsonb_array_elements_text(s.scope -> dimension)) else '{}' end
      from (select extent_scope() as scope) s $$;`);
    this.addSql(`create function extent_name() returns text stable language sql as $$ select extent_scope() ->> 'name' $$;`);
    this.addSql(`create function extent_holds(place int, roots int[]) returns boolean stable language sql as $$
      select roots is null or ${holds('place', 'roots')} $$;`);
    this.addSql(`create function extent_supporter(pairing int) returns int stable language sql as $$
      select coalesce(p.supporter_division_id, sc.city_id, si.division_id, se.division_id) ${PARTIES} where p.id = $1 $$;`);
    this.addSql(`create function extent_pairings() returns setof int ${DEFINER} language sql as $$
      select p.id ${PARTIES} where (${PROGRAMS} is null or p.program_id = any(${PROGRAMS})) and ${placed(ENDS)} $$;`);
    this.addSql(`create function extent_program_pairings() returns setof int ${DEFINER} language sql as $$
      select p.id from pairing p where p.program_id = any(${PROGRAMS}) $$;`);
    this.addSql(`create function extent_ends(kind text) returns setof int ${DEFINER} language sql as $$
      select case $1 when 'institution' then e.institution when 'enterprise' then e.enterprise when 'cluster' then e.cluster end
      from pairing p cross join lateral (values (p.supporter_institution_id, p.supporter_enterprise_id, p.supporter_cluster_id),
        (p.recipient_institution_id, p.recipient_enterprise_id, p.recipient_cluster_id)) as e(institution, enterprise, cluster)
      where p.id in (select extent_pairings())
        and case $1 when 'institution' then e.institution when 'enterprise' then e.enterprise when 'cluster' then e.cluster end is not null $$;`);

    for (const [table, condition] of Object.entries(POLICIES)) {
      this.addSql(`alter table "${table}" enable row level security, force row level security;`);
      this.addSql(`create policy maintenance on "${table}" to shanshui_maintenance using (true) with check (true);`);
      this.addSql(`create policy everything on "${table}" for select to shanshui_everything using (true);`);
      this.addSql(`create policy extent on "${table}" for select to shanshui_extent using (${condition});`);
    }
  }

  override down(): void | Promise<void> {
    for (const table of Object.keys(POLICIES)) {
      for (const policy of ['extent', 'everything', 'maintenance']) this.addSql(`drop policy ${policy} on "${table}";`);
      this.addSql(`alter table "${table}" no force row level security, disable row level security;`);
    }
    for (const name of ['extent_ends(text)', 'extent_program_pairings()', 'extent_pairings()', 'extent_supporter(int)', 'extent_holds(int, int[])', 'extent_name()', 'extent_words(text)', 'extent_ids(text)', 'extent_scope()']) {
      this.addSql(`drop function ${name};`);
    }
    this.addSql(`drop table "api_key";`);
  }

}

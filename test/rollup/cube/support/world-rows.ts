import type { Division } from './country.js';
import { insert, updated } from './insert.js';

export interface Pairing {
  readonly id: number;
  parent: Pairing | null;
  supporter: readonly [column: string, id: number];
}

/** Itself last. */
export function pathOf(pairing: Pairing): number[] {
  return [...(pairing.parent ? pathOf(pairing.parent) : []), pairing.id];
}

interface Numbers {
  readonly base: number;
  readonly flow: number;
  readonly stock: number;
}

/** The metrics of a world, its sources and its program. */
export function catalogueRows({ base, flow, stock }: Numbers): string[] {
  const sources: readonly (readonly [number, string | null])[] = [
    [1, null],
    [2, '2021-09'],
    [3, '2021-09-02'],
  ];
  return [
    ...[flow, stock].map((metric) =>
      insert('metric', {
        ...{
          id: metric,
          code: `M${metric.toString()}`,
          name: 'm',
          name_en: 'm',
          unit: '元',
          scale: 2,
          position: metric,
        },
        nature: metric === flow ? 'FLOW' : 'STOCK',
      }),
    ),
    ...sources.map(([n, published]) =>
      insert('source', { id: base + n, code: `s${(base + n).toString()}`, title: 's', published }),
    ),
    insert('program', { id: base + 1, code: `p${(base + 1).toString()}`, name: 'p' }),
  ];
}

/** One organization of each kind and a cluster, all in one place. */
export function organizationRows(id: number, place: number): string[] {
  const named = { id, name: 'n', division_id: place, pinyin: '', initials: '' };
  const code = (table: string): string => `${table}${id.toString()}`;
  return [
    insert('institution', { ...named, code: code('institution'), kind: 'SCHOOL' }),
    insert('enterprise', { ...named, code: code('e') }),
    insert('project', { ...named, code: code('project'), kind: 'PARK' }),
    insert('cluster', { id, code: code('c'), name: 'c', city_id: place, pinyin: '', initials: '' }),
  ];
}

export interface Group {
  readonly id: number;
  members: number[];
}

/** Groups and their members as they are now. */
export function groupRows(groups: readonly Group[]): string[] {
  return groups.flatMap(({ id, members }) => [
    `insert into "group" (id, code, name, pinyin, initials) values (${id.toString()}, 'g${id.toString()}', 'g', '', '') on conflict do nothing`,
    `delete from group_member where group_id = ${id.toString()}`,
    ...members.map(
      (member) => `insert into group_member (group_id, division_id) values (${id.toString()}, ${member.toString()})`,
    ),
  ]);
}

/** Divisions as they are now, heirs before those who name them. */
export function divisionRows(divisions: readonly Division[]): string[] {
  return divisions
    .toSorted((a, b) => a.level - b.level || b.id - a.id)
    .map((one) => {
      const code = one.id.toString().padStart(one.level <= 3 ? 6 : one.level === 4 ? 9 : 12, '0');
      const [province, city, district, town, village] = one.above;
      const row = {
        ...{ id: one.id, key: code, code, level: one.level, name: code, official_name: code },
        ...{ kind: 'X', pinyin: '', initials: '', province_id: province ?? 0, city_id: city ?? null },
        ...{ district_id: district ?? null, town_id: town ?? null, village_id: village ?? null },
        ...{ valid_to: one.open ? null : '2021-06-20', canonical_id: one.canonical, current_id: one.current },
      };
      return `${insert('division', row)} on conflict (id) do update set ${updated(row)}`;
    });
}

/** Pairings as they are now, all of one program. */
export function pairingRows(pairings: readonly Pairing[], program: number): string[] {
  return pairings.map((one) => {
    const kinds = ['division', 'group', 'cluster', 'institution', 'enterprise'];
    const row = {
      ...{ id: one.id, code: `x${one.id.toString()}`, program_id: program, kind: 'OTHER' },
      ...Object.fromEntries(kinds.map((kind) => [`supporter_${kind}_id`, null])),
      [one.supporter[0]]: one.supporter[1],
      ...{ recipient_division_id: program, parent_id: one.parent?.id ?? null, path: `{${pathOf(one).join(',')}}` },
    };
    return `${insert('pairing', row)} on conflict (id) do update set ${updated(row)}`;
  });
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { PUBLIC_READER } from '../../src/access/caller.js';
import type { RequestContext } from '../../src/kernel/context.js';
import { anyPairing, listPairings, type PairingFilter } from '../../src/pairing/pairing.loader.js';
import { type ImportDatabase, openImportDatabase } from '../support/import-database.js';
import { smallTemplate } from '../support/templates.js';

interface Party {
  readonly kind: 'division' | 'cluster' | 'institution' | 'enterprise';
  readonly id: number;
  /** Where it is, and all that this lies in. */
  readonly path: readonly number[];
}

interface Pair {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly programId: number;
  readonly parentId: number | null;
  readonly supporter: Party;
  readonly recipient: Party;
}

const KINDS = ['CITY', 'DISTRICT', 'TOWN', 'OTHER'] as const;
const SIDES = ['SUPPORTER', 'RECIPIENT'] as const;
let state = 15;
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

describe('lists of pairings', () => {
  let database: ImportDatabase;
  let context: RequestContext;
  let pairs: Pair[];
  let places: { id: number; level: number; path: number[] }[];
  let parties: Party[];

  beforeAll(async () => {
    database = await openImportDatabase(await smallTemplate());
    context = {
      ...{ caller: PUBLIC_READER, requestId: '', now: new Date(), reportsFolder: null },
      db: database.orm.em.fork().getKysely() as unknown as Kysely<unknown>,
    };
    places = await database.rows(
      `select id, level, array_remove(array[0, province_id, city_id, district_id, town_id, village_id], null) as path from division where level between 0 and 5`,
    );
    const upTo = places.filter(({ level }) => level > 0);
    await database.rows(
      `insert into program (id, code, name) overriding system value values (1, 'A', 'A'), (2, 'B', 'B')`,
    );
    parties = upTo.map(({ id, path }) => ({ kind: 'division', id, path }));
    for (let id = 1; id <= 8; id++) {
      const [at, city] = [pick(upTo), pick(upTo.filter(({ level }) => level === 2))];
      await database.rows(
        `insert into institution (id, code, name, kind, division_id, pinyin, initials) overriding system value values (${id}, 'I${id}', 'I', 'SCHOOL', ${at.id}, '', '')`,
      );
      await database.rows(
        `insert into enterprise (id, code, name, division_id, pinyin, initials) overriding system value values (${id}, 'E${id}', 'E', ${at.id}, '', '')`,
      );
      await database.rows(
        `insert into cluster (id, code, name, pinyin, initials, city_id) overriding system value values (${id}, 'C${id}', 'C', '', '', ${city.id})`,
      );
      parties.push({ kind: 'institution', id, path: at.path }, { kind: 'enterprise', id, path: at.path });
      parties.push({ kind: 'cluster', id, path: city.path });
    }
    pairs = [];
    for (let id = 1; id <= 150; id++) {
      // Some are within one party or one place.
      const supporter = pick(parties);
      const pair: Pair = {
        ...{
          id,
          code: `P-${random(1_000_000).toString()}-${id.toString()}`,
          kind: pick(KINDS),
          programId: 1 + random(2),
        },
        parentId: id > 20 && random(2) === 0 ? 1 + random(20) : null,
        supporter,
        recipient: random(8) === 0 ? supporter : pick(parties),
      };
      pairs.push(pair);
      await database.rows(`insert into pairing (id, code, kind, program_id, parent_id, supporter_${supporter.kind}_id, recipient_${pair.recipient.kind}_id) overriding system value
        values (${id}, '${pair.code}', '${pair.kind}', ${pair.programId}, ${pair.parentId ?? 'null'}, ${supporter.id}, ${pair.recipient.id})`);
    }
  }, 180_000);

  afterAll(() => database.close());

  const isIn = (party: Party, filter: PairingFilter): boolean => {
    if (filter.partyKind !== null) return party.kind === filter.partyKind && party.id === filter.partyId;
    return filter.within === null || party.path.includes(filter.within);
  };

  /** The list by trying every pairing. */
  function expected(filter: PairingFilter): readonly [code: string, askedSide: string][] {
    return pairs
      .filter(({ kind }) => filter.kind === null || kind === filter.kind)
      .filter(({ programId }) => filter.programId === null || programId === filter.programId)
      .filter(({ parentId }) => filter.parentId === null || parentId === filter.parentId)
      .filter(({ parentId }) => !filter.topmost || parentId === null)
      .flatMap((pair): [string, string][] => {
        const sides = SIDES.filter((side) => filter.role === null || filter.role === side);
        const side = sides.find((one) => isIn(one === 'SUPPORTER' ? pair.supporter : pair.recipient, filter));
        return side ? [[pair.code, side]] : [];
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  function randomFilter(): PairingFilter {
    const where = random(3);
    const [party, place] = [pick(parties), pick(places)];
    return {
      ...anyPairing,
      ...(where === 0 ? { partyKind: party.kind, partyId: party.id } : {}),
      ...(where === 1 ? { within: place.id } : {}),
      role: pick([null, null, ...SIDES]),
      kind: random(3) === 0 ? pick(KINDS) : null,
      programId: random(3) === 0 ? 1 + random(2) : null,
      parentId: random(5) === 0 ? 1 + random(20) : null,
      topmost: random(5) === 0,
    };
  }

  it('contain what a naive search finds, in order, each once, page after page, with its count', async () => {
    const asked = Array.from({ length: 400 }, randomFilter);
    const lists = asked.map(async (filter) => {
      const found: [string, string][] = [];
      const first = 1 + random(40);
      const whole = expected(filter);
      const backward = random(2) === 0;
      for (let cursor: string | null = null, isMore = true; isMore;) {
        const range = backward ? { last: first, before: cursor } : { first, after: cursor };
        const page = await listPairings(context, filter, range);
        const seen = page.edges.map(({ node, askedSide }): [string, string] => [node.code, askedSide]);
        if (backward) found.unshift(...seen);
        else found.push(...seen);
        expect(await page.count()).toBe(whole.length);
        const { startCursor, endCursor, hasNextPage, hasPreviousPage } = page.pageInfo;
        [cursor, isMore] = backward ? [startCursor, hasPreviousPage] : [endCursor, hasNextPage];
      }
      expect({ filter, found }).toEqual({ filter, found: whole });
    });
    await Promise.all(lists);
  });
});

import { sql } from 'kysely';
import { loaderOf } from '../kernel/batch.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError, invalid } from '../kernel/errors.js';
import { bareNames } from './bare-names.js';
import { withPresentName } from './former-names.js';
import { divisionById } from './division.loader.js';
import type { DivisionModel } from './division.type.js';
import { requireDivision } from './division-required.loader.js';
import { matchName, type NameContext, type NamedDivision, namesIn } from './name-match.plan.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** A name that several divisions bear. */
    AMBIGUOUS_NAME: true;
  }
}

/**
 * Loads the provinces, cities and counties that people call by a text without what they are: 江苏, 黔东南州. Their names
 * begin with its first two characters.
 */
export const divisionsCalled = loaderOf<string, readonly number[]>(async (texts, { db }) => {
  const asked = texts.filter((text) => /^\p{Script=Han}{2,}$/u.test(text));
  if (asked.length === 0) return texts.map(() => []);
  const beginnings = [...new Set(asked.map((text) => Array.from(text).slice(0, 2).join('')))];
  const { rows } = await sql<{ id: number; name: string }>`
    select d.id, d.name from unnest(${beginnings}::text[]) as beginning join division d
      on d.name collate "C" >= beginning and d.name collate "C" < beginning || '\u{10FFFF}'::text and d.level <= 3`.execute(
    db,
  );
  const called = Map.groupBy(
    rows.flatMap(({ id, name }) => bareNames(name).map((bare) => ({ id, bare }))),
    ({ bare }) => bare,
  );
  return texts.map((text) => [...new Set(called.get(text)?.map(({ id }) => id))]);
}, String);

/** The places that had a name before the reference data begin: 盘县 is 盘州市. */
export async function divisionsFormerlyCalled(context: RequestContext, text: string): Promise<readonly number[]> {
  const present = withPresentName(text);
  if (present === null) return [];
  const places = await loadCandidates(context, present);
  const names = await loadNames(context, places);
  return matchName(places, barely(present, names)).found.map(({ id }) => id);
}

const MOST_LISTED = 10;

/**
 * Loads a division by code, or by a name as in an import: the widest place that bears it, a town or a village by its full
 * name or below one that is named. Throws UNKNOWN_DIVISION, and AMBIGUOUS_NAME with the places it may mean, widest first.
 */
export async function requireCalledDivision(
  context: RequestContext,
  given: string,
  subject: string,
): Promise<DivisionModel> {
  if (!/\p{Script=Han}/u.test(given)) return requireDivision(context, given, subject);
  const printed = given.normalize('NFKC').replace(/\s/gu, '');
  const known = await loadCandidates(context, printed);
  // A place that is called so today goes before one that was.
  const text = (known.length === 0 ? withPresentName(printed) : null) ?? printed;
  const places = text === printed ? known : await loadCandidates(context, text);
  const names = await loadNames(context, places);
  const { found, candidates } = matchName(places, barely(text, names));
  const [only] = found;
  const division = found.length === 1 && only ? await divisionById(context).load(only.id) : null;
  if (division) return division;
  if (candidates.length === 0)
    throw invalid(subject, given, 'the code or the full name of a division', { code: 'UNKNOWN_DIVISION' });
  const listed = candidates.slice(0, MOST_LISTED).map(({ code, ancestry }) => {
    const path = ancestry.map((id) => (id === null ? '' : (names.get(id) ?? ''))).join('');
    return `${path} (${code})`;
  });
  const expected = `one of ${listed.join(', ')}${candidates.length > MOST_LISTED ? ` and ${(candidates.length - MOST_LISTED).toString()} more` : ''}: its code, or its name preceded by that of a division above`;
  throw new CodedError('AMBIGUOUS_NAME', `${subject}: "${given}" may mean several places, expected ${expected}.`, {
    subject,
    given,
    expected,
  });
}

/** A name with nothing around it. */
function barely(given: string, names: ReadonlyMap<number, string>): NameContext {
  return { given, on: null, titleText: '', isPlaced: false, within: [], nameOf: (id) => names.get(id) ?? null };
}

async function loadCandidates(context: RequestContext, text: string): Promise<readonly NamedDivision[]> {
  const names = namesIn(text);
  const called = (await Promise.all(names.map((name) => divisionsCalled(context).load(name)))).flat();
  const { rows } = await sql<NamedDivision>`
    select d.id, d.code, d.level, d.official_name as "officialName", d.valid_from::text as "validFrom",
      d.valid_to::text as "validTo", array[d.province_id, d.city_id, d.district_id, d.town_id, d.village_id] as ancestry
    from division d where d.name collate "C" = any(${names}::text[]) or d.id = any(${called}::int[])`.execute(
    context.db,
  );
  return rows;
}

async function loadNames(
  { db }: RequestContext,
  places: readonly NamedDivision[],
): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(places.flatMap(({ ancestry }) => ancestry.filter((id) => id !== null)))];
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from division where id = any(${ids}::int[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

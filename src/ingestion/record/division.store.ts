import { sql } from 'kysely';
import { COUNTRY_CODE } from '../../division/division-code.js';
import { pinyinOf } from '../../kernel/pinyin/pinyin.js';
import { Reference } from '../column/reference.js';
import { rowFault } from '../fault/fault.js';
import { type DivisionDraft, parseDivision, type Placement } from '../kind/division.row.js';
import type { Fields } from '../kind/record-kind.js';
import { type DivisionEntry, pickDivision } from '../lookup/division-entry.js';
import { divisionKey, matchDivision } from '../lookup/division-match.plan.js';
import type { ImportRun } from '../lookup/import-run.js';
import { duplicateRow } from '../session/duplicate-row.js';
import type { FileProgress } from '../session/file-progress.js';
import type { ParsedFile } from '../session/parsed-file.js';
import { moveSubtrees } from './move-subtree.store.js';
import type { PresentColumns } from './stored-record-kind.js';
import { insertRows, updateRows } from './write-rows.store.js';

/** With this many new rows the statistics of the query planner are outdated. */
const WORTH_ANALYZING = 50_000;

interface PlacementRow {
  readonly file: FileProgress;
  readonly line: number;
  readonly draft: Placement;
}

interface DraftRow extends PlacementRow {
  /** The columns of its file: the stored values of other columns are kept. */
  readonly columns: PresentColumns;
  readonly draft: DivisionDraft;
}

/** A row with its division before and after the import. */
interface MatchedRow extends DraftRow {
  readonly before: DivisionEntry | null;
  readonly after: DivisionEntry;
}

/**
 * Imports divisions. They differ from records: codes are reused over time, and moving one moves everything below it.
 */
export async function applyDivisions(run: ImportRun, files: readonly ParsedFile[]): Promise<void> {
  const { drafts, incomplete } = parseDrafts(run, files);
  const parents = [...drafts, ...incomplete].flatMap(({ draft }) => draft.parentCode ?? []);
  const codes = [...drafts.map(({ draft }) => draft.code), ...parents];
  await run.references.load(codes.map((code) => new Reference('division', code)));
  const rows = await place(run, match(drafts, run));
  // Only to find their other errors.
  for (const row of incomplete) ancestryAbove(run, row);
  await writeDivisions(run, files, rows);
}

interface ParsedRows {
  readonly drafts: readonly DraftRow[];
  /** Rows with errors, whose placement is known. */
  readonly incomplete: readonly PlacementRow[];
}

function parseDrafts({ references }: ImportRun, files: readonly ParsedFile[]): ParsedRows {
  const first = new Map<string, DraftRow>();
  const incomplete: PlacementRow[] = [];
  for (const { progress: file, columns, rows } of files) {
    for (const { line, cells, context, faulty } of rows) {
      const parsed = parseDivision(cells, context, faulty);
      if (!parsed.ok) {
        for (const fault of parsed.faults) file.report(line, fault);
        const { code, placement } = parsed;
        if (code !== null) references.markFaulty(new Reference('division', code));
        if (placement) incomplete.push({ file, line, draft: placement });
        continue;
      }
      const row = { file, line, columns, draft: parsed.draft };
      const key = `${row.draft.code}~${row.draft.validTo ?? ''}`;
      const earlier = first.get(key);
      if (earlier) file.report(line, duplicateRow('code', row.draft.code, earlier));
      else first.set(key, row);
    }
  }
  return { drafts: [...first.values()], incomplete };
}

type Match = DraftRow & { readonly before: DivisionEntry | null };

/** Matches present divisions first, then the last to end, because a stored name more likely refers to these. */
function match(drafts: readonly DraftRow[], { references }: ImportRun): readonly Match[] {
  const claimed = new Set<number>();
  return drafts
    .toSorted((a, b) => compareEnds(b.draft, a.draft))
    .map((row) => {
      const left = references.divisionsOf(row.draft.code).filter((entry) => !claimed.has(entry.id));
      const before = matchDivision(row.draft, left, { hasEndColumn: row.columns.has('valid_to') });
      if (before) claimed.add(before.id);
      return { ...row, before };
    });
}

function compareEnds(a: DivisionDraft, b: DivisionDraft): number {
  if (a.validTo === b.validTo) return 0;
  if (a.validTo === null) return 1;
  return b.validTo !== null && a.validTo < b.validTo ? -1 : 1;
}

/** Assigns ids, keys and ancestors, from the highest level down, so that parents come before children. */
async function place(run: ImportRun, matches: readonly Match[]): Promise<readonly MatchedRow[]> {
  const { references } = run;
  const ids = (await references.reserveIds('division', matches.filter((row) => !row.before).length)).values();
  const placed: MatchedRow[] = [];
  for (const row of matches.toSorted((a, b) => a.draft.level - b.draft.level)) {
    const ancestry = ancestryAbove(run, row);
    if (!ancestry) {
      references.markFaulty(new Reference('division', row.draft.code));
      continue;
    }
    const after = entryOf(row, row.before?.id ?? ids.next().value ?? 0, ancestry, run);
    references.putDivision(after);
    placed.push({ ...row, after });
  }
  return placed;
}

function ancestryAbove(
  { references }: ImportRun,
  { file, line, draft }: PlacementRow,
): readonly (number | null)[] | null {
  // Only the country is above a province: no column names it.
  if (draft.parentCode === null || draft.parentCode === COUNTRY_CODE) return [null, null, null, null, null];
  const parent = pickDivision(references.divisionsOf(draft.parentCode), draft.validTo);
  if (!parent) {
    const isFaulty = references.find(new Reference('division', draft.parentCode), null) === 'faulty';
    const expected = 'the code of a division that is stored or part of this import';
    if (isFaulty) file.reject(line);
    else
      file.report(
        line,
        rowFault('UNKNOWN_DIVISION', 'parent', draft.parentCode, {
          en: expected,
          zh: '上级须已存在，或包含在本次导入中。',
        }),
      );
    return null;
  }
  if (parent.level < draft.level) return parent.ancestry;
  file.report(
    line,
    rowFault('LEVEL_MISMATCH', 'parent', draft.parentCode, {
      en: 'a division of a higher level',
      zh: '上级的级别须高于本级。',
    }),
  );
  return null;
}

function entryOf(
  { columns, draft, before }: Match,
  id: number,
  above: readonly (number | null)[],
  { references }: ImportRun,
): DivisionEntry {
  const used = new Set(references.divisionsOf(draft.code).map((entry) => entry.key));
  return {
    id,
    key: before?.key ?? divisionKey(draft, used),
    code: draft.code,
    level: draft.level,
    officialName: draft.officialName,
    validFrom: before && !columns.has('valid_from') ? before.validFrom : draft.validFrom,
    validTo: before && !columns.has('valid_to') ? before.validTo : draft.validTo,
    ancestry: draft.level === 0 ? above : above.with(draft.level - 1, id),
  };
}

async function writeDivisions(
  run: ImportRun,
  files: readonly ParsedFile[],
  rows: readonly MatchedRow[],
): Promise<void> {
  const fresh = rows.filter((row) => !row.before);
  await insertRows(run.db, 'division', fresh.map(newFields));
  const changed = new Set<number>();
  for (const { progress: file } of files) {
    const old = rows.filter((row) => row.file === file && row.before);
    // An unchanged name keeps its kind and pinyin: those of the reference tree are better than derived ones.
    for (const group of [old.filter(isRenamed), old.filter((row) => !isRenamed(row))]) {
      for (const id of await updateRows(run.db, 'division', group.map(changedFields))) changed.add(id);
    }
    file.countNew(fresh.filter((row) => row.file === file).length);
    file.countChanged(old.filter((row) => changed.has(row.after.id)).length);
  }
  await moveSubtrees(
    run,
    rows.flatMap(({ before, after }) => (before && hasMoved(before, after) ? [after] : [])),
  );
  if (fresh.length > 0 || changed.size > 0) run.changed.history = true;
  if (fresh.length > WORTH_ANALYZING) await sql`analyze division`.execute(run.db);
}

function isRenamed({ before, draft }: MatchedRow): boolean {
  return before?.officialName !== draft.officialName;
}

function hasMoved(before: DivisionEntry, after: DivisionEntry): boolean {
  return before.ancestry.some((id, at) => id !== after.ancestry[at]);
}

function newFields({ draft, after }: MatchedRow): Fields {
  return { ...nameFields(draft), ...placeFields(after), key: after.key, code: after.code, name_en: draft.nameEn };
}

function changedFields(row: MatchedRow): Fields {
  const { columns, draft, after } = row;
  return {
    ...(isRenamed(row) ? nameFields(draft) : {}),
    ...(columns.has('kind') && draft.kindGiven ? { kind: draft.kind } : {}),
    ...(columns.has('name_en') ? { name_en: draft.nameEn } : {}),
    ...placeFields(after),
  };
}

function nameFields({ name, officialName, kind }: DivisionDraft): Fields {
  return { name, official_name: officialName, kind, ...pinyinOf(name) };
}

function placeFields({ id, level, ancestry, validFrom, validTo }: DivisionEntry): Fields {
  const [province_id = null, city_id = null, district_id = null, town_id = null, village_id = null] = ancestry;
  return {
    id,
    level,
    province_id,
    city_id,
    district_id,
    town_id,
    village_id,
    valid_from: validFrom,
    valid_to: validTo,
  };
}

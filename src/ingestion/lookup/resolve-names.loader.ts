import type { Day } from '../../kernel/day.js';
import { isReference, Reference, TOWARDS } from '../column/reference.js';
import { type RowFault, rowFault } from '../fault/fault.js';
import { missingPlace } from '../kind/observation.row.js';
import type { SheetContext } from '../layout/sheet-context.js';
import type { FileProgress } from '../session/file-progress.js';
import { ambiguousName, candidateOf, noPlaceFault, unknownName } from './candidate-faults.js';
import type { ImportRun } from './import-run.js';
import { type NoPlace, readNoPlace, readOwnLevel } from '../text/no-place.js';
import { matchName } from '../../division/name-match.plan.js';

/** A row that may refer to records by name instead of code. */
interface NamingRow {
  readonly file: FileProgress;
  readonly line: number;
  readonly context: SheetContext;
  readonly values: object;
}

/** `fault`: null if the name may be ambiguous only because of an error in another cell. */
type Resolved =
  { readonly ok: true; readonly reference: Reference } | { readonly ok: false; readonly fault: RowFault | null };

/** Undefined for an error in the cell of the day. */
type DayOf<R> = (row: R) => Day | null | undefined;

/**
 * Replaces names in rows by codes. An unknown or ambiguous name is reported and its value becomes undefined; the rest
 * of the row is processed further, so that all its errors are found at once.
 */
export async function resolveNames<R extends NamingRow>(
  run: ImportRun,
  rows: readonly R[],
  dayOf: DayOf<R>,
): Promise<readonly R[]> {
  const named = rows.flatMap((row) => referencesIn(row.values).filter(({ isName }) => isName));
  if (named.length === 0) return rows;
  const divisions = new Set(named.filter(({ kind }) => kind === 'division').map(({ code }) => code));
  await run.references.divisionNames.load([...divisions].flatMap((name) => [name, ...namedIn(name)]));
  await run.references.recordNames.load([
    ...named.filter(({ kind }) => kind !== 'division' && kind !== 'pairing'),
    ...named.filter(({ kind }) => kind === 'division').map(({ code }) => new Reference('group', code, true)),
  ]);
  const paired = await resolvePairings(run, rows, dayOf);
  await run.references.loadPairingPlaces(paired.flatMap((row) => pairingIn(row.values) ?? []));
  return paired.map((row) => withCodes(run, row, dayOf(row)));
}

function referencesIn(values: object): readonly Reference[] {
  return Object.values(values).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isReference),
  );
}

function pairingIn(values: object): string | null {
  const { pairing } = values as { readonly pairing?: unknown };
  return pairing instanceof Reference && !pairing.isName ? pairing.code : null;
}

/** Pairings are resolved first: a known pairing helps to resolve the names of divisions. */
async function resolvePairings<R extends NamingRow>(
  run: ImportRun,
  rows: readonly R[],
  dayOf: DayOf<R>,
): Promise<readonly R[]> {
  const { pairingNames } = run.references;
  const isNamed = (value: unknown): value is Reference =>
    isReference(value) && value.kind === 'pairing' && value.isName;
  if (!rows.some(({ values }) => Object.values(values).some(isNamed))) return rows;
  await pairingNames.load();
  return rows.map((row) => {
    const coded: Record<string, Reference | undefined> = {};
    const on = dayOf(row);
    for (const [column, value] of Object.entries(row.values) as [string, unknown][]) {
      if (!isNamed(value)) continue;
      const { titleText } = row.context;
      const isOfParties = value.code.includes(TOWARDS);
      const found = pairingNames.find(value.code, value.given, isOfParties ? 'supporter' : column, {
        on: on ?? null,
        titleText,
      });
      if (!found.ok) {
        if (on !== undefined || found.fault.code !== 'AMBIGUOUS_NAME') row.file.report(row.line, found.fault);
        coded[column] = undefined;
        if (isOfParties && lacksPlace(row.values)) coded.place = undefined;
        continue;
      }
      coded[column] = new Reference('pairing', found.pairing.code, false, value.given);
      if (isOfParties && lacksPlace(row.values)) {
        const { kind, code } = found.pairing.recipient;
        if (kind === 'division') coded.place = new Reference('division', code, false, value.given);
        else row.file.report(row.line, missingPlace());
      }
    }
    return { ...row, values: { ...row.values, ...coded } };
  });
}

function lacksPlace(values: object): boolean {
  const { place, subject } = values as { readonly place?: unknown; readonly subject?: unknown };
  return place === null && subject === null;
}

function withCodes<R extends NamingRow>(run: ImportRun, row: R, on: Day | null | undefined): R {
  const coded = (value: unknown, column: string): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => coded(one, column)).filter((one) => one !== undefined);
    if (!isReference(value) || !value.isName) return value;
    const resolved =
      value.kind === 'division' ? resolveDivision(run, value, column, row, on) : resolveRecord(run, value, column);
    if (resolved.ok) return resolved.reference;
    if (resolved.fault) row.file.report(row.line, resolved.fault);
    return undefined;
  };
  const entries = (Object.entries(row.values) as [string, unknown][]).map(
    ([column, value]) => [column, coded(value, column)] as const,
  );
  return { ...row, values: Object.fromEntries(entries) };
}

function resolveDivision(
  run: ImportRun,
  { code: given }: Reference,
  column: string,
  { file, context, values }: NamingRow,
  on: Day | null | undefined,
): Resolved {
  const { references } = run;
  const names = references.divisionNames;
  const { found, candidates: meant } = matchName(names.candidatesFor(given), {
    given: names.meantBy(given),
    on: on ?? null,
    titleText: context.titleText,
    isPlaced: names.isPlaced(context.titleText),
    within: references.placesOfPairing(pairingIn(values) ?? ''),
    nameOf: (division) => names.nameOf(division),
  });
  const [only] = found;
  if (found.length === 1 && only) {
    file.recordPlace(given, candidateOf(names.describe(only)));
    return { ok: true, reference: new Reference('division', only.code, false, given) };
  }
  const [group, ...moreGroups] = references.recordNames.codesOf(new Reference('group', given, true));
  if (meant.length === 0 && group !== undefined && moreGroups.length === 0 && TAKES_GROUPS.has(column))
    return { ok: true, reference: new Reference('group', group, false, given) };
  const isReportable = on !== undefined && !('pairing' in values && values.pairing === undefined);
  if (meant.length > 0 && !isReportable) return { ok: false, fault: null };
  const candidates = (meant.length > 0 ? meant : names.similarTo(given)).map((entry) => names.describe(entry));
  if (meant.length === 0 && OF_MANY.test(given)) return { ok: false, fault: noSuchWhole(column, given) };
  const noPlace = readNoPlace(plain(given)) ?? readOwnLevel(plain(given));
  if (noPlace && TAKES_GROUPS.has(column)) {
    const named = meant.map((entry) => names.describe(entry));
    const fault = noPlaceFault(noPlace, { column, given, candidates: named });
    return { ok: false, fault: { ...fault, candidates: placesMeant(run, noPlace, named) } };
  }
  const looked = { column, given, candidates };
  return {
    ok: false,
    fault:
      meant.length > 0
        ? ambiguousName(
            looked,
            'a code, or the name preceded by that of a division above',
            '请改填代码，或在名称前加注上级名称。',
          )
        : unknownName('UNKNOWN_DIVISION', looked, 'the code or full name of a present or former division'),
  };
}

/** Columns where the name of a group may stand as well. */
const TAKES_GROUPS: ReadonlySet<string> = new Set(['place', 'supporter', 'recipient']);

/** 东部, 西部10个省区市: no division, whatever bears a similar name. */
const OF_MANY = /^(?:全省|[东中西]部(?:地区|省份)?|.*\d+个?(?:省|市|县|区)[省区市县]*)$/u;

/** 六盘水市 of 六盘水市直. */
function namedIn(given: string): readonly string[] {
  const of = (readNoPlace(plain(given)) ?? readOwnLevel(plain(given)))?.of ?? '';
  return of === '' ? [] : [of];
}

function plain(given: string): string {
  return given.normalize('NFKC').replace(/\s/gu, '');
}

/** 六盘水市 for 六盘水市直; the zones of that name for 高新区; nothing for 其他. */
function placesMeant({ references }: ImportRun, { is, of }: NoPlace, named: readonly string[]) {
  const names = references.divisionNames;
  if (is !== 'zones' && of !== '') return names.candidatesFor(of).map((entry) => candidateOf(names.describe(entry)));
  return is === 'zones' ? named.map(candidateOf) : [];
}

function noSuchWhole(column: string, given: string): RowFault {
  return rowFault('UNKNOWN_DIVISION', column, given, {
    en: 'one division: none stands for several provinces, so import them as a group and state group:CODE, or the figure of each',
    zh: '没有代表若干省份的区划：请先导入地区组（groups）并填写“地区组:编码”，或分别填报各省（区、市）。',
  });
}

function resolveRecord({ references }: ImportRun, reference: Reference, column: string): Resolved {
  const { kind, code: given } = reference;
  const codes = references.recordNames.codesOf(reference);
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return { ok: true, reference: new Reference(kind, only, false, given) };
  const expected = `the code or name of a stored ${kind}`;
  const similar = references.recordNames.similarTo(reference);
  return {
    ok: false,
    fault:
      codes.length > 0
        ? ambiguousName({ column, given, candidates: codes }, 'a code, because several have this name', '请改填编码。')
        : unknownName('UNKNOWN_REFERENCE', { column, given, candidates: similar }, expected),
  };
}

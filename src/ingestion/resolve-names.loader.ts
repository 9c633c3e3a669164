import type { Day } from '../kernel/day.js';
import type { RowFault } from './fault.js';
import type { ImportRun } from './import-run.js';
import { narrowByContext } from './name-match.plan.js';
import type { OpenedFile } from './opened-file.js';
import { Reference } from './reference.js';
import { rowFault } from './row.js';
import type { SheetContext } from './sheet-context.js';

/** A row that may name things instead of giving their codes. */
interface NamingRow {
  readonly file: OpenedFile;
  readonly line: number;
  readonly context: SheetContext;
  readonly values: object;
}

type Resolved = { readonly ok: true; readonly reference: Reference } | { readonly ok: false; readonly fault: RowFault };

/** Rows with codes in place of the names in them. A name that nothing has, or several, is reported and ends its row. */
export async function resolveNames<R extends NamingRow>(
  run: ImportRun,
  rows: readonly R[],
  dayOf: (row: R) => Day | null,
): Promise<readonly R[]> {
  const named = rows.flatMap((row) => referencesIn(row.values).filter(({ isName }) => isName));
  if (named.length === 0) return rows;
  await run.directory.divisionNames.load(named.filter(({ kind }) => kind === 'division').map(({ code }) => code));
  await run.directory.thingNames.load(named.filter(({ kind }) => kind !== 'division' && kind !== 'pairing'));
  const paired = await resolvePairings(run, rows, dayOf);
  await run.directory.loadPairingPlaces(paired.flatMap((row) => pairingIn(row.values) ?? []));
  return paired.flatMap((row) => withCodes(run, row, dayOf(row)) ?? []);
}

function referencesIn(values: object): readonly Reference[] {
  return Object.values(values).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isReference),
  );
}

function isReference(value: unknown): value is Reference {
  return value instanceof Reference;
}

function pairingIn(values: object): string | null {
  const { pairing } = values as { readonly pairing?: unknown };
  return pairing instanceof Reference && !pairing.isName ? pairing.code : null;
}

/** Pairings first: a place goes by a name more easily where it is known which pairing it is about. */
async function resolvePairings<R extends NamingRow>(
  run: ImportRun,
  rows: readonly R[],
  dayOf: (row: R) => Day | null,
): Promise<readonly R[]> {
  const { pairingNames } = run.directory;
  const isNamed = (value: unknown): value is Reference =>
    isReference(value) && value.kind === 'pairing' && value.isName;
  if (!rows.some(({ values }) => Object.values(values).some(isNamed))) return rows;
  await pairingNames.load();
  return rows.flatMap((row) => {
    const coded: Record<string, Reference> = {};
    for (const [column, value] of Object.entries(row.values) as [string, unknown][]) {
      if (!isNamed(value)) continue;
      const { titleText } = row.context;
      const found = pairingNames.find(value.code, value.given, column, { on: dayOf(row), titleText });
      if (found.ok) coded[column] = new Reference('pairing', found.code, false, value.given);
      else row.file.report(row.line, found.fault);
    }
    const isSound = Object.entries(row.values).every(([column, value]) => !isNamed(value) || column in coded);
    return isSound ? [{ ...row, values: { ...row.values, ...coded } }] : [];
  });
}

function withCodes<R extends NamingRow>(run: ImportRun, row: R, on: Day | null): R | null {
  let isSound = true;
  const coded = (value: unknown, column: string): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => coded(one, column));
    if (!isReference(value) || !value.isName) return value;
    const resolved =
      value.kind === 'division' ? resolveDivision(run, value, column, row, on) : resolveThing(run, value, column);
    if (resolved.ok) return resolved.reference;
    isSound = false;
    row.file.report(row.line, resolved.fault);
    return value;
  };
  const entries = (Object.entries(row.values) as [string, unknown][]).map(
    ([column, value]) => [column, coded(value, column)] as const,
  );
  const values = Object.fromEntries(entries);
  // Assigned where TypeScript cannot see it.
  return (isSound as boolean) ? { ...row, values } : null;
}

const MOST_LISTED = 10;

function resolveDivision(
  { directory }: ImportRun,
  { code: given }: Reference,
  column: string,
  { context, values }: NamingRow,
  on: Day | null,
): Resolved {
  const names = directory.divisionNames;
  const found = narrowByContext(names.candidatesFor(given), {
    ...{ given, on, titleText: context.titleText },
    within: directory.placesOfPairing(pairingIn(values) ?? ''),
    nameOf: (division) => names.nameOf(division),
  });
  const [only] = found;
  if (found.length === 1 && only) return { ok: true, reference: new Reference('division', only.code, false, given) };
  const listed = (found.length > 0 ? found : names.similarTo(given)).slice(0, MOST_LISTED);
  const list = listed.map((entry) => names.describe(entry)).join(', ');
  if (found.length > 0) {
    const more = found.length > MOST_LISTED ? ` and ${(found.length - MOST_LISTED).toString()} more` : '';
    const expected = `a code, or the name with that of a place above it: ${list}${more}`;
    return { ok: false, fault: rowFault('AMBIGUOUS_NAME', column, given, expected, `可选：${list}。`) };
  }
  const expected = `the code or the full name of a place that exists or existed${list === '' ? '' : `, such as ${list}`}`;
  return {
    ok: false,
    fault: rowFault('UNKNOWN_DIVISION', column, given, expected, list === '' ? '' : `是否为：${list}？`),
  };
}

function resolveThing({ directory }: ImportRun, reference: Reference, column: string): Resolved {
  const { kind, code: given } = reference;
  const codes = directory.thingNames.codesOf(reference);
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return { ok: true, reference: new Reference(kind, only, false, given) };
  const listed = codes.slice(0, MOST_LISTED).join(', ');
  return {
    ok: false,
    fault:
      codes.length > 0
        ? rowFault(
            'AMBIGUOUS_NAME',
            column,
            given,
            `a code, for several have this name: ${listed}`,
            `可选：${listed}。`,
          )
        : rowFault('UNKNOWN_REFERENCE', column, given, `the code or the name of a ${kind} that is stored`),
  };
}

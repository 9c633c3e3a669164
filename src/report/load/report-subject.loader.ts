import { requireCalledDivision } from '../../division/division-by-name.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import { anyPairing, listPairings, type PairingModel } from '../../pairing/pairing.loader.js';
import { optionalPairing } from '../../pairing/pairing-required.loader.js';
import type { Side } from '../../pairing/side.type.js';
import { validateOneOf } from '../../rollup/rules/one-of.plan.js';
import type { RollupPlace } from '../../rollup/rules/question.plan.js';

/** A node of the report's roll-ups, and the side from which it is seen; null for a pairing. */
export interface ReportPlace {
  readonly side: Side | null;
  readonly place: RollupPlace;
}

/** The subject of a report. */
export type ReportSubject =
  | { readonly kind: 'DIVISION'; readonly division: DivisionModel; readonly places: readonly ReportPlace[] }
  | { readonly kind: 'PAIRING'; readonly pairing: PairingModel; readonly places: readonly ReportPlace[] };

export interface SubjectArguments {
  readonly division?: string | null;
  readonly pairing?: string | null;
  readonly side?: Side | null;
}

const SIDES = ['RECIPIENT', 'SUPPORTER'] as const;

/**
 * Loads the division or the pairing of a report. Throws INVALID_ARGUMENT unless exactly one of them is given, and for a
 * side with a pairing; UNKNOWN_DIVISION, AMBIGUOUS_NAME and UNKNOWN_PAIRING.
 */
export async function loadSubject(context: RequestContext, args: SubjectArguments): Promise<ReportSubject> {
  const kind = validateOneOf('report', args, ['division', 'pairing']);
  if (kind === 'pairing') {
    if (args.side != null) throw invalid('side', args.side, 'no side with a pairing');
    const pairing = await optionalPairing(context, args.pairing);
    if (!pairing) throw new Error('The required pairing is missing.');
    return { kind: 'PAIRING', pairing, places: [{ side: null, place: { tree: 'PAIRING', pairing: pairing.rowId } }] };
  }
  const division = await requireCalledDivision(context, args.division ?? '', 'division');
  const sides = args.side == null ? await loadSides(context, division) : [args.side];
  return {
    kind: 'DIVISION',
    division,
    places: sides.map((side) => ({ side, place: { tree: side, division: division.rowId } })),
  };
}

/** The sides on which the division or anything in it has a pairing; the recipient side if it has none. */
async function loadSides(context: RequestContext, division: DivisionModel): Promise<readonly Side[]> {
  const found = await Promise.all(
    SIDES.map(async (role) => {
      const filter = { ...anyPairing, within: division.rowId, role };
      return (await listPairings(context, filter, { first: 1 })).nodes.length > 0;
    }),
  );
  const sides = SIDES.filter((_, index) => found[index]);
  return sides.length > 0 ? sides : ['RECIPIENT'];
}

import { requireDivision } from '../../division/division-required.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import { anyPairing, listPairings, type PairingModel } from '../../pairing/pairing.loader.js';
import { optionalPairing } from '../../pairing/pairing-required.loader.js';
import type { Side } from '../../pairing/side.type.js';
import { readOneOf } from '../../rollup/rules/one-of.plan.js';
import type { RollupPlace } from '../../rollup/rules/question.plan.js';

/** A node that the report rolls up over, and the side that it is looked at from. */
export interface ReportPlace {
  readonly side: Side | null;
  readonly place: RollupPlace;
}

/** What a report is about. */
export type ReportSubject =
  | { readonly kind: 'DIVISION'; readonly division: DivisionModel; readonly places: readonly ReportPlace[] }
  | { readonly kind: 'PAIRING'; readonly pairing: PairingModel; readonly places: readonly ReportPlace[] };

export interface SubjectArguments {
  readonly division?: string | null;
  readonly pairing?: string | null;
  readonly side?: Side | null;
}

const SIDES = ['RECIPIENT', 'SUPPORTER'] as const;

/** The place or the pairing that was asked about: exactly one of them. */
export async function readSubject(context: RequestContext, args: SubjectArguments): Promise<ReportSubject> {
  const kind = readOneOf('report', args, ['division', 'pairing']);
  if (kind === 'pairing') {
    if (args.side != null) throw invalid('side', args.side, 'no side with a pairing');
    const pairing = await optionalPairing(context, args.pairing);
    if (!pairing) throw new Error('a pairing that was required is missing');
    return { kind: 'PAIRING', pairing, places: [{ side: null, place: { tree: 'PAIRING', pairing: pairing.rowId } }] };
  }
  const division = await requireDivision(context, args.division ?? '', 'division');
  const sides = args.side == null ? await sidesOf(context, division) : [args.side];
  return {
    kind: 'DIVISION',
    division,
    places: sides.map((side) => ({ side, place: { tree: side, division: division.rowId } })),
  };
}

/** The sides on which the place or anything in it stands in a pairing; the recipient's where it stands in none. */
async function sidesOf(context: RequestContext, division: DivisionModel): Promise<readonly Side[]> {
  const found = await Promise.all(
    SIDES.map(async (role) => {
      const filter = { ...anyPairing, within: division.rowId, role };
      return (await listPairings(context, filter, { first: 1 })).nodes.length > 0;
    }),
  );
  const sides = SIDES.filter((_, index) => found[index]);
  return sides.length > 0 ? sides : ['RECIPIENT'];
}

import { requireCalledDivision } from '../../division/division-by-name.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import type { RequestContext } from '../../kernel/context.js';
import { invalid } from '../../kernel/errors.js';
import { type GroupModel, membersOfGroup, placeOfGroup } from '../../pairing/group.loader.js';
import { optionalGroup } from '../../pairing/group-required.loader.js';
import { anyPairing, listPairings, type PairingFilter, type PairingModel } from '../../pairing/pairing.loader.js';
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
  | { readonly kind: 'GROUP'; readonly group: GroupModel; readonly places: readonly ReportPlace[] }
  | { readonly kind: 'PAIRING'; readonly pairing: PairingModel; readonly places: readonly ReportPlace[] };

export interface SubjectArguments {
  readonly division?: string | null;
  /** Id or code. */
  readonly group?: string | null;
  readonly pairing?: string | null;
  readonly side?: Side | null;
}

const SIDES = ['RECIPIENT', 'SUPPORTER'] as const;

/**
 * Loads the division, the group or the pairing of a report. Throws INVALID_ARGUMENT unless exactly one of them is given, and
 * for a side with a pairing; UNKNOWN_DIVISION, AMBIGUOUS_NAME, UNKNOWN_GROUP and UNKNOWN_PAIRING.
 */
export async function loadSubject(context: RequestContext, args: SubjectArguments): Promise<ReportSubject> {
  const kind = validateOneOf('report', args, ['division', 'group', 'pairing']);
  if (kind === 'pairing') {
    if (args.side != null) throw invalid('side', args.side, 'no side with a pairing');
    const pairing = await optionalPairing(context, args.pairing);
    if (!pairing) throw new Error('The required pairing is missing.');
    return { kind: 'PAIRING', pairing, places: [{ side: null, place: { tree: 'PAIRING', pairing: pairing.rowId } }] };
  }
  if (kind === 'group') {
    const group = await optionalGroup(context, args.group, 'group');
    if (!group) throw new Error('The required group is missing.');
    const sides = args.side == null ? await sidesWith(context, await partsOfGroup(context, group)) : [args.side];
    const places = sides.map((side) => ({ side, place: { tree: side, division: placeOfGroup(group) } }));
    return { kind: 'GROUP', group, places };
  }
  const division = await requireCalledDivision(context, args.division ?? '', 'division');
  const sides = args.side == null ? await sidesWith(context, [{ within: division.rowId }]) : [args.side];
  return {
    kind: 'DIVISION',
    division,
    places: sides.map((side) => ({ side, place: { tree: side, division: division.rowId } })),
  };
}

/** Where the pairings of a group have an end: the group itself, and its members with all in them. */
export async function partsOfGroup(
  context: RequestContext,
  { rowId }: GroupModel,
): Promise<readonly Partial<PairingFilter>[]> {
  const members = await membersOfGroup(context).load({ group: rowId, asOf: null });
  return [{ partyKind: 'group', partyId: rowId }, ...members.map((within) => ({ within }))];
}

/** The sides on which any of some parties has a pairing; the recipient side if none has. */
async function sidesWith(context: RequestContext, parts: readonly Partial<PairingFilter>[]): Promise<readonly Side[]> {
  const found = await Promise.all(
    SIDES.map(async (role) => {
      const pages = await Promise.all(
        parts.map((part) => listPairings(context, { ...anyPairing, ...part, role }, { first: 1 })),
      );
      return pages.some(({ nodes }) => nodes.length > 0);
    }),
  );
  const sides = SIDES.filter((_, index) => found[index]);
  return sides.length > 0 ? sides : ['RECIPIENT'];
}

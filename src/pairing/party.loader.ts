import { divisionById } from '../division/division.loader.js';
import { enterpriseById } from '../enterprise/enterprise.loader.js';
import { institutionById } from '../institution/institution.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { clusterById } from './cluster.loader.js';
import { groupById } from './group.loader.js';

export const PARTY_KINDS = ['division', 'group', 'cluster', 'institution', 'enterprise'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A party by its kind and row id. */
export interface PartyRef {
  readonly kind: PartyKind;
  readonly rowId: number;
}

/** Loads one party of a pairing. */
export function loadParty(context: RequestContext, { kind, rowId }: PartyRef) {
  switch (kind) {
    case 'division':
      return divisionById(context).load(rowId);
    case 'group':
      return groupById(context).load(rowId);
    case 'cluster':
      return clusterById(context).load(rowId);
    case 'institution':
      return institutionById(context).load(rowId);
    case 'enterprise':
      return enterpriseById(context).load(rowId);
  }
}

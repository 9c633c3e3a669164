import { divisionByCode } from '../division/division.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { enterprisesByCreditCode } from '../enterprise/enterprise.loader.js';
import { institutionsByCreditCode } from '../institution/institution.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { toGlobalId } from '../kernel/global-id.js';
import { loadNode } from '../node/node.loader.js';
import { DIVISION_TYPES } from './entity-keys.js';
import type { Reference } from './reference.plan.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** A key that belongs to several entities: a credit code under which a firm is registered at two places. */
    AMBIGUOUS_KEY: true;
  }
}

export type Entity = { readonly id: string; readonly __typename?: string };

const isDivision = (type: string): boolean => (DIVISION_TYPES as readonly string[]).includes(type);

/**
 * Loads what a reference identifies, which may be of another type; null if there is none. References of one turn share a
 * statement a type. Throws INVALID_ID, INVALID_DIVISION_CODE and AMBIGUOUS_KEY.
 */
export async function loadEntity(context: RequestContext, { type, key, value }: Reference): Promise<Entity | null> {
  if (key === 'creditCode') return onlyOne(await loadByCreditCode(context, type, value), value);
  if (key === 'id') return loadNode(context, value);
  if (isDivision(type)) return divisionByCode(context).load(DivisionCodeScalar.parseValue(value) as string);
  return value === '' ? null : loadNode(context, toGlobalId(type, value));
}

function loadByCreditCode(context: RequestContext, type: string, creditCode: string): Promise<readonly Entity[]> {
  const loader = type === 'Institution' ? institutionsByCreditCode : enterprisesByCreditCode;
  return loader(context).load(creditCode);
}

function onlyOne(found: readonly Entity[], creditCode: string): Entity | null {
  if (found.length < 2) return found[0] ?? null;
  const expected = 'the code or the id of one of those that have it';
  throw invalid('creditCode', creditCode, expected, { code: 'AMBIGUOUS_KEY' });
}

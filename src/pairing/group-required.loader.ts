import type { RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { keyOf } from '../kernel/global-id.js';
import { groupByCode, type GroupModel } from './group.loader.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No such group. */
    UNKNOWN_GROUP: true;
  }
}

/** Loads the group with a global id or a code; null if the argument is omitted. Throws UNKNOWN_GROUP. */
export async function optionalGroup(
  context: RequestContext,
  idOrCode: string | null | undefined,
  subject: string,
): Promise<GroupModel | null> {
  if (idOrCode == null) return null;
  const group = await groupByCode(context).load(keyOf('Group', idOrCode));
  if (!group)
    throw invalid(subject, idOrCode, 'an id or code listed by { groups { id code } }', { code: 'UNKNOWN_GROUP' });
  return group;
}

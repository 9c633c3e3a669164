import type { RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { divisionByCode } from './division.loader.js';
import type { DivisionModel } from './division.type.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No division with this code. */
    UNKNOWN_DIVISION: true;
  }
}

/** Loads the division with a code. Throws UNKNOWN_DIVISION if there is none. */
export async function requireDivision(context: RequestContext, code: string, subject: string): Promise<DivisionModel> {
  const division = await divisionByCode(context).load(code);
  if (!division) {
    throw invalid(subject, code, 'the code of a present or former division', { code: 'UNKNOWN_DIVISION' });
  }
  return division;
}

/** As {@link requireDivision}, for an optional argument: null if it is omitted. */
export async function optionalDivision(
  context: RequestContext,
  code: string | null | undefined,
  subject: string,
): Promise<DivisionModel | null> {
  return code == null ? null : requireDivision(context, code, subject);
}

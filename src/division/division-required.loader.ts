import type { RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { divisionByCode } from './division.loader.js';
import type { DivisionModel } from './division.type.js';

declare module '../kernel/errors.js' {
  interface ErrorCodes {
    /** No such place, where one is needed to go on. */
    UNKNOWN_DIVISION: true;
  }
}

/** The place with a code, where the field needs one to go on: an error instead of an empty answer. */
export async function requireDivision(context: RequestContext, code: string, subject: string): Promise<DivisionModel> {
  const division = await divisionByCode(context).load(code);
  if (!division) {
    throw invalid(subject, code, 'the code of a present or former division', { code: 'UNKNOWN_DIVISION' });
  }
  return division;
}

/** As {@link requireDivision}, for an argument that may be left out. */
export async function optionalDivision(
  context: RequestContext,
  code: string | null | undefined,
  subject: string,
): Promise<DivisionModel | null> {
  return code == null ? null : requireDivision(context, code, subject);
}

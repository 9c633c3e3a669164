import { type FaultCode, type RowFault, rowFault } from '../fault/fault.js';

/** A name that was not resolved. */
interface UnresolvedName {
  readonly column: string;
  readonly given: string;
  /** What it may refer to, or names that are similar. */
  readonly candidates: readonly string[];
}

const MOST_LISTED = 10;

/** The error of a name that several records have, with a list of them. */
export function ambiguousName(
  { column, given, candidates }: UnresolvedName,
  expected: string,
  detail: string,
): RowFault {
  const { en, zh } = listed(candidates);
  return rowFault('AMBIGUOUS_NAME', column, given, { en: `${expected}: ${en}`, zh: `${detail}可选：${zh}。` });
}

/** The error of a name that no record has, with a list of similar names. */
export function unknownName(
  code: FaultCode & `UNKNOWN_${string}`,
  { column, given, candidates }: UnresolvedName,
  expected: string,
  detail = '',
): RowFault {
  if (candidates.length === 0) return rowFault(code, column, given, { en: expected, zh: detail });
  const { en, zh } = listed(candidates);
  return rowFault(code, column, given, { en: `${expected}, such as ${en}`, zh: `是否为：${zh}？` });
}

function listed(candidates: readonly string[]): { readonly en: string; readonly zh: string } {
  const first = candidates.slice(0, MOST_LISTED);
  const more = candidates.length - first.length;
  return {
    en: `${first.join(', ')}${more > 0 ? ` and ${more.toString()} more` : ''}`,
    zh: `${first.join('、')}${more > 0 ? `等${candidates.length.toString()}个` : ''}`,
  };
}

import { explainNoPlace, type NoPlace } from '../text/no-place.js';
import { type FaultCandidate, type FaultCode, type RowFault, rowFault } from '../fault/fault.js';

/** A name that was not resolved. */
interface UnresolvedName {
  readonly column: string;
  readonly given: string;
  /** What it may refer to, or names that are similar. */
  readonly candidates: readonly string[];
}

const MOST_LISTED = 10;
/** How many of them programs get. */
const MOST_CHOICES = 50;

/** The error of a name that several records have, with a list of them. */
export function ambiguousName(
  { column, given, candidates }: UnresolvedName,
  expected: string,
  detail: string,
): RowFault {
  const { en, zh } = listed(candidates);
  const fault = rowFault('AMBIGUOUS_NAME', column, given, { en: `${expected}: ${en}`, zh: `${detail}可选：${zh}。` });
  return { ...fault, candidates: candidates.slice(0, MOST_CHOICES).map(candidateOf) };
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
  const fault = rowFault(code, column, given, { en: `${expected}, such as ${en}`, zh: `是否为：${zh}？` });
  return { ...fault, candidates: candidates.slice(0, MOST_CHOICES).map(candidateOf) };
}

/** The error of a label such as 市直, 其他 or 园区, which says what it means and what to do instead. */
export function noPlaceFault(noPlace: NoPlace, { column, given, candidates }: UnresolvedName): RowFault {
  const own = explainNoPlace(noPlace, { given, of: noPlace.of, where: 'row' });
  const some = noPlace.is === 'zones' && candidates.length > 0 ? listed(candidates) : null;
  const sentence =
    some === null ? own : { en: `${own.en} By that name: ${some.en}.`, zh: `${own.zh}以此为名的有：${some.zh}。` };
  const code = noPlace.is === 'zones' && candidates.length > 0 ? 'AMBIGUOUS_NAME' : 'UNKNOWN_DIVISION';
  return { ...rowFault(code, column, given, { en: own.en, zh: own.zh }), sentence };
}

/** 贵州省六盘水市水城区 (520204) or CITY (中山市—六盘水市), as names are described, taken apart again. */
export function candidateOf(described: string): FaultCandidate {
  const [, outside, inside] = /^(.*?) \((.*)\)$/su.exec(described) ?? [];
  if (outside === undefined || inside === undefined) return { code: described, name: null };
  return IS_CODE.test(inside) ? { code: inside, name: outside } : { code: outside, name: inside };
}

const IS_CODE = /^[\w.:-]+$/u;

function listed(candidates: readonly string[]): { readonly en: string; readonly zh: string } {
  const first = candidates.slice(0, MOST_LISTED);
  const more = candidates.length - first.length;
  return {
    en: `${first.join(', ')}${more > 0 ? ` and ${more.toString()} more` : ''}`,
    zh: `${first.join('、')}${more > 0 ? `等${candidates.length.toString()}个` : ''}`,
  };
}

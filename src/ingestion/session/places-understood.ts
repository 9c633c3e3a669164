import type { Bilingual } from '../../kernel/locale.js';
import type { FaultCandidate } from '../fault/fault.js';

const MOST_NAMED = 10;

/** Says which places were meant by names that are not theirs today: 盘县, 黔东南州. Null where all are. */
export function placesUnderstood(
  named: ReadonlyMap<string, FaultCandidate>,
): { readonly given: string; readonly message: Bilingual } | null {
  const others = [...named].filter(
    ([given, { code, name }]) => name !== null && code.length <= 6 && isOther(given, name),
  );
  const [first] = others;
  if (!first) return null;
  const listed = others.slice(0, MOST_NAMED);
  const more = others.length - listed.length;
  const describe = ({ code, name }: FaultCandidate): string => `${name ?? ''} (${code})`;
  const en = listed.map(([given, place]) => `"${given}" is ${describe(place)}`).join(', ');
  const zh = listed.map(([given, place]) => `“${given}”为${describe(place)}`).join('、');
  return {
    given: first[0],
    message: {
      en: `Former and customary names were understood: ${en}${more > 0 ? `, and ${more.toString()} more` : ''}.`,
      zh: `曾用名和习惯名称按现行区划理解：${zh}${more > 0 ? `，另有${more.toString()}个` : ''}。`,
    },
  };
}

/** Not 江苏, nor 贵州水城区: both say what the place is called, with less of what lies around it or of what it is. */
function isOther(given: string, name: string): boolean {
  const shared = [...given].findIndex((_one, at) => name.endsWith(given.slice(at)));
  return !name.includes(given) && (shared === -1 || given.length - shared < 3);
}

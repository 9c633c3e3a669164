import type { DivisionLevel } from './division-level.js';

/** Committees of villagers, with the misspellings in the statistics. */
const VILLAGERS_COMMITTEE =
  /(?:村民委员会(?:委会)?|村民委会|村民员委会|村民委委会|村民民委员会|民村委员会|人民委员会|牧民委员会|村牧民委员会|村村委员会|村委员会|村委会(?:委会)?)$/;

/** Committees of residents, likewise. */
const RESIDENTS_COMMITTEE = /(?:居民居委会|居民委员会|居民委委会|居民委会|居居委员会|居委员会|居委会)$/;

/** A bare 委员会 is a committee only after a name that ends like a place. */
const COMMITTEE_OF_PLACE = /(?<=社区|嘎查|嘎查村|.街)(?:委员会|委会)$/;

/** Endings of place names, to which 村 must not be added. */
const ENDS_AS_PLACE =
  /(?:村|社区|嘎查|管理区|生活区|居委会|大队|生产队|[一二三四五六七八九十\d][队连]|[分农林牧渔]场|[良原]种场|园艺场)$/;

/** What remains if only a common noun precedes the committee: 社区居委会. */
const COMMON_NOUN =
  /^(?:.?|[农牧渔]?村|居民|社区|嘎查|管委会|办事处|[农林牧渔茶]场|园艺场|[良原]种场|[一二三四五六七八九十]+[队连])$/;

/** What remains if the committee is one of several (第一居委会) or named after something wider (柘林镇居委会). */
const NUMBERED_OR_WIDER = /(?:[第〇零一二三四五六七八九十百\d]|[镇乡县]|街道|(?<![小社园])区)$/;

/**
 * The name of the place rather than of the body that governs it: 贾西村村民委员会 → 贾西村. Only villages carry their
 * committee's name. In doubt the official name is kept: a long name is a blemish, a wrong one an error.
 */
export function shortDivisionName(officialName: string, level: DivisionLevel): string {
  if (level !== 'VILLAGE' || !officialName.endsWith('会')) return officialName;
  const name = withoutCommittee(officialName);
  // Most names end here; the rules below would keep all of them.
  if (name.length > 2 && (name.endsWith('村') || name.endsWith('社区'))) return name;
  return NUMBERED_OR_WIDER.test(name) || COMMON_NOUN.test(name) ? officialName : name;
}

function withoutCommittee(name: string): string {
  const villagers = name.endsWith('村委会') ? name.slice(0, -3) : name.replace(VILLAGERS_COMMITTEE, '');
  if (villagers === name) return name.replace(RESIDENTS_COMMITTEE, '').replace(COMMITTEE_OF_PLACE, '');
  // A few rows name two committees at once: 后寨村委会村民委员会.
  const inner = withoutCommittee(villagers);
  return ENDS_AS_PLACE.test(inner) ? inner : `${inner}村`;
}

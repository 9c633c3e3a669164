import type { DivisionLevel } from '../../division/division-level.js';
import type { Locale } from '../../kernel/locale.js';
import { displayAmount } from './display.plan.js';
import type { BoundedSum } from './overlap/amount.plan.js';

/** What of a value rests on the word of one level: its totals, as far as nothing below them says it too. */
export interface LevelShare {
  /** Of the places whose totals they are, or GROUP; null for what is no total: single figures of projects, institutions, 本级. */
  readonly level: DivisionLevel | 'GROUP' | null;
  /** Whether they are totals of the node itself. */
  readonly here: boolean;
  readonly amount: BoundedSum;
}

const LEVELS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  COUNTRY: ['全国', 'the country'],
  PROVINCE: ['省级', 'provinces'],
  CITY: ['地市级', 'cities'],
  DISTRICT: ['县级', 'counties'],
  TOWN: ['乡镇级', 'towns'],
  VILLAGE: ['村级', 'villages'],
  GROUP: ['地区组', 'groups of divisions'],
};

/**
 * At which level a value was reported and how much of it is listed below that, the same at every node: 地市级上报，其下未分列;
 * 本级上报而其下未分列6000万元，分项4000万元. Empty without shares.
 */
export function levelSharesText(shares: readonly LevelShare[], unit: string, locale: Locale): string {
  const [only, ...others] = shares;
  if (!only) return '';
  if (others.length === 0) return shareText(only, null, locale);
  return shares
    .map((share) => shareText(share, displayAmount(share.amount, unit, locale), locale))
    .join(locale === 'zh' ? '；' : '; ');
}

function shareText({ level, here }: LevelShare, amount: string | null, locale: Locale): string {
  if (locale === 'zh') {
    if (level === null) return amount === null ? '全部为分项' : `分项${amount}`;
    const by = here ? '本级' : (LEVELS[level]?.[0] ?? '');
    return amount === null ? `${by}上报，其下未分列` : `${by}上报而其下未分列${amount}`;
  }
  if (level === null) return amount === null ? 'made of single figures' : `${amount} in single figures`;
  const by = here ? 'at this level' : `by ${LEVELS[level]?.[1] ?? ''}`;
  return amount === null ? `reported ${by}, not broken down below` : `${amount} reported ${by}, not broken down below`;
}

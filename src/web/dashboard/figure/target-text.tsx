import type { JSX } from 'preact';
import type { TileFragment } from '../../generated/graphql.js';
import { formatAmount, formatShare } from '../words/amount.js';
import { useDashboard } from '../address/dashboard-context.js';

/** What was agreed, and whether it is certain that it was reached. */
export function TargetText({ target }: { readonly target: NonNullable<TileFragment['target']> }): JSX.Element {
  const { words, language } = useDashboard();
  const agreed = {
    AT_LEAST: () => words.targetAtLeast(formatAmount(target.value, language)),
    AT_MOST: () => words.targetAtMost(formatAmount(target.value, language)),
    AT_LEAST_PREVIOUS_ROUND: () => words.targetPrevious,
  }[target.comparison]();
  const met = target.met == null ? words.targetUnknown : target.met ? words.targetMet : words.targetMissed;
  const mood = target.met == null ? 'open' : target.met ? 'met' : 'missed';
  return (
    <span class={`target target--${mood}`}>
      {agreed}
      {target.progress != null && ` · ${words.progress} ${formatShare(target.progress)}`} · {met}
    </span>
  );
}

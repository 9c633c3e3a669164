import type { JSX } from 'preact';
import type { TileFragment } from '../../generated/graphql.js';
import { formatAmount, formatShare } from '../words/amount.js';
import { useDashboard } from '../address/dashboard-context.js';

/** A target, the progress toward it, and whether it is met, as far as the bounds tell. */
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
      {target.progress != null && ` · ${words.progress(formatShare(target.progress))}`} · {met}
    </span>
  );
}

import type { JSX } from 'preact';
import type { NumberFragment } from '../../generated/graphql.js';
import { boundOf } from '../words/amount.js';
import { useDashboard } from '../address/dashboard-context.js';

interface Props {
  readonly number: NumberFragment;
}

/** A number. Missing, suppressed and inexact numbers differ from zero and from each other by word and by style. */
export function NumberText({ number }: Props): JSX.Element {
  const { words } = useDashboard();
  if (number.status !== 'OBSERVED') {
    return <span class={`number number--${number.status.toLowerCase()}`}>{words.status[number.status]}</span>;
  }
  const bound = boundOf(number);
  return (
    <span class={bound ? 'number number--inexact' : 'number'}>
      {number.display}
      {bound && <span class="number__bound">{words.bound[bound]}</span>}
    </span>
  );
}

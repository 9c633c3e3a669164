import type { JSX } from 'preact';
import type { NumberFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';
import { NumberText } from './number-text.js';
import type { Location } from '../address/address.js';

interface Props {
  readonly number: NumberFragment;
  readonly metric: string;
  /** What the number is about, for readers who cannot see its surroundings. */
  readonly about: string;
  /** Null: the location of the view. */
  readonly location: Location | null;
}

/** A number that opens the observations and sources behind it. */
export function FigureButton({ number, metric, about, location }: Props): JSX.Element {
  const { words, navigate } = useDashboard();
  return (
    <button
      type="button"
      class="figure-button"
      title={words.openFigure(about)}
      onClick={() => {
        navigate({ figure: { metric, location } });
      }}
    >
      <NumberText number={number} />
      <span class="visually-hidden"> {words.openFigure(about)}</span>
    </button>
  );
}

import type { JSX } from 'preact';
import type { ViewerQuery } from '../../generated/graphql.js';
import { TokenPanel } from '../panel/token-panel.js';
import type { KeysWords } from '../words/keys-words.js';

interface Props {
  readonly text: KeysWords;
  readonly viewer: ViewerQuery['viewer'] | null;
  readonly isRefused: boolean;
  readonly enter: (token: string) => void;
}

/** Asks for the key of this tab, and says whose it is. */
export function BearerPanel({ text, viewer, isRefused, enter }: Props): JSX.Element {
  const known = viewer && viewer.role !== 'PUBLIC' ? viewer : null;
  return (
    <TokenPanel
      words={{
        ...{ title: text.own, help: text.ownHelp, enter: text.enter, refused: text.refused, forget: text.leave },
        inUse: known ? text.as(known.name, text.roles[known.role] ?? known.role) : '',
      }}
      isInUse={known !== null}
      isRefused={isRefused}
      enter={enter}
    />
  );
}

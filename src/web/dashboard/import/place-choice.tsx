import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useSearch } from '../search/use-search.js';
import { useImportPage } from './import-context.js';
import { chosenPlaces } from './column-text.js';
import type { Candidate } from './receipt.js';

interface Props {
  /** A code, or a name that was chosen before; empty: as understood. */
  readonly value: string;
  readonly candidates: readonly Candidate[];
  readonly onChange: (place: string) => void;
}

/** Chooses a place: one of those that were asked back, the widest first, or any other by searching. */
export function PlaceChoice({ value, candidates, onChange }: Props): JSX.Element {
  const { text, language } = useImportPage();
  const [typed, setTyped] = useState('');
  const hits = useSearch(typed, language)?.hits ?? null;
  const name = useId();
  // Organizations lead to the place they are in; the places themselves end with their code.
  const found = (hits ?? []).flatMap(({ location, name: called, where }) =>
    location.kind === 'place' && where.endsWith(location.code)
      ? [{ code: location.code, name: `${called} · ${where}` }]
      : [],
  );
  const offered = typed.trim() === '' ? candidates : unique(found);
  const isOther = value !== '' && !offered.some(({ code }) => code === value);
  const option = (code: string, label: string): JSX.Element => (
    <label class="radio" key={code}>
      <input
        type="radio"
        name={name}
        checked={value === code}
        onChange={() => {
          if (label !== code) chosenPlaces.set(code, label);
          onChange(code);
        }}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="choice">
      <legend>{text.choosePlace}</legend>
      {option('', text.noPlaceChosen)}
      {candidates.length > 0 && typed.trim() === '' && <p class="faint">{text.candidates}</p>}
      {offered.map(({ code, name: called }) =>
        option(code, called === null ? code : called.includes(code) ? called : `${called}（${code}）`),
      )}
      {isOther && option(value, chosenPlaces.get(value) ?? value)}
      <input
        type="text"
        value={typed}
        placeholder={text.searchPlace}
        aria-label={text.searchPlace}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
        onKeyDown={(event) => {
          // It would submit the dialog.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p class="visually-hidden" role="status">
        {hits === null ? '' : String(offered.length)}
      </p>
    </fieldset>
  );
}

function unique(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ code }, at) => candidates.findIndex((one) => one.code === code) === at);
}

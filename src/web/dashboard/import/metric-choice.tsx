import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { fullMetricName } from '../words/metric-name.js';
import { type CatalogueMetric, useImportPage } from './import-context.js';

interface Props {
  /** Empty: as understood. */
  readonly value: string;
  /** The header or label that may be the name of a metric. */
  readonly near: string;
  /** Codes of those that are likely. */
  readonly likely?: readonly string[];
  readonly onChange: (code: string) => void;
}

const MOST_LIKELY = 4;
/** The share of pairs of characters from which on a name is suggested. */
const CLOSE = 0.2;

/** Chooses a metric of the catalogue: a list that what is typed above it makes shorter. */
export function MetricChoice({ value, near, likely = [], onChange }: Props): JSX.Element {
  const { text, language, metrics } = useImportPage();
  const [filter, setFilter] = useState('');
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  const nameOf = (code: string): string => fullMetricName(code, metrics, language);
  const wanted = filter.trim().toLowerCase();
  const found = metrics.filter(
    ({ code, name, nameEn, nature }) =>
      nature !== 'RATE' &&
      (wanted === '' || [code, name, nameEn, nameOf(code)].some((one) => one.toLowerCase().includes(wanted))),
  );
  const close = wanted === '' ? likelyMetrics(found, near, likely) : [];
  const others = found.filter((metric) => !close.includes(metric));
  const option = ({ code, unit }: CatalogueMetric): JSX.Element => (
    <option key={code} value={code} selected={code === value}>
      {nameOf(code)}
      {unit === '' ? '' : `（${unit}）`}
    </option>
  );
  return (
    <div class="choice">
      <label for={`${id}-filter`}>{text.chooseMetric}</label>
      <input
        id={`${id}-filter`}
        type="text"
        value={filter}
        placeholder={text.searchMetric}
        aria-label={text.searchMetric}
        aria-controls={`${id}-list`}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => {
          setFilter(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') list.current?.focus();
          // The first of what is left, not the end of the dialog.
          else if (event.key === 'Enter' && wanted !== '') onChange(found[0]?.code ?? value);
          else return;
          event.preventDefault();
        }}
      />
      <select
        ref={list}
        id={`${id}-list`}
        class="choice__list"
        aria-label={text.chooseMetric}
        size={8}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      >
        <option value="" selected={value === ''}>
          {text.asUnderstood}
        </option>
        {close.length > 0 && <optgroup label={text.likelyMetrics}>{close.map(option)}</optgroup>}
        {others.length > 0 && <optgroup label={text.otherMetrics}>{others.map(option)}</optgroup>}
        {value !== '' && !found.some(({ code }) => code === value) && (
          <option value={value} selected>
            {nameOf(value)}
          </option>
        )}
      </select>
      <p class="faint" role="status">
        {found.length === 0 ? text.noMetricFits : ''}
      </p>
    </div>
  );
}

function likelyMetrics(
  metrics: readonly CatalogueMetric[],
  near: string,
  likely: readonly string[],
): readonly CatalogueMetric[] {
  const named = metrics.filter(({ code }) => likely.includes(code));
  const rated = metrics
    .map((metric) => ({ metric, share: sharedPairs(near, metric.name) }))
    .filter(({ share, metric }) => share >= CLOSE && !named.includes(metric))
    .toSorted((one, other) => other.share - one.share);
  return [...named, ...rated.slice(0, MOST_LIKELY).map(({ metric }) => metric)];
}

/** The share of pairs of neighbouring characters that two names have in common. */
function sharedPairs(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return (2 * shared) / Math.max(1, mine.size + theirs.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.replace(/[\s·（）()]/gu, '')];
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`));
}

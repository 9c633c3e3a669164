import type { JSX } from 'preact';
import { useDashboard } from '../address/dashboard-context.js';
import { formatPeriod, monthPart, MONTHS, parsePeriod } from '../address/period-choice.js';

interface Props {
  readonly period: string;
  readonly latestYear: number;
}

const YEARS_OFFERED = 12;
const OTHER = 'OTHER';

/** A year and a part of it, which most readers want, or any period that the API accepts. */
export function PeriodPicker({ period, latestYear }: Props): JSX.Element {
  const { words, navigate } = useDashboard();
  const choice = parsePeriod(period);
  const year = choice.kind === 'part' ? choice.year : latestYear;
  const newest = Math.max(latestYear, year, new Date().getFullYear());
  const oldest = Math.min(latestYear - YEARS_OFFERED, year);
  const years = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
  const choose = (text: string): void => {
    navigate({ period: text });
  };
  return (
    <fieldset class="period">
      <legend class="visually-hidden">{words.period}</legend>
      <label>
        {words.year}{' '}
        <select
          value={choice.kind === 'part' ? String(choice.year) : choice.kind === 'all' ? 'ALL' : OTHER}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'ALL') choose('ALL');
            else if (value !== OTHER) choose(formatPeriod(Number(value), choice.kind === 'part' ? choice.part : ''));
          }}
        >
          <option value="ALL">{words.allTime}</option>
          {choice.kind === 'other' && <option value={OTHER}>{choice.text}</option>}
          {years.map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </label>
      {choice.kind === 'part' && (
        <label>
          {words.part}{' '}
          <select
            value={choice.part}
            onChange={({ currentTarget: { value } }) => {
              choose(formatPeriod(choice.year, value));
            }}
          >
            {['', 'H1', 'M1Q3', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => (
              <option key={part} value={part}>
                {words.parts[part]}
              </option>
            ))}
            {MONTHS.map((month) => (
              <option key={month} value={monthPart(month)}>
                {words.month(month)}
              </option>
            ))}
          </select>
        </label>
      )}
      <details class="period__other">
        <summary>{words.otherPeriod}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const text = new FormData(event.currentTarget).get('period');
            if (typeof text === 'string' && text.trim() !== '') choose(text.trim());
          }}
        >
          <label>
            {words.periodHint}
            <input
              name="period"
              defaultValue={choice.kind === 'other' ? choice.text : ''}
              size={18}
              spellcheck={false}
            />
          </label>
          <button type="submit">{words.apply}</button>
        </form>
      </details>
    </fieldset>
  );
}

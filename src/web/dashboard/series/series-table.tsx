import type { JSX } from 'preact';
import type { StepFragment } from '../../generated/graphql.js';
import { useDashboard } from '../address/dashboard-context.js';
import { NumberText } from '../figure/number-text.js';

/** The steps of a series as a table. */
export function SeriesTable({
  steps,
  name,
}: {
  readonly steps: readonly StepFragment[];
  readonly name: string;
}): JSX.Element {
  const { words } = useDashboard();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.seriesTable}>
      <table class="series-table">
        <caption class="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" class="right">
              {words.thisPeriod}
            </th>
            <th scope="col" class="right">
              {words.lastYear}
            </th>
            <th scope="col" class="right">
              {words.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.period}>
              <th scope="row">{step.period}</th>
              <td class="right">
                <NumberText number={step} />
              </td>
              <td class="right">{step.change ? <NumberText number={step.change.previous} /> : '—'}</td>
              <td class="right">{step.change?.display ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

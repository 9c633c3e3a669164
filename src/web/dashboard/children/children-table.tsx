import type { JSX } from 'preact';
import type { Side } from '../../generated/graphql.js';
import { formatShare } from '../words/amount.js';
import { hasSides } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { rowName, rowLocation } from './row-name.js';
import { LocationLink } from '../address/location-link.js';
import type { ChildRow } from '../load/view.js';

interface Props {
  readonly rows: readonly ChildRow[];
  readonly metric: string;
  readonly metricName: string;
  readonly side: Side;
}

/** The rows as a table; a number opens its observations and sources. */
export function ChildrenTable({ rows, metric, metricName, side }: Props): JSX.Element {
  const { words, language } = useDashboard();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.children}>
      <table class="children-table">
        <caption class="visually-hidden">{metricName}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" class="right">
              {words.value}
            </th>
            <th scope="col" class="right">
              {words.reported}
            </th>
            <th scope="col" class="right">
              {words.itemized}
            </th>
            <th scope="col" class="right">
              {words.coverage}
            </th>
            <th scope="col" class="right">
              {words.units}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const [cell] = row.cells;
            const location = rowLocation(row);
            const name = rowName(row, language, true);
            if (!cell) return null;
            return (
              <tr key={row.key} data-row={row.key}>
                <th scope="row">
                  {location ? (
                    <LocationLink location={location} side={hasSides(location) ? side : null}>
                      {name}
                    </LocationLink>
                  ) : (
                    name
                  )}
                </th>
                <td class="right">
                  <FigureButton
                    number={cell}
                    metric={metric}
                    about={`${name}${words.comma}${metricName}`}
                    location={location}
                  />
                </td>
                <td class="right">{cell.reportedDisplay}</td>
                <td class="right">{cell.itemizedDisplay}</td>
                <td class="right">{cell.coverage == null ? '—' : formatShare(cell.coverage)}</td>
                <td class="right">
                  {cell.reportingUnits}/{cell.expectedUnits}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

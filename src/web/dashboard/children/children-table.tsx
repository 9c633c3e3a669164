import type { JSX } from 'preact';
import type { Side } from '../../generated/graphql.js';
import { formatShare } from '../words/amount.js';
import { hasSides } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';
import { FigureButton } from '../figure/figure-button.js';
import { rowName, rowLocation } from './row-name.js';
import { LocationLink } from '../address/location-link.js';
import { NumberText } from '../figure/number-text.js';
import type { ChildRow } from '../load/view.js';
import type { TableTotal } from './use-total.js';

interface Props {
  readonly rows: readonly ChildRow[];
  readonly metric: string;
  readonly metricName: string;
  readonly side: Side;
  /** Null while it loads, and where the rows have no total. */
  readonly total: TableTotal | null;
}

/** The rows as a table; a number opens its observations and sources. */
export function ChildrenTable({ rows, metric, metricName, side, total }: Props): JSX.Element {
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
            if (!cell)
              return (
                <tr key={row.key} data-row={row.key}>
                  <th scope="row">{name}</th>
                  <td class="right">{words.noAnswer}</td>
                  <td colSpan={4} />
                </tr>
              );
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
        {total?.cells[0] && rows.length > 0 && (
          <tfoot>
            <tr data-row="total">
              <th scope="row">{words.total}</th>
              <td class="right">
                <NumberText number={total.cells[0]} />
              </td>
              <td class="right">{total.cells[0].reportedDisplay}</td>
              <td class="right">{total.cells[0].itemizedDisplay}</td>
              <td class="right">{total.cells[0].coverage == null ? '—' : formatShare(total.cells[0].coverage)}</td>
              <td class="right">
                {total.cells[0].reportingUnits}/{total.cells[0].expectedUnits}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {total?.notes?.map(({ column, message }) => (
        <p key={column} class="faint">
          {words.totalDiffers}
          {message}
        </p>
      ))}
    </div>
  );
}

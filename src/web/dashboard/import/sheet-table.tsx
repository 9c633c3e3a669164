import type { JSX } from 'preact';
import { columnLines, rowText } from './column-text.js';
import { useImportPage } from './import-context.js';
import { columnLetter, headerOf, labelOf, parseCell, tableAt, type TriedSheet } from './tried-sheet.js';
import type { Fault, PreviewRow, UnderstoodTable } from './receipt.js';

interface Props {
  readonly sheet: TriedSheet;
  readonly name: string;
  readonly faults: readonly Fault[];
}

/** The sheet as it stands in the file. Its head and its first column say what was understood, and change it. */
export function SheetTable({ sheet, name, faults }: Props): JSX.Element {
  const { text, language } = useImportPage();
  const { rows, isWhole, columnsNotListed } = sheet.preview;
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_column, at) => at);
  const messages = messagesByCell(faults, language);
  const starts = new Map(sheet.tables.map((table) => [Math.min(...table.lines.titles, ...table.lines.header), table]));
  const [first] = sheet.tables;
  return (
    <>
      {(first || sheet.preview.columnAt === null) && <p class="faint">{text.gridHelp}</p>}
      <Legend />
      <div class="scroll grid" tabIndex={0} role="region" aria-label={text.gridCaption(name)}>
        <table>
          <caption class="visually-hidden">{text.gridCaption(name)}</caption>
          <thead>
            <HeadRow sheet={sheet} table={first ?? null} columns={columns} />
          </thead>
          <tbody>
            {rows.map((row) => {
              const table = starts.get(row.line);
              return (
                <>
                  {table && table !== first && <HeadRow sheet={sheet} table={table} columns={columns} />}
                  <Row key={row.line} sheet={sheet} row={row} columns={columns} messages={messages} />
                </>
              );
            })}
          </tbody>
        </table>
      </div>
      {!isWhole && <p class="faint">{text.gridPart(rows.length)}</p>}
      {columnsNotListed > 0 && <p class="faint">{text.columnsNotShown(columnsNotListed)}</p>}
    </>
  );
}

/** The messages of the errors in each cell. */
function messagesByCell(faults: readonly Fault[], language: 'zh' | 'en'): ReadonlyMap<string, string> {
  const messages = new Map<string, string>();
  for (const { cells = [], message, messageZh } of faults) {
    const own = language === 'zh' ? messageZh : message;
    for (const cell of cells) messages.set(cell, [messages.get(cell), own].filter(Boolean).join('\n'));
  }
  return messages;
}

interface HeadProps {
  readonly sheet: TriedSheet;
  readonly table: UnderstoodTable | null;
  readonly columns: readonly number[];
}

/** A button over each column: what it was understood as, and the way to change it. */
function HeadRow({ sheet, table, columns }: HeadProps): JSX.Element {
  const page = useImportPage();
  const { text, correct } = page;
  const { columnAt } = sheet.preview;
  return (
    <tr class="grid__head">
      <th scope="col" class="grid__corner">
        {text.rowNumber}
      </th>
      {columns.map((column) => {
        const letter = columnLetter(column);
        const meaning = table?.columns.find((one) => one.column === column);
        const header = meaning?.header ?? headerOf(sheet, column);
        const long = columnAt?.[column];
        const lines = meaning
          ? columnLines(meaning, sheet, page)
          : columnAt
            ? [long == null ? text.leftOutColumn('') : (text.longColumns[long] ?? long)]
            : [];
        const isOpen = table !== null || columnAt === null;
        const content = (
          <>
            <span class="visually-hidden">{text.columnTitle(letter, header)}</span>
            <span class="grid__letter" aria-hidden="true">
              {letter}
            </span>
            {lines.map((line, at) => (
              <span key={at} class={at === 0 ? 'grid__what' : 'grid__more'}>
                {line}
              </span>
            ))}
          </>
        );
        return (
          <th scope="col" key={column} class={`grid__column is-${meaning?.kind ?? 'text'}`}>
            {isOpen ? (
              <button
                type="button"
                onClick={() => {
                  correct({ about: 'column', sheet, column });
                }}
              >
                {content}
              </button>
            ) : (
              <span class="grid__fixed">{content}</span>
            )}
          </th>
        );
      })}
    </tr>
  );
}

interface RowProps {
  readonly sheet: TriedSheet;
  readonly row: PreviewRow;
  readonly columns: readonly number[];
  readonly messages: ReadonlyMap<string, string>;
}

function Row({ sheet, row, columns, messages }: RowProps): JSX.Element {
  const page = useImportPage();
  const { text, correct } = page;
  const table = tableAt(sheet, row.line);
  const meaning = table?.rows.find(({ line }) => line === row.line);
  const kind = text.rowKinds[row.is] ?? '';
  const what = rowText(meaning, sheet, page);
  const as = [row.is === 'figures' && what !== '' ? '' : kind, what].filter((one) => one !== '').join(' · ');
  const isOpen = table !== null && ['figures', 'sum', 'left-out', 'problem', 'note', 'section'].includes(row.is);
  const ofRow = messages.get(String(row.line));
  return (
    <tr class={`grid__row is-${row.is}`}>
      <th scope="row" class={ofRow === undefined ? undefined : 'is-problem'} title={ofRow}>
        {isOpen ? (
          <button
            type="button"
            id={`cell-${row.line}`}
            onClick={() => {
              correct({ about: 'row', sheet, row, candidates: [] });
            }}
          >
            <span class="grid__letter">
              <span class="visually-hidden">{text.rowNumber} </span>
              {row.line}
              <span class="visually-hidden"> {text.rowTitle(labelOf(sheet, row))}</span>
            </span>
            <span class="grid__more">{as}</span>
          </button>
        ) : (
          <span class="grid__fixed" id={`cell-${row.line}`} tabIndex={-1}>
            <span class="grid__letter">{row.line}</span>
            <span class="grid__more">{as}</span>
          </span>
        )}
      </th>
      {columns.map((column) => {
        const cell = row.cells[column] ?? '';
        const address = `${columnLetter(column)}${row.line}`;
        const mark = row.marks[column] ?? 'text';
        const message = messages.get(address);
        const { right, down } = spanOf(sheet, row.line, column);
        if (right === 0) return null;
        return (
          <td
            key={column}
            id={`cell-${address}`}
            tabIndex={-1}
            class={`is-${mark}`}
            title={message}
            colSpan={right > 1 ? right : undefined}
            rowSpan={down > 1 ? down : undefined}
          >
            {cell}
            {mark === 'problem' && <span class="visually-hidden"> {message ?? text.marks.problem}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** How many columns and rows a cell reaches over; 0 for one that is covered. Merged rows only where all are shown. */
function spanOf({ preview }: TriedSheet, line: number, column: number): { right: number; down: number } {
  const range = preview.merged.find(
    ({ top, bottom, left, right }) => top <= line && line <= bottom && left <= column && column <= right,
  );
  if (!range) return { right: 1, down: 1 };
  const lines = preview.rows.filter((row) => range.top <= row.line && row.line <= range.bottom).length;
  if (range.top === line && range.left === column) return { right: range.right - range.left + 1, down: lines };
  return preview.rows.some((row) => row.line === range.top) ? { right: 0, down: 0 } : { right: 1, down: 1 };
}

function Legend(): JSX.Element {
  const { text } = useImportPage();
  const marks = ['figure', 'missing', 'sum', 'left-out', 'problem'];
  return (
    <ul class="legend" aria-label={text.legend}>
      {marks.map((mark) => (
        <li key={mark}>
          <span class={`legend__mark is-${mark}`} aria-hidden="true" />
          {text.marks[mark]}
        </li>
      ))}
    </ul>
  );
}

/** Moves to a cell of the table: the keyboard goes on from there. */
export function showCell(cell: string): void {
  const { column, line } = parseCell(cell);
  const element =
    document.getElementById(`cell-${cell}`) ??
    document.getElementById(column === null ? `cell-${line}` : `cell-A${line}`);
  element?.scrollIntoView({ block: 'center', inline: 'center' });
  element?.focus();
}

import type { JSX } from 'preact';
import { useImportPage } from './import-context.js';
import { parseCell, type TriedSheet } from './tried-sheet.js';
import type { Fault } from './receipt.js';
import { showCell } from './sheet-table.js';
import { type WayOut, waysOut } from './ways-out.js';

interface Props {
  readonly faults: readonly Fault[];
  readonly notListed: number;
  readonly sheets: readonly TriedSheet[];
  /** Opens the sheet of an error. */
  readonly open: (sheet: TriedSheet) => void;
  readonly chooseFiles: () => void;
}

/** Each cause once, with where it is and the ways out of it. */
export function FaultList({ faults, notListed, sheets, open, chooseFiles }: Props): JSX.Element | null {
  const { text, language } = useImportPage();
  if (faults.length === 0) return null;
  return (
    <section class="faults" aria-labelledby="faults-title">
      <h3 id="faults-title">{text.faults(faults.length + notListed)}</h3>
      <ol>
        {faults.slice(0, 200).map((fault, at) => {
          const sheet =
            sheets.find(({ file, preview }) => file.file === fault.file && preview.sheet === fault.sheet) ?? null;
          const [cell] = fault.cells ?? [];
          const where = [
            sheets.length > 1 ? text.sheetName(fault.file, fault.sheet) : fault.file,
            fault.row === null ? null : text.rowText(fault.row),
          ].filter((one) => one !== null);
          const isShown = cell !== undefined && sheet?.preview.rows.some(({ line }) => line === parseCell(cell).line);
          return (
            <li key={at}>
              <p class="faults__what">{language === 'zh' ? fault.messageZh : fault.message}</p>
              <p class="faint">
                {where.join(' · ')} · <code>{fault.code}</code>
              </p>
              <div class="actions">
                {isShown === true && sheet && (
                  <button
                    type="button"
                    class="plain"
                    onClick={() => {
                      open(sheet);
                      // After the sheet has been drawn.
                      setTimeout(() => {
                        showCell(cell);
                      });
                    }}
                  >
                    {text.showCell(cell)}
                  </button>
                )}
                {waysOut(fault, sheet, { column: text.setColumn, row: text.setRow, table: text.setTable }).map(
                  (way, index) => (
                    <Way key={index} way={way} chooseFiles={chooseFiles} />
                  ),
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {notListed > 0 && <p class="faint">{text.moreFaults(notListed)}</p>}
    </section>
  );
}

function Way({ way, chooseFiles }: { readonly way: WayOut; readonly chooseFiles: () => void }): JSX.Element {
  const { text, desk, correct } = useImportPage();
  switch (way.is) {
    case 'correct':
      return (
        <button
          type="button"
          class="plain plain--strong"
          onClick={() => {
            correct(way.correction);
          }}
        >
          {way.name}
        </button>
      );
    case 'merged':
    case 'override':
      return (
        <button
          type="button"
          class="plain plain--strong"
          onClick={() => {
            desk.change(way.is === 'merged' ? { repeatMerged: true } : { override: true });
            desk.send(true);
          }}
        >
          {way.is === 'merged' ? text.repeatAndTry : text.overrideAndTry}
        </button>
      );
    case 'file':
    case 'personal':
      return (
        <>
          <span class="faint">{way.is === 'file' ? text.correctInFile : text.removePersonal}</span>
          <button type="button" class="plain" onClick={chooseFiles}>
            {text.chooseAgain}
          </button>
        </>
      );
  }
}

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Panel } from '../panel/panel.js';
import { fullMetricName } from '../words/metric-name.js';
import { placeName } from './column-text.js';
import { FaultList } from './fault-list.js';
import { useImportPage } from './import-context.js';
import { type TriedSheet, triedSheets } from './tried-sheet.js';
import type { Fault, Given, Receipt, UnderstoodTable } from './receipt.js';
import { SheetTable } from './sheet-table.js';

interface Props {
  readonly receipt: Receipt;
  readonly chooseFiles: () => void;
}

/** How the files were understood: the verdict, the errors with their ways out, and each sheet with its marks. */
export function TrialPanel({ receipt, chooseFiles }: Props): JSX.Element {
  const { text, language } = useImportPage();
  const { counts, faults, faultsNotListed, notices } = receipt;
  const sheets = triedSheets(receipt);
  const firstWrong = sheets.findIndex((sheet) => faultsOf(faults, sheet).length > 0);
  const [shown, setShown] = useState(Math.max(0, firstWrong));
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    setShown((before) => (before < sheets.length && firstWrong < 0 ? before : Math.max(0, firstWrong)));
  }, [receipt]);
  const sheet = sheets[shown] ?? sheets[0];
  const taken = counts.new + counts.corrected + counts.unchanged;
  const problems = faults.length + faultsNotListed;
  const verdict =
    receipt.status === 'REJECTED'
      ? text.cannotBeTaken(problems)
      : counts.rejected > 0
        ? text.canBePartly(taken, counts.rejected)
        : text.canBeTaken(taken);
  return (
    <Panel name="trial" title={text.result}>
      <p ref={status} class={receipt.status === 'REJECTED' ? 'verdict verdict--no' : 'verdict'} role="status">
        {verdict}
      </p>
      <FaultList
        faults={faults}
        notListed={faultsNotListed}
        sheets={sheets}
        open={(one) => {
          setShown(sheets.indexOf(one));
        }}
        chooseFiles={chooseFiles}
      />
      {sheets.length > 1 && (
        <label class="sheets">
          {text.sheets}{' '}
          <select
            value={String(shown)}
            onChange={({ currentTarget }) => {
              setShown(Number(currentTarget.value));
            }}
          >
            {sheets.map((one, at) => {
              const wrong = faultsOf(faults, one).length;
              return (
                <option key={at} value={String(at)}>
                  {text.sheetName(one.file.file, one.preview.sheet)}
                  {wrong > 0 ? text.sheetFaults(wrong) : ''}
                </option>
              );
            })}
          </select>
        </label>
      )}
      {sheet && (
        <>
          {sheet.tables.map((table) => (
            <TableFacts key={table.number} sheet={sheet} table={table} />
          ))}
          <SheetTable
            sheet={sheet}
            name={text.sheetName(sheet.file.file, sheet.preview.sheet)}
            faults={faultsOf(faults, sheet)}
          />
        </>
      )}
      {notices.length > 0 && (
        <details>
          <summary>{text.notices(notices.length + receipt.noticesNotListed)}</summary>
          <ul class="notices">
            {notices.slice(0, 300).map(({ message, messageZh, code, row, sheet: of }, at) => (
              <li key={at}>
                {of === null || sheets.length < 2 ? '' : `${of} · `}
                {row === null || code === 'TABLE_UNDERSTOOD' ? '' : `${text.rowText(row)} · `}
                {language === 'zh' ? messageZh : message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function faultsOf(faults: readonly Fault[], { file, preview }: TriedSheet): readonly Fault[] {
  return faults.filter((fault) => fault.file === file.file && fault.sheet === preview.sheet);
}

/** What a table says once for all of its cells, and where it says so. */
function TableFacts({ sheet, table }: { readonly sheet: TriedSheet; readonly table: UnderstoodTable }): JSX.Element {
  const { text, correct, metrics, language } = useImportPage();
  const { given, counts } = table;
  const facts: readonly (readonly [name: string, given: Given | null, value: string])[] = [
    [text.givenMetric, given.metric, fullMetricName(given.metric?.value ?? '', metrics, language)],
    [text.givenPlace, given.place, given.place ? placeName(given.place.value, null, sheet) : ''],
    [text.givenPeriod, given.period, given.period?.value ?? ''],
    ...given.units.map((unit) => [text.givenUnit, unit, unit.value] as const),
    [text.givenScope, given.scope, text.scopes[given.scope?.value ?? ''] ?? ''],
  ];
  return (
    <div class="table-facts">
      <h3>{text.wholeTable(table.number, sheet.tables.length)}</h3>
      <dl class="facts">
        {facts
          .filter(([, said]) => said !== null)
          .map(([name, said, value], at) => (
            <div key={at}>
              <dt>{name}</dt>
              <dd>
                {value} <span class="faint">{text.from[said?.from ?? ''] ?? ''}</span>
              </dd>
            </div>
          ))}
      </dl>
      <p class="faint">{text.counts(counts.figures, counts.missing, counts.sums, counts.leftOut, counts.problems)}</p>
      <button
        type="button"
        class="plain"
        onClick={() => {
          correct({ about: 'table', sheet, table });
        }}
      >
        {text.wholeTableChange}
      </button>
    </div>
  );
}

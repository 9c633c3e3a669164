import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatAddress, parseAddress } from '../address/address.js';
import { saveFile } from '../../shared/save-file.js';
import { Panel } from '../panel/panel.js';
import { useImportPage } from './import-context.js';
import { triedSheets } from './tried-sheet.js';
import type { Receipt } from './receipt.js';

interface Props {
  readonly receipt: Receipt;
  readonly isRepeated: boolean;
  /** The trial before it: it knows which places the files are about. */
  readonly trial: Receipt | null;
}

/** The receipt: what was taken, left out and corrected, what to check, what to send again, and where to see it. */
export function TakenPanel({ receipt, isRepeated, trial }: Props): JSX.Element {
  const { text, language, desk } = useImportPage();
  const heading = useRef<HTMLDivElement>(null);
  const { id, counts, files, notices, findings, findingsNotListed, noticesNotListed } = receipt;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const place = trial && placeOf(trial);
  const of = (one: { readonly message: string; readonly messageZh: string }): string =>
    language === 'zh' ? one.messageZh : one.message;
  return (
    <Panel name="taken" title={text.done}>
      <div ref={heading} tabIndex={-1} role="status">
        {isRepeated && <p class="notice">{text.doneRepeated}</p>}
        <p class="verdict">{text.doneText(counts.new, counts.corrected, counts.unchanged)}</p>
        {counts.leftOut > 0 && <p>{text.doneLeftOut(counts.leftOut)}</p>}
        {counts.rejected > 0 && <p class="error">{text.doneRejected(counts.rejected)}</p>}
        {files.flatMap(({ name, isRefused = false, refusedSheets = [] }, at) => [
          ...(isRefused
            ? [
                <p key={at} class="error">
                  {text.doneWithoutFile(name)}
                </p>,
              ]
            : []),
          ...refusedSheets.map((sheet) => (
            <p key={`${at} ${sheet}`} class="error">
              {text.doneWithoutSheet(name, sheet)}
            </p>
          )),
        ])}
      </div>
      {files.length > 1 && (
        <ul class="notices">
          {files.map((file, at) => (
            <li key={at}>
              {text.fileCounts(file.name, file.new, file.corrected, file.unchanged, file.rejected, file.leftOut)}
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {place && (
          <a class="button primary" href={addressOf(place, language)}>
            {text.seePlace(place.name)}
          </a>
        )}
        {!place && (
          <a class="button primary" href={`/?lang=${language}`}>
            {text.seeHome}
          </a>
        )}
        {files.map((file, at) =>
          file.rejected > 0 && file.isRefused !== true ? (
            <button
              key={at}
              type="button"
              class="button"
              onClick={() => void saveFile(`/imports/${id ?? ''}/rejected/${at + 1}`, desk.state.token)}
            >
              {text.downloadRejected(file.name)}
            </button>
          ) : null,
        )}
        <a class="button" href={`/imports/${id ?? ''}`} target="_blank" rel="noopener">
          {text.receiptLink}
        </a>
        <button type="button" class="plain" onClick={desk.restart}>
          {text.another}
        </button>
      </div>
      {findings.length > 0 && (
        <>
          <h3>{text.findings(findings.length + findingsNotListed)}</h3>
          <ul class="notices">
            {findings.map((finding, at) => (
              <li key={at}>{of(finding)}</li>
            ))}
          </ul>
        </>
      )}
      {notices.length > 0 && (
        <details>
          <summary>{text.notices(notices.length + noticesNotListed)}</summary>
          <ul class="notices">
            {notices.slice(0, 300).map((notice, at) => (
              <li key={at}>{of(notice)}</li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

interface FilledPlace {
  readonly code: string;
  readonly name: string;
  /** Null where the tables are of several. */
  readonly period: string | null;
}

/** The place that all of a table is about, else the first that is named in the files; null where codes alone stand there. */
function placeOf(trial: Receipt): FilledPlace | null {
  const sheets = triedSheets(trial);
  const given = sheets.flatMap(({ tables, file }) =>
    tables.flatMap((table) => file.places.filter((one) => one.given === table.given.place?.value)),
  );
  const [first] = [...given, ...sheets.flatMap(({ file }) => file.places)];
  const code = first?.code ?? codeIn(trial);
  if (code === null) return null;
  const periods = new Set(sheets.flatMap(({ tables }) => tables.map((table) => table.given.period?.value ?? '')));
  const [period = ''] = periods;
  return { code, name: first?.name ?? code, period: periods.size === 1 && period !== '' ? period : null };
}

/** The first code of a place in a column of places. */
function codeIn({ preview = [] }: Receipt): string | null {
  for (const { columnAt, rows } of preview.flatMap(({ sheets }) => sheets)) {
    const at = columnAt?.indexOf('place') ?? -1;
    const found =
      at < 0 ? undefined : rows.find(({ is, cells }) => is === 'figures' && /^\d{6,12}$/.test(cells[at] ?? ''));
    if (found) return found.cells[at] ?? null;
  }
  return null;
}

function addressOf({ code, period }: FilledPlace, language: 'zh' | 'en'): string {
  return formatAddress({ ...parseAddress(''), location: { kind: 'place', code }, period, language });
}

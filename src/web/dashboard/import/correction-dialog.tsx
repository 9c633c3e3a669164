import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useImportPage } from './import-context.js';
import { findChoice, withChoice, withoutChoice } from './layout.plan.js';
import { choiceFrom, type Draft, draftOf, subjectOf } from './correction-draft.js';
import { columnLetter, headerOf, labelOf, type Correction, tableAt } from './tried-sheet.js';
import { MetricChoice } from './metric-choice.js';
import { PlaceChoice } from './place-choice.js';

const COLUMN_ROLES = ['figures', 'place', 'metric', 'period', 'unit', 'supporter', 'recipient', 'left-out'];
const ROW_ROLES = ['figures', 'heading', 'left-out'];
const UNITS = ['元', '万元', '亿元', '人', '万人', '人次', '户', '个', '家', '次', '批次', '对', '亩'];

/** Sets what a column, a row or a whole table is. Opens as a modal dialog; Escape closes it without a change. */
export function CorrectionDialog({
  correction,
  close,
}: {
  readonly correction: Correction;
  readonly close: () => void;
}): JSX.Element {
  const { text, desk } = useImportPage();
  const dialog = useRef<HTMLDialogElement>(null);
  const { layout } = desk.state;
  const subject = subjectOf(correction);
  const before = findChoice(layout, subject);
  const [draft, setDraft] = useState<Draft>(() => draftOf(before));
  const [isForAll, setForAll] = useState(before === null ? correction.about !== 'table' : before.sheet === null);
  const set = (change: Partial<Draft>): void => {
    setDraft({ ...draft, ...change });
  };
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const { preview } = correction.sheet;
  const hasSheets =
    preview.sheet !== null && (desk.state.trial?.receipt.preview ?? []).some(({ sheets }) => sheets.length > 1);
  const save = (): void => {
    const sheet = hasSheets && !isForAll ? preview.sheet : null;
    const without = before === null ? layout : withoutChoice(layout, before);
    const choice = choiceFrom(subject, draft, sheet);
    desk.change({ layout: choice === null ? without : withChoice(without, choice) });
    close();
  };
  const title =
    subject.about === 'table'
      ? text.tableTitle
      : subject.about === 'row'
        ? text.rowTitle(subject.choice.label)
        : text.columnTitle(
            correction.about === 'column' ? columnLetter(correction.column) : '',
            subject.choice.header ?? '',
          );
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="correct-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <form
        class="sheet__body"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <header class="sheet__head">
          <h2 id="correct-title">{title}</h2>
          <button type="button" class="plain" onClick={close}>
            {text.close}
          </button>
        </header>
        <Fields correction={correction} draft={draft} set={set} />
        {hasSheets && (
          <label class="radio">
            <input
              type="checkbox"
              checked={isForAll}
              onChange={({ currentTarget }) => {
                setForAll(currentTarget.checked);
              }}
            />
            <span>{text.allSheets}</span>
          </label>
        )}
        <div class="actions">
          <button type="submit" class="primary">
            {text.save}
          </button>
          {before !== null && (
            <button
              type="button"
              class="plain"
              onClick={() => {
                desk.change({ layout: withoutChoice(layout, before) });
                close();
              }}
            >
              {text.undo}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}

interface FieldsProps {
  readonly correction: Correction;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

function Fields({ correction, draft, set }: FieldsProps): JSX.Element {
  const { text } = useImportPage();
  const { sheet } = correction;
  const isFigures = correction.about === 'table' || draft.as === 'figures';
  const table = correction.about === 'row' ? tableAt(sheet, correction.row.line) : null;
  const rowsAre = table?.rowsAre ?? [];
  const has = (what: string): boolean => correction.about !== 'row' || rowsAre.includes(what) || table === null;
  const near =
    correction.about === 'column'
      ? headerOf(sheet, correction.column)
      : correction.about === 'row'
        ? labelOf(sheet, correction.row)
        : '';
  const candidates = correction.about === 'row' ? correction.candidates : [];
  const isOfMetric = candidates.some(({ code }) => /^[A-Z]/.test(code));
  const placesBefore = placesOf(correction);
  const place = has('place') && (
    <PlaceChoice
      value={draft.place}
      candidates={isOfMetric ? [] : candidates.length > 0 ? candidates : placesBefore}
      onChange={(code) => {
        set({ place: code });
      }}
    />
  );
  const metric = has('metric') && (
    <MetricChoice
      value={draft.metric}
      near={near}
      likely={isOfMetric ? candidates.map(({ code }) => code) : []}
      onChange={(code) => {
        set({ metric: code });
      }}
    />
  );
  return (
    <>
      {correction.about !== 'table' && (
        <fieldset class="choice choice--as">
          <legend>{correction.about === 'row' ? text.rowAsWhat : text.asWhat}</legend>
          {(correction.about === 'row' ? ROW_ROLES : COLUMN_ROLES).map((role) => (
            <label class="radio" key={role}>
              <input
                type="radio"
                name="as"
                checked={draft.as === role}
                onChange={() => {
                  set({ as: role });
                }}
              />
              <span>{text.roles[role]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isFigures && (correction.about === 'row' ? [place, metric] : metric)}
      {isFigures && (correction.about !== 'row' || has('metric')) && (
        <TextField
          name="unit"
          label={text.unitText}
          help={text.unitHelp}
          value={draft.unit}
          suggestions={UNITS}
          onChange={(unit) => {
            set({ unit });
          }}
        />
      )}
      {isFigures && correction.about !== 'row' && (
        <TextField
          name="period"
          label={text.periodText}
          help={text.periodHelp}
          value={draft.period}
          onChange={(period) => {
            set({ period });
          }}
        />
      )}
      {isFigures && correction.about !== 'row' && place}
      {isFigures && correction.about !== 'column' && (
        <fieldset class="choice choice--as">
          <legend>{text.scopeText}</legend>
          {['', 'TOTAL', 'OWN'].map((scope) => (
            <label class="radio" key={scope}>
              <input
                type="radio"
                name="scope"
                checked={draft.scope === scope}
                onChange={() => {
                  set({ scope });
                }}
              />
              <span>{scope === '' ? text.asUnderstood : text.scopes[scope]}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly suggestions?: readonly string[];
  readonly onChange: (value: string) => void;
}

function TextField({ name, label, help, value, suggestions = [], onChange }: TextFieldProps): JSX.Element {
  return (
    <div class="choice">
      <label for={`correct-${name}`}>{label}</label>
      <input
        id={`correct-${name}`}
        type="text"
        list={suggestions.length > 0 ? `correct-${name}-list` : undefined}
        value={value}
        aria-describedby={`correct-${name}-help`}
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        onInput={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={`correct-${name}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <p class="faint" id={`correct-${name}-help`}>
        {help}
      </p>
    </div>
  );
}

/** What the names in the title were taken for: the first guess for the place of a whole table. */
function placesOf({ sheet, about }: Correction) {
  if (about === 'row') return [];
  const named = new Set(
    sheet.tables.flatMap(({ given, columns }) => [given.place?.value, ...columns.map(({ place }) => place)]),
  );
  return sheet.file.places.filter(({ given }) => named.has(given));
}

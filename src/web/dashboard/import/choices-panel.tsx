import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Panel } from '../panel/panel.js';
import { describeChoice } from './describe-choice.js';
import { useImportPage } from './import-context.js';
import { keepLayout, keptLayout } from './kept.js';
import { choicesOf, layoutToKeep, losesPeriod, parseLayout, withoutChoice } from './layout.plan.js';
import { headersKey, triedSheets } from './tried-sheet.js';

/** What a person has decided so far; kept as a file, or in the browser, it serves the next file of the same form. */
export function ChoicesPanel(): JSX.Element | null {
  const { text, desk, metrics, language } = useImportPage();
  const { layout, trial, files, taken } = desk.state;
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const choices = choicesOf(layout);
  const receipt = trial?.receipt;
  const key = receipt ? headersKey(triedSheets(receipt)) : '';
  const remembered = key === '' || choices.length > 0 || taken ? null : keptLayout(key);
  if (files.length === 0) return null;

  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const loaded = parseLayout(await file.text());
    setSaid(loaded ? text.layoutLoaded(file.name, choicesOf(loaded).length) : text.layoutBroken(file.name));
    if (!loaded) return;
    desk.change({ layout: loaded });
    desk.send(true);
  };
  return (
    <Panel
      name="choices"
      title={text.choices(choices.length)}
      help={text.choicesHelp}
      tools={
        <button
          type="button"
          class="plain"
          onClick={() => {
            input.current?.click();
          }}
        >
          {text.loadLayout}
        </button>
      }
    >
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          void load(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      {remembered && (
        <p class="notice">
          {text.layoutRemembered}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              desk.change({ layout: remembered });
              desk.send(true);
            }}
          >
            {text.layoutUse}
          </button>
        </p>
      )}
      {choices.length > 0 && (
        <>
          <ul class="choices">
            {choices.map((choice) => {
              const what = describeChoice(choice, text, metrics, language);
              return (
                <li key={what}>
                  <span>{what}</span>
                  <button
                    type="button"
                    class="plain"
                    aria-label={text.removeChoice(what)}
                    onClick={() => {
                      desk.change({ layout: withoutChoice(layout, choice) });
                    }}
                  >
                    {text.remove}
                  </button>
                </li>
              );
            })}
          </ul>
          <div class="actions">
            <button
              type="button"
              class="plain"
              onClick={() => {
                saveJson(layoutToKeep(layout), `${stemOf(files[0]?.file.name)}.layout.json`);
              }}
            >
              {text.saveLayout}
            </button>
            {key !== '' && (
              <button
                type="button"
                class="plain"
                onClick={() => {
                  keepLayout(key, layoutToKeep(layout));
                  setSaid(text.keptHere);
                }}
              >
                {text.keepHere}
              </button>
            )}
          </div>
          {losesPeriod(layout) && <p class="faint">{text.periodNotKept}</p>}
        </>
      )}
      <p class="faint" role="status">
        {said}
      </p>
    </Panel>
  );
}

function stemOf(name = 'table'): string {
  return name.replace(/\.[^.]*$/, '');
}

function saveJson(content: object, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }));
  link.download = name;
  link.click();
  // By then, the browser has taken over the content.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

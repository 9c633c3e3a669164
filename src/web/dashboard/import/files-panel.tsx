import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Panel } from '../panel/panel.js';
import { useImportPage } from './import-context.js';
import type { ChosenFile } from './send-import.js';

const KINDS = [
  ...['observations', 'divisions', 'successions', 'sources', 'metrics', 'programs', 'themes', 'clusters'],
  ...['institutions', 'enterprises', 'pairings', 'projects', 'activities', 'targets'],
];

/** Files are dropped here, or chosen with the button that the zone is. */
export function FilesPanel({ input }: { readonly input: RefObject<HTMLInputElement | null> }): JSX.Element {
  const { text, desk } = useImportPage();
  const { files, token } = desk.state;
  const [isOver, setOver] = useState(false);
  const [isRefused, setRefused] = useState('');
  const add = (chosen: readonly File[]): void => {
    if (chosen.length === 0) return;
    // A file of the same name is the corrected one.
    const names = new Set(chosen.map(({ name }) => name));
    const kept = files.filter(({ file }) => !names.has(file.name));
    const added = chosen.map((file) => ({
      file,
      kind: files.find((one) => one.file.name === file.name)?.kind ?? kindOf(file.name),
    }));
    desk.change({ files: [...kept, ...added] });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const items = [...(event.dataTransfer?.items ?? [])];
    const folder = items.find((item) => item.webkitGetAsEntry()?.isDirectory === true);
    setRefused(folder?.webkitGetAsEntry()?.name ?? '');
    if (!folder) add([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <Panel name="files" title={text.files}>
      <div
        class={isOver ? 'drop drop--over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={drop}
      >
        <button
          type="button"
          class="drop__button"
          aria-describedby="drop-help"
          onClick={() => {
            input.current?.click();
          }}
        >
          {isOver ? text.dropNow : text.drop}
        </button>
        <p class="faint" id="drop-help">
          {text.dropHelp}
        </p>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ currentTarget }) => {
            add([...(currentTarget.files ?? [])]);
            // Choosing the same file again, corrected, is a change as well.
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="error" role="alert">
        {isRefused === '' ? '' : text.notForImport(isRefused)}
      </p>
      {files.length > 0 && (
        <ul class="chosen">
          {files.map((one) => (
            <ChosenItem key={one.file.name} one={one} />
          ))}
        </ul>
      )}
      {files.length > 0 && token === '' && <p class="notice">{text.tokenFirst}</p>}
    </Panel>
  );
}

function ChosenItem({ one }: { readonly one: ChosenFile }): JSX.Element {
  const { text, desk, language } = useImportPage();
  const { files } = desk.state;
  const { name, size } = one.file;
  return (
    <li>
      <span class="chosen__name">{name}</span>
      <span class="faint">{sizeText(size, language)}</span>
      <select
        aria-label={text.fileKind(name)}
        value={one.kind}
        onChange={({ currentTarget: { value } }) => {
          desk.change({ files: files.map((file) => (file === one ? { ...file, kind: value } : file)) });
        }}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {text.kinds[kind]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="plain"
        aria-label={text.removeFile(name)}
        onClick={() => {
          desk.change({ files: files.filter((file) => file !== one) });
        }}
      >
        {text.remove}
      </button>
    </li>
  );
}

/** A file named as in an import folder is of that kind: pairings.csv. */
function kindOf(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '').toLowerCase();
  return KINDS.find((kind) => kind === stem) ?? 'observations';
}

function sizeText(bytes: number, language: string): string {
  const format = (value: number, unit: string): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
      value,
    );
  return bytes < 100_000 ? format(bytes / 1000, 'kilobyte') : format(bytes / 1_000_000, 'megabyte');
}

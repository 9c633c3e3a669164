import { SingleBar } from 'cli-progress';
import { statSync } from 'node:fs';
import type { ImportFile } from '../../ingestion/session/import-file.js';
import type { ImportProgress } from '../../ingestion/session/import-options.js';
import type { Bilingual, Locale } from '../../kernel/locale.js';

const STEPS: Readonly<Record<ImportProgress['step'], Bilingual>> = {
  READING: { en: 'reading', zh: '正在读取' },
  ROLLING_UP: { en: 'rolling up', zh: '正在汇总' },
  KEEPING: { en: 'storing the receipt', zh: '正在保存回执' },
};

const FORMATS: Bilingual = {
  en: '{bar} {value} rows, {duration_formatted}, {step}',
  zh: '{bar} {value}行，{duration_formatted}，{step}',
};

/** The bytes of a usual row of observations, by which the number of rows is estimated. */
const ROW_BYTES = 70;

/** The stream of the bar, which is shown only on a terminal. */
interface Terminal extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/** The progress of an import, on terminals only. */
export class ProgressBar {
  readonly #bar: SingleBar;
  readonly #expected: number;
  #isShown = false;

  constructor(
    files: readonly ImportFile[],
    private readonly terminal: Terminal,
    private readonly locale: Locale,
  ) {
    this.#bar = new SingleBar({
      stream: terminal,
      format: FORMATS[locale],
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: false,
    });
    this.#expected = Math.ceil(files.reduce((sum, file) => sum + bytesOf(file), 0) / ROW_BYTES);
  }

  show({ step, rows }: ImportProgress): void {
    if (this.terminal.isTTY !== true) return;
    // The estimate may be too low; a bar must not be full before the end.
    const total = step === 'READING' ? Math.max(this.#expected, Math.ceil(rows * 1.02)) : rows;
    if (!this.#isShown) this.#bar.start(total, 0, { step: STEPS[step][this.locale] });
    this.#isShown = true;
    this.#bar.setTotal(total);
    this.#bar.update(rows, { step: STEPS[step][this.locale] });
  }

  stop(): void {
    if (this.#isShown) this.#bar.stop();
    this.#isShown = false;
  }
}

function bytesOf({ content }: ImportFile): number {
  return Buffer.isBuffer(content) ? content.length : (statSync(content.path, { throwIfNoEntry: false })?.size ?? 0);
}

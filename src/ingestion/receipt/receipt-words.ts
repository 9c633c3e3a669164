import type { Locale } from '../../kernel/locale.js';
import type { FileReceipt } from '../session/row-counts.js';

/** What of an import was left out for an error. */
export interface Lacking {
  readonly files: number;
  /** Of other files. */
  readonly sheets: number;
  /** Those of the files and sheets among them. */
  readonly rows: number;
}

/** The wording of a receipt. */
export interface ReceiptWords {
  /** 3 files, 1,200 rows, 0.4 s */
  amount(files: number, rows: number, seconds: string): string;
  rejected(errors: number, amount: string): string;
  applied(id: string, lacking: Lacking, amount: string): string;
  wouldBeApplied(lacking: Lacking, amount: string): string;
  file(file: FileReceipt, name: string): string;
  /** The location within a file; empty for the file as a whole. */
  place(sheet: string | null, row: number | null): string;
  /** The location including the file. */
  placeInFile(file: string, sheet: string | null, row: number | null): string;
  /** The given text, if the message does not contain it. */
  given(given: string, message: string): string;
  readonly notices: string;
  readonly findings: string;
  more(what: 'error' | 'notice' | 'finding', count: number): string;
}

const english: ReceiptWords = {
  amount: (files, rows, seconds) => `${count(files, 'file')}, ${count(rows, 'row')}, ${seconds} s`,
  rejected: (errors, amount) => `Rejected: nothing was imported, ${count(errors, 'error')} found (${amount}).`,
  applied: (id, lacking, amount) => `Imported as ${id}${withoutRejected(lacking)} (${amount}).`,
  wouldBeApplied: (lacking, amount) =>
    `Dry run: would be imported${withoutRejected(lacking)}; nothing was written (${amount}).`,
  file: (
    { kind, read, new: fresh, corrected, unchanged, rejected, leftOut, isRefused = false, refusedSheets = [] },
    name,
  ) => {
    if (isRefused) return `${name}  ${count(read, 'row')}: nothing of this file can be imported`;
    const changed = kind === 'observations' ? 'corrected' : 'changed';
    const parts = [
      `${fresh.toString()} new`,
      `${corrected.toString()} ${changed}`,
      `${unchanged.toString()} unchanged`,
      ...(rejected > 0 ? [`${rejected.toString()} rejected`] : []),
      ...(leftOut > 0 ? [`${leftOut.toString()} left out`] : []),
      ...refusedSheets.map((sheet) => `nothing of sheet "${sheet}"`),
    ];
    return `${name}  ${count(read, 'row')}: ${parts.join(', ')}`;
  },
  place: (sheet, row) => {
    if (sheet === null) return row === null ? '' : `line ${row.toString()}, `;
    return `sheet "${sheet}", ${row === null ? '' : `row ${row.toString()}, `}`;
  },
  placeInFile: (file, sheet, row) => {
    const parts = [file, ...(sheet === null ? [] : [`sheet "${sheet}"`])];
    return `${[...parts, ...(row === null ? [] : [`row ${row.toString()}`])].join(', ')}: `;
  },
  given: (given, message) => (message.includes(given) ? '' : `"${given}" `),
  notices: 'Notices:',
  findings: 'Please check (this does not affect the import):',
  more: (what, number) => `… and ${count(number, `more ${what}`)}.`,
};

const CHINESE_NOUNS = { error: '处错误', notice: '条提示', finding: '条核对提示' };

const chinese: ReceiptWords = {
  amount: (files, rows, seconds) => `${files.toString()}个文件，${rows.toString()}行，用时${seconds}秒`,
  rejected: (errors, amount) => `未导入：发现${errors.toString()}处错误，未写入任何数据（${amount}）。`,
  applied: (id, lacking, amount) => `已导入，编号${id}${withoutRejectedZh(lacking)}（${amount}）。`,
  wouldBeApplied: (lacking, amount) => `试运行：可以导入${withoutRejectedZh(lacking)}，未写入任何数据（${amount}）。`,
  file: (
    { kind, read, new: fresh, corrected, unchanged, rejected, leftOut, isRefused = false, refusedSheets = [] },
    name,
  ) => {
    if (isRefused) return `${name}  共${read.toString()}行：整个文件未能导入`;
    const parts = [
      `新增${fresh.toString()}`,
      `${kind === 'observations' ? '更正' : '更新'}${corrected.toString()}`,
      `无变化${unchanged.toString()}`,
      ...(rejected > 0 ? [`退回${rejected.toString()}`] : []),
      ...(leftOut > 0 ? [`未读取${leftOut.toString()}`] : []),
      ...refusedSheets.map((sheet) => `工作表“${sheet}”未能导入`),
    ];
    return `${name}  共${read.toString()}行：${parts.join('，')}`;
  },
  place: (sheet, row) => {
    const where = `${sheet === null ? '' : `工作表“${sheet}”`}${row === null ? '' : `第${row.toString()}行`}`;
    return where === '' ? '' : `${where}，`;
  },
  placeInFile: (file, sheet, row) =>
    `${file}${sheet === null ? '' : `，工作表“${sheet}”`}${row === null ? '' : `，第${row.toString()}行`}：`,
  given: (given, message) => (message.includes(given) ? '' : `“${given}”`),
  notices: '提示：',
  findings: '请核对以下数据（不影响导入）：',
  more: (what, number) => `另有${number.toString()}${CHINESE_NOUNS[what]}。`,
};

export const RECEIPT_WORDS: Readonly<Record<Locale, ReceiptWords>> = { en: english, zh: chinese };

function count(number: number, noun: string): string {
  return `${number.toString()} ${noun}${number === 1 ? '' : 's'}`;
}

function withoutRejected({ files, sheets, rows }: Lacking): string {
  const parts = [
    ...(files > 0 ? [count(files, 'refused file')] : []),
    ...(sheets > 0 ? [count(sheets, 'refused sheet')] : []),
    ...(rows > 0 ? [count(rows, 'rejected row')] : []),
  ];
  return parts.length > 0 ? ` without ${parts.join(', ')}` : '';
}

function withoutRejectedZh({ files, sheets, rows }: Lacking): string {
  const parts = [
    ...(files > 0 ? [`${files.toString()}个文件未能导入`] : []),
    ...(sheets > 0 ? [`${sheets.toString()}张工作表未能导入`] : []),
    ...(rows > 0 ? [`退回${rows.toString()}行`] : []),
  ];
  return parts.map((part) => `，${part}`).join('');
}

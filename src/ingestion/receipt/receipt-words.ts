import type { Locale } from '../../kernel/locale.js';
import type { FileReceipt } from '../session/row-counts.js';

/** How a receipt is put into words. */
export interface ReceiptWords {
  /** 3 files, 1,200 rows, 0.4 s */
  amount(files: number, rows: number, seconds: string): string;
  rejected(faults: number, amount: string): string;
  applied(id: string, leftOut: number, amount: string): string;
  wouldBeApplied(leftOut: number, amount: string): string;
  file(file: FileReceipt, name: string): string;
  /** Where something stands within its file; empty for the file as a whole. */
  place(sheet: string | null, row: number | null): string;
  /** The same with the file itself. */
  placeInFile(file: string, sheet: string | null, row: number | null): string;
  /** What a message is about, where it does not say so itself. */
  given(given: string, message: string): string;
  readonly notices: string;
  readonly findings: string;
  more(what: 'fault' | 'notice' | 'finding', count: number): string;
}

const english: ReceiptWords = {
  amount: (files, rows, seconds) => `${count(files, 'file')}, ${count(rows, 'row')}, ${seconds} s`,
  rejected: (faults, amount) => `Rejected: nothing was written, ${count(faults, 'fault')} found (${amount}).`,
  applied: (id, leftOut, amount) => `Applied as import ${id}${rowsLeftOut(leftOut)} (${amount}).`,
  wouldBeApplied: (leftOut, amount) => `Would be applied${rowsLeftOut(leftOut)}; nothing was written (${amount}).`,
  file: ({ kind, read, new: fresh, corrected, unchanged, rejected, leftOut }, name) => {
    const changed = kind === 'observations' ? 'corrected' : 'changed';
    const parts = [
      `${fresh.toString()} new`,
      `${corrected.toString()} ${changed}`,
      `${unchanged.toString()} unchanged`,
      ...(rejected > 0 ? [`${rejected.toString()} rejected`] : []),
      ...(leftOut > 0 ? [`${leftOut.toString()} left out`] : []),
    ];
    return `${name}  ${count(read, 'row')}: ${parts.join(', ')}`;
  },
  place: (sheet, row) => {
    if (sheet === null) return row === null ? '' : `line ${row.toString()}, `;
    return `sheet "${sheet}", ${row === null ? '' : `row ${row.toString()}, `}`;
  },
  placeInFile: (file, sheet, row) =>
    [file, ...(sheet === null ? [] : [`sheet "${sheet}"`]), ...(row === null ? [] : [`row ${row.toString()}`])].join(
      ', ',
    ) + ': ',
  given: (given, message) => (message.includes(given) ? '' : `"${given}" `),
  notices: 'To be known:',
  findings: 'Worth a look, whatever became of the rows:',
  more: (what, number) => `… and ${count(number, `further ${what}`)}.`,
};

const CHINESE_NOUNS = { fault: '处错误', notice: '条提示', finding: '条核对提示' };

const chinese: ReceiptWords = {
  amount: (files, rows, seconds) => `${files.toString()}个文件，${rows.toString()}行，用时${seconds}秒`,
  rejected: (faults, amount) => `未导入：发现${faults.toString()}处错误，没有写入任何数据（${amount}）。`,
  applied: (id, leftOut, amount) => `已导入，编号${id}${rowsLeftOutZh(leftOut)}（${amount}）。`,
  wouldBeApplied: (leftOut, amount) => `试运行：可以导入${rowsLeftOutZh(leftOut)}，没有写入任何数据（${amount}）。`,
  file: ({ kind, read, new: fresh, corrected, unchanged, rejected, leftOut }, name) => {
    const parts = [
      `新增${fresh.toString()}`,
      `${kind === 'observations' ? '更正' : '更新'}${corrected.toString()}`,
      `无变化${unchanged.toString()}`,
      ...(rejected > 0 ? [`退回${rejected.toString()}`] : []),
      ...(leftOut > 0 ? [`未读取${leftOut.toString()}`] : []),
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
  notices: '请注意：',
  findings: '以下数据请核对（不影响导入）：',
  more: (what, number) => `……另有${number.toString()}${CHINESE_NOUNS[what]}。`,
};

export const RECEIPT_WORDS: Readonly<Record<Locale, ReceiptWords>> = { en: english, zh: chinese };

function count(number: number, noun: string): string {
  return `${number.toString()} ${noun}${number === 1 ? '' : 's'}`;
}

function rowsLeftOut(rows: number): string {
  return rows > 0 ? `, ${count(rows, 'row')} left out` : '';
}

function rowsLeftOutZh(rows: number): string {
  return rows > 0 ? `，退回${rows.toString()}行` : '';
}

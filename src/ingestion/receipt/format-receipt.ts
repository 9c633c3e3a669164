import type { Locale } from '../../kernel/locale.js';
import type { Fault } from '../fault/fault.js';
import { RECEIPT_WORDS, type ReceiptWords } from './receipt-words.js';
import type { Receipt } from './receipt.js';

/** Formats a receipt for people: what was imported, or what to correct and where. */
export function formatReceipt(receipt: Receipt, locale: Locale = 'en'): string {
  const words = RECEIPT_WORDS[locale];
  const { files, faults, faultsNotListed, notices, noticesNotListed, findings, findingsNotListed } = receipt;
  const width = Math.max(0, ...files.map(({ name }) => name.length));
  const messageOf = (one: Pick<Fault, 'message' | 'messageZh'>): string =>
    locale === 'zh' ? one.messageZh : one.message;
  const more = (what: 'error' | 'notice' | 'finding', count: number): readonly string[] =>
    count > 0 ? [words.more(what, count)] : [];
  return [
    headline(receipt, words),
    ...files.map((file) => `  ${words.file(file, file.name.padEnd(width))}`),
    ...faultLines(faults, words, messageOf),
    ...section(null, [], more('error', faultsNotListed)),
    ...section(
      words.notices,
      notices.map((notice) => {
        const where = words.placeInFile(notice.file, notice.sheet, notice.row);
        return `${where}${words.given(notice.given, messageOf(notice))}${messageOf(notice)} [${notice.code}]`;
      }),
      more('notice', noticesNotListed),
    ),
    ...section(words.findings, findings.map(messageOf), more('finding', findingsNotListed)),
  ].join('\n');
}

/** The language of a file, judging by the headers and cells that errors and notices quote: messages follow it. */
export function languageOf({ faults, notices, files }: Receipt): Locale {
  const quoted = [
    ...faults.flatMap(({ column, given }) => [column ?? '', given]),
    ...notices.map(({ given }) => given),
    ...files.map(({ name }) => name),
  ];
  return quoted.some((text) => /\p{Script=Han}/u.test(text)) ? 'zh' : 'en';
}

function headline(
  { id, status, dryRun, files, counts, faults, faultsNotListed, tookMs }: Receipt,
  words: ReceiptWords,
) {
  const amount = words.amount(files.length, counts.read, (tookMs / 1000).toFixed(1));
  if (status === 'REJECTED') return words.rejected(faults.length + faultsNotListed, amount);
  const read = new Set(files.map(({ name }) => name));
  const unread = new Set(faults.flatMap(({ file }) => (read.has(file) ? [] : [file])));
  const lacking = {
    files: unread.size + files.filter(({ isRefused = false }) => isRefused).length,
    sheets: files.reduce((sum, { refusedSheets = [] }) => sum + refusedSheets.length, 0),
    rows: counts.rejected,
  };
  return dryRun ? words.wouldBeApplied(lacking, amount) : words.applied(id ?? '', lacking, amount);
}

function faultLines(
  faults: readonly Fault[],
  words: ReceiptWords,
  messageOf: (fault: Fault) => string,
): readonly string[] {
  const lines: string[] = [];
  let file: string | null = null;
  for (const fault of faults) {
    if (fault.file !== file) lines.push('', `${fault.file}:`);
    file = fault.file;
    lines.push(`  ${words.place(fault.sheet, fault.row)}${messageOf(fault)} [${fault.code}]`);
  }
  return lines;
}

function section(title: string | null, lines: readonly string[], more: readonly string[]): readonly string[] {
  if (lines.length === 0 && more.length === 0) return [];
  return ['', ...(title === null ? [] : [title]), ...lines.map((line) => `  ${line}`), ...more];
}

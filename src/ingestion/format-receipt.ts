import type { Fault } from './fault.js';
import type { FileReceipt, Receipt } from './receipt.js';

/** A receipt for people: what was written, or what to mend and where. */
export function formatReceipt(receipt: Receipt): string {
  const width = Math.max(0, ...receipt.files.map((file) => file.name.length));
  return [
    headline(receipt),
    ...receipt.files.map((file) => fileLine(file, width)),
    ...faultLines(receipt),
    ...noticeLines(receipt),
    ...findingLines(receipt),
  ].join('\n');
}

function headline({ id, status, dryRun, files, counts, faults, faultsNotListed, tookMs }: Receipt): string {
  const amount = `${count(files.length, 'file')}, ${count(counts.read, 'row')}, ${(tookMs / 1000).toFixed(1)} s`;
  if (status === 'REJECTED') {
    const found = count(faults.length + faultsNotListed, 'fault');
    return `Rejected: nothing was written, ${found} found (${amount}).`;
  }
  const left = counts.rejected > 0 ? `, ${count(counts.rejected, 'row')} left out` : '';
  return dryRun
    ? `Would be applied${left}; nothing was written (${amount}).`
    : `Applied as import ${id ?? ''}${left} (${amount}).`;
}

function fileLine(file: FileReceipt, width: number): string {
  const changed = file.kind === 'observations' ? 'corrected' : 'changed';
  const parts = [
    `${file.new.toString()} new`,
    `${file.corrected.toString()} ${changed}`,
    `${file.unchanged.toString()} unchanged`,
    ...(file.rejected > 0 ? [`${file.rejected.toString()} rejected`] : []),
    ...(file.leftOut > 0 ? [`${file.leftOut.toString()} left out`] : []),
  ];
  return `  ${file.name.padEnd(width)}  ${count(file.read, 'row')}: ${parts.join(', ')}`;
}

function faultLines({ faults, faultsNotListed }: Receipt): readonly string[] {
  const lines: string[] = [];
  let file: string | null = null;
  for (const fault of faults) {
    if (fault.file !== file) lines.push('', `${fault.file}:`);
    file = fault.file;
    lines.push(`  ${place(fault)}${words(fault)} [${fault.code}]`);
  }
  if (faultsNotListed > 0) lines.push('', `… and ${count(faultsNotListed, 'further fault')}.`);
  return lines;
}

/** What was passed over or put elsewhere: nobody is left to find it out. */
function noticeLines({ notices, noticesNotListed }: Receipt): readonly string[] {
  if (notices.length === 0) return [];
  const more = noticesNotListed > 0 ? [`… and ${count(noticesNotListed, 'further notice')}.`] : [];
  const told = notices.map(({ file, sheet, row, code, given, message }) => {
    const where = [
      file,
      ...(sheet === null ? [] : [`sheet "${sheet}"`]),
      ...(row === null ? [] : [`row ${row.toString()}`]),
    ];
    return `  ${where.join(', ')}: ${given === '' ? '' : `"${given}" `}${message} [${code}]`;
  });
  return ['', 'To be known:', ...told, ...more];
}

function findingLines({ findings, findingsNotListed }: Receipt): readonly string[] {
  if (findings.length === 0) return [];
  const more = findingsNotListed > 0 ? [`… and ${count(findingsNotListed, 'further finding')}.`] : [];
  return ['', 'Worth a look, whatever became of the rows:', ...findings.map(({ message }) => `  ${message}`), ...more];
}

function place(fault: Fault): string {
  const { sheet, row } = fault;
  if (isChinese(fault)) return `${sheet === null ? '' : `“${sheet}”`}${row === null ? '' : `第${row.toString()}行，`}`;
  if (sheet === null) return row === null ? '' : `line ${row.toString()}, `;
  return `sheet "${sheet}", ${row === null ? '' : `row ${row.toString()}, `}`;
}

/** Whoever writes Chinese headers is answered in Chinese. */
function words(fault: Fault): string {
  return isChinese(fault) ? fault.messageZh : fault.message;
}

function isChinese({ code, column, given }: Fault): boolean {
  return /\p{Script=Han}/u.test(code === 'MISSING_COLUMN' ? given : (column ?? given));
}

function count(number: number, noun: string): string {
  return `${number.toString()} ${noun}${number === 1 ? '' : 's'}`;
}

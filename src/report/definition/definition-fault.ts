/** The errors of report definitions. The codes are stable. */
export type DefinitionFaultCode =
  /** The file or folder cannot be read. */
  | 'REPORT_UNREADABLE'
  /** The file is larger than any report needs to be. */
  | 'REPORT_TOO_LARGE'
  /** The file is not JSON in UTF-8. */
  | 'REPORT_NOT_JSON'
  /** A field is missing, unknown or out of bounds. */
  | 'REPORT_INVALID_FIELD'
  /** Two reports have the same code, or one has the code of a built-in report. */
  | 'REPORT_DUPLICATE_CODE'
  /** A metric that is not in the catalogue. */
  | 'REPORT_UNKNOWN_METRIC';

export interface DefinitionFault {
  readonly code: DefinitionFaultCode;
  readonly file: string;
  /** Path in the file: `sections[2].metrics[0]`; null for the whole file. */
  readonly path: string | null;
  readonly given: string | null;
  readonly expected: string;
}

/** An error as one line of text. */
export function describeDefinitionFault({ code, file, path, given, expected }: DefinitionFault): string {
  const at = path === null ? file : `${file}: ${path}`;
  return `${code} ${at}: expected ${expected}${given === null ? '' : `, found ${given}`}.`;
}

/** Definitions that cannot be used, with all their errors. */
export class DefinitionError extends Error {
  constructor(readonly faults: readonly DefinitionFault[]) {
    super(
      `The report definitions cannot be used:\n${faults.map((fault) => `  ${describeDefinitionFault(fault)}`).join('\n')}`,
    );
    this.name = 'DefinitionError';
  }
}

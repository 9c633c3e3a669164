import type { RowFault } from '../fault/fault.js';

/** An error in a file that stops the reading. */
export interface ReadingFault extends RowFault {
  /** Null where the error has no line. */
  readonly line: number | null;
}

/** Thrown where a file cannot be read any further. `readSheets` turns it into an error of the file. */
export class ReadingStopped extends Error {
  constructor(readonly fault: ReadingFault) {
    super(`${fault.code}: ${fault.given}`);
    this.name = 'ReadingStopped';
  }
}

export type DatabaseHostErrorCode =
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_START_FAILED'
  | 'DATABASE_FOLDER_UNUSABLE'
  | 'DATABASE_FOLDER_VERSION'
  | 'DATABASE_BUSY';

/** Says what was tried and what to do about it. The message never holds a password, so it may be printed as it is. */
export class DatabaseHostError extends Error {
  readonly code: DatabaseHostErrorCode;

  constructor(code: DatabaseHostErrorCode, message: string) {
    super(message);
    this.name = 'DatabaseHostError';
    this.code = code;
  }
}

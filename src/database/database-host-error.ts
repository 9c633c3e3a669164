export type DatabaseHostErrorCode =
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_POOLED'
  | 'DATABASE_START_FAILED'
  | 'DATABASE_FOLDER_UNUSABLE'
  | 'DATABASE_FOLDER_VERSION'
  | 'DATABASE_BUSY'
  | 'DATABASE_DIVIDED'
  | 'DATABASE_ROLES_MISSING'
  | 'DATABASE_BACKUP_FAILED'
  | 'DATABASE_BACKUP_UNUSABLE';

/** A database that cannot be used. The message names what failed and the remedy, and never contains a password. */
export class DatabaseHostError extends Error {
  readonly code: DatabaseHostErrorCode;

  constructor(code: DatabaseHostErrorCode, message: string) {
    super(message);
    this.name = 'DatabaseHostError';
    this.code = code;
  }
}

import { DatabaseHostError } from '../../../database/database-host-error.js';
import { CodedError } from '../../../kernel/errors.js';

/** READ_ONLY: what would be written is copied from elsewhere. */
export function readOnly(): CodedError {
  const expected = 'a server of the database that this one is a copy of';
  return new CodedError(
    'READ_ONLY',
    `This database is a copy whose figures are divided among several servers, and it is only read: expected ${expected}.`,
    { subject: 'database', expected },
  );
}

/** UNAVAILABLE: which rows a caller with limits may see is decided row by row, which several servers cannot do together. */
export function limitsUnknown(): CodedError {
  const expected = 'a server of the database that this one is a copy of, or a key without limits';
  return new CodedError(
    'UNAVAILABLE',
    `The limits of this key cannot be kept where figures are divided among several servers: expected ${expected}.`,
    { subject: 'key', expected },
  );
}

export function replicasOfDivided(): DatabaseHostError {
  return new DatabaseHostError(
    'DATABASE_DIVIDED',
    'DATABASE_REPLICA_URLS cannot be set for a database that is divided among several servers: add servers to its cluster instead.',
  );
}

/** A copy is made anew rather than migrated. */
export function otherTables(pending: readonly string[]): DatabaseHostError {
  return new DatabaseHostError(
    'DATABASE_DIVIDED',
    `The database is divided among several servers, and this version needs other tables (${pending.join(', ')}): ` +
      'bring the database that it is a copy of to this version, and divide an empty database with `shanshui distribute`.',
  );
}

import { CodedError } from '../../kernel/errors.js';
import { DatabaseHostError } from '../../database/database-host-error.js';
import { PartnerFileError } from '../../hub/partner/partner-file.js';
import { SecretError } from '../../hub/partner/secret.js';
import { ConfigError } from '../config.js';
import { DefinitionError } from '../../report/definition/definition-fault.js';

/** An error for a person at a terminal: what to do about it, or the stack if it is unexpected. */
export function describeError(error: unknown): string {
  const expected = [CodedError, ConfigError, DatabaseHostError, DefinitionError, PartnerFileError, SecretError];
  if (error instanceof Error && expected.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE')
      return 'The port is in use by another program: set PORT to another one, or to 0 for a free one.';
    if (error.code === 'EADDRNOTAVAIL') return 'This machine does not have the address of HOST: try 127.0.0.1.';
    if (error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
      return 'This user may not open the port: set PORT to one above 1023.';
    }
    if (error.code === 'EEXIST' && 'path' in error)
      return `${String(error.path)} is there already: nothing is overwritten.`;
    if ('path' in error && typeof error.path === 'string') return `${error.path} cannot be used: ${error.message}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

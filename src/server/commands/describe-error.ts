import { CodedError } from '../../kernel/errors.js';
import { DatabaseHostError } from '../../database/database-host-error.js';
import { ConfigError } from '../config.js';
import { DefinitionError } from '../../report/definition/definition-fault.js';

/** What a person at a terminal can act on; the whole story only for faults of ours. */
export function describeError(error: unknown): string {
  const told = [CodedError, ConfigError, DatabaseHostError, DefinitionError];
  if (error instanceof Error && told.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE')
      return 'The port is in use by another program: set PORT to another one, or to 0 for any.';
    if (error.code === 'EADDRNOTAVAIL') return 'This machine does not have the address in HOST: try 127.0.0.1.';
    if (error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
      return 'The port may not be opened by this user: set PORT to one above 1023.';
    }
    if ('path' in error && typeof error.path === 'string') return `${error.path} cannot be used: ${error.message}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

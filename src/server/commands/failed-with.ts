import { CodedError } from '../../kernel/errors.js';
import { PartnerFileError } from '../../hub/partner/partner-file.js';
import { ConfigError } from '../config.js';
import { describeError } from './describe-error.js';

const FAILED = 1;
const WRONG_USE = 2;

/** Prints the error of a command; exit status 2 if it was not used as it can be, 1 if it failed. */
export function failedWith(error: unknown): void {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = [CodedError, ConfigError, PartnerFileError].some((kind) => error instanceof kind)
    ? WRONG_USE
    : FAILED;
}

import { CodedError } from '../../kernel/errors.js';

/**
 * Returns the one key that an input has. Throws INVALID_ARGUMENT for none or several, which the schema alone cannot
 * forbid; `subject` is the path of the input.
 */
export function validateOneOf<Input extends object, Key extends keyof Input & string>(
  subject: string,
  input: Input,
  keys: readonly Key[],
): Key {
  const given = keys.filter((key) => input[key] != null);
  const [only] = given;
  if (only === undefined || given.length > 1) {
    const found = given.length ? given.join(' and ') : 'none of them';
    throw new CodedError(
      'INVALID_ARGUMENT',
      `${subject}: expected exactly one of ${keys.join(', ')}, found ${found}.`,
      {
        subject,
        given,
        expected: `exactly one of ${keys.join(', ')}`,
      },
    );
  }
  return only;
}

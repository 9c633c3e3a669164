import { createHash } from 'node:crypto';
import { sql } from 'kysely';

const MARK = '/* prepared */';

/** Begins a statement that is long, has few forms and runs often: PostgreSQL plans each form once per connection. */
export const prepared = sql.raw(MARK);

/** The name under which a connection prepares a statement; null for one that is planned each time. */
export function preparedName(statement: string): string | null {
  return statement.startsWith(MARK) ? createHash('sha1').update(statement).digest('hex') : null;
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';

const MARK = '/* prepared */';

/** Begins a statement that is long, has few forms and runs often: PostgreSQL plans each form once per connection. */
export const prepared = sql.raw(MARK);

/** Statements have few forms; this bounds what a mistake can take. */
const MOST_NAMES = 5_000;
const names = new Map<string, string>();

/** The name under which a connection prepares a statement; null for one that is planned each time. */
export function preparedName(statement: string): string | null {
  if (!statement.startsWith(MARK)) return null;
  let name = names.get(statement);
  if (name === undefined) {
    name = createHash('sha1').update(statement).digest('hex');
    if (names.size >= MOST_NAMES) names.clear();
    names.set(statement, name);
  }
  return name;
}

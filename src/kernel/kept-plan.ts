import { createHash } from 'node:crypto';
import { sql } from 'kysely';

const MARK = '/* kept */';

/** Begins a statement that is long, has few forms and is asked often: a connection plans each form once. */
export const keptPlan = sql.raw(MARK);

/** The name under which a connection keeps the plan of a statement; null for those it plans each time. */
export function planName(statement: string): string | null {
  return statement.startsWith(MARK) ? createHash('sha1').update(statement).digest('hex') : null;
}

import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { formatError } from '../../src/server/graphql/format-error.js';

const formatted = (error: Error) =>
  formatError({ message: error.message, path: ['ranking'] }, error, pino({ level: 'silent' }));

it('reports a statement timeout as a query that takes too long', () => {
  const timeout = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
  expect(formatted(timeout)).toMatchObject({
    path: ['ranking'],
    extensions: { code: 'LIMIT_EXCEEDED', subject: 'time' },
  });
});

it('masks the error of a statement that was canceled otherwise', () => {
  const stopped = Object.assign(new Error('canceling statement due to user request'), { code: '57014' });
  expect(formatted(stopped).extensions).toMatchObject({ code: 'INTERNAL' });
  expect(formatted(stopped).message).not.toContain('canceling');
});

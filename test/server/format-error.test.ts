import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { formatError } from '../../src/server/graphql/format-error.js';

const told = (error: Error) =>
  formatError({ message: error.message, path: ['ranking'] }, error, pino({ level: 'silent' }));

it('tells whoever asks for too much at once that it takes too long', () => {
  const timeout = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
  expect(told(timeout)).toMatchObject({ path: ['ranking'], extensions: { code: 'LIMIT_EXCEEDED', subject: 'time' } });
});

it('masks a statement that somebody else has stopped, as any fault of ours', () => {
  const stopped = Object.assign(new Error('canceling statement due to user request'), { code: '57014' });
  expect(told(stopped).extensions).toMatchObject({ code: 'INTERNAL' });
  expect(told(stopped).message).not.toContain('canceling');
});

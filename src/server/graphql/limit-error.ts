import { GraphQLError } from 'graphql';

/** The error of a query over a limit: LIMIT_EXCEEDED, status 400. */
export function limitError(subject: string, most: number, given?: number): GraphQLError {
  const found = given === undefined ? '' : `, found ${given.toString()}`;
  return new GraphQLError(
    `The query has too many or too deep ${subject}: expected at most ${most.toString()}${found}.`,
    {
      extensions: {
        code: 'LIMIT_EXCEEDED',
        stableCode: 'LIMIT_EXCEEDED',
        subject,
        ...(given === undefined ? {} : { given }),
        expected: `at most ${most.toString()}`,
        http: { status: 400 },
      },
    },
  );
}

/** The error of arguments that the executor would refuse field by field: INVALID_ARGUMENT, status 400. */
export function badArguments(error: GraphQLError): GraphQLError {
  const subject = /[Aa]rgument "([^"]+)"/.exec(error.message)?.[1] ?? 'arguments';
  const expected = 'a value, or the argument left out';
  return new GraphQLError(`${error.message.replace(/\.$/, '')}: expected ${expected}.`, {
    nodes: error.nodes,
    extensions: {
      code: 'INVALID_ARGUMENT',
      stableCode: 'INVALID_ARGUMENT',
      subject,
      given: null,
      expected,
      http: { status: 400 },
    },
  });
}

/** The error of an answer over the limit, which is given up while it is made: LIMIT_EXCEEDED, status 400. */
export function answerTooLong(most: number): GraphQLError {
  const expected = `an answer of at most ${most.toString()} characters: select less at once, or page by page`;
  return new GraphQLError(`The answer is too long: expected ${expected}.`, {
    extensions: {
      code: 'LIMIT_EXCEEDED',
      stableCode: 'LIMIT_EXCEEDED',
      subject: 'answer',
      expected,
      http: { status: 400 },
    },
  });
}

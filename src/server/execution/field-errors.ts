import type { GraphQLError } from 'graphql';

/** The position of a value in an answer. */
export interface AnswerPath {
  readonly prev: AnswerPath | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

export function stepsOf(path: AnswerPath | undefined): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let one = path; one; one = one.prev) steps.push(one.key);
  return steps.reverse();
}

/** The errors of an answer: none below a position that has become null already, as graphql-js collects them. */
export class FieldErrors {
  readonly all: GraphQLError[] = [];
  private readonly nulled = new Set<AnswerPath | undefined>();

  add(error: GraphQLError, path: AnswerPath | undefined): void {
    if (this.nulled.has(undefined)) return;
    for (let one = path; one; one = one.prev) if (this.nulled.has(one)) return;
    this.nulled.add(path);
    this.all.push(error);
  }
}

import type { GraphQLError } from 'graphql';

/**
 * Orders errors as their fields are in the document and their entries in the lists: fields fail in the order in which the
 * database answers, and the same request is to have the same answer.
 */
export function sortErrors(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  return errors.length < 2 ? errors : errors.toSorted((one, other) => comparePlaces(one, other));
}

function comparePlaces(one: GraphQLError, other: GraphQLError): number {
  const [path, otherPath] = [one.path ?? [], other.path ?? []];
  const at = path.findIndex((step, index) => step !== otherPath[index]);
  const [step, otherStep] = [path[at], otherPath[at]];
  if (typeof step === 'number' && typeof otherStep === 'number') return step - otherStep;
  const [place, otherPlace] = [one.locations?.[0], other.locations?.[0]];
  return (
    (place?.line ?? 0) - (otherPlace?.line ?? 0) ||
    (place?.column ?? 0) - (otherPlace?.column ?? 0) ||
    path.join().localeCompare(otherPath.join(), 'en')
  );
}

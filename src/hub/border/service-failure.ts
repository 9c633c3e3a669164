import { GraphQLError } from 'graphql';

declare module '../../kernel/errors.js' {
  interface ErrorCodes {
    /** A service of a partner failed at this place, or answered something else than it was asked; the rest is right. */
    SERVICE_FAILED: true;
  }
}

/** Failures that have an error of their own in an answer; a service may fail at each of ten thousand places. */
export const MOST_PLACES = 1_000;

/** What went wrong with a service, in words that hold nothing of what it sent. */
export const REASONS = {
  ADDRESS: 'is at an address that the hub may not ask',
  CIRCUIT_OPEN: 'has failed several times in a row and is not asked for a few seconds',
  CONNECTION: 'cannot be reached',
  ENCODING: 'gave an answer that is compressed or no UTF-8',
  EXTRA: 'gave a field here that was not asked for',
  FULL: 'has as many requests under way as it may',
  KEY: 'gave another key here than it was asked for',
  LENGTH: 'gave another number of entries than it was asked for',
  MANY: 'failed at more places than are listed',
  MISSING: 'gave no value for a field that was asked for',
  NOT_JSON: 'gave an answer that is no GraphQL answer',
  NOT_FOUND: 'has nothing at its address',
  NULL: 'gave null here, where its schema promises a value',
  REDIRECT: 'answered with a redirect, which the hub does not follow',
  REPORTED: 'reported an error here',
  SIZE: 'gave an answer larger than the hub takes',
  STATUS: 'answered with an HTTP error',
  TIME: 'did not answer in time',
  TOKEN: 'has a token that the hub cannot read',
  TYPE: 'gave a value of another type here',
  TYPENAME: 'gave another type here than it was asked for',
  UNKNOWN_KEY: 'names something here that the shared graph does not know',
} as const;

export type Reason = keyof typeof REASONS;

/** A request to a service that has no answer: nothing of what the service said is in it. */
export class ServiceFailure extends Error {
  constructor(readonly reason: Reason) {
    super(REASONS[reason]);
    this.name = 'ServiceFailure';
  }
}

/** The error that a client sees at a place which a service did not answer as it was asked. */
export function serviceError(service: string, reason: Reason, path: readonly (string | number)[] | null): GraphQLError {
  return new GraphQLError(`The service ${service} ${REASONS[reason]}.`, {
    ...(path ? { path } : {}),
    extensions: { code: 'SERVICE_FAILED', stableCode: 'SERVICE_FAILED', service, reason },
  });
}

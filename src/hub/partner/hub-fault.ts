/** Rules that a partner's SDL keeps. The names are public: reports and metrics show them. */
export type HubRule =
  /** The SDL cannot be parsed, or is larger than allowed. */
  | 'SYNTAX'
  /** More fields or longer names than the hub takes. */
  | 'SIZE'
  /** No link to Federation 2, or to a specification that the hub does not know. */
  | 'FEDERATION_2'
  /** Fields of mutations. */
  | 'ROOT_MUTATION'
  /** Fields of subscriptions. */
  | 'ROOT_SUBSCRIPTION'
  /** A field taken over from another service. */
  | 'OVERRIDE'
  /** A field that another service answers already. */
  | 'SHADOW'
  /** A type outside the names that the partner owns. */
  | 'FOREIGN_TYPE'
  /** A type, enum or union of the shared graph, declared otherwise. */
  | 'SHARED_TYPE'
  /** A key that the shared graph does not have. */
  | 'KEY'
  /** A directive that would change what the shared graph shows, or that the hub cannot enforce. */
  | 'DIRECTIVE'
  /** A value of the shared graph that the partner may not receive. */
  | 'READS'
  /** A name that is reserved. */
  | 'NAME'
  /** What the composition refused. */
  | 'COMPOSITION'
  /** The SDL could not be fetched. */
  | 'UNREACHABLE';

/** Why the SDL of a partner is not in force. */
export interface HubFault {
  readonly partner: string;
  readonly rule: HubRule;
  /** The type concerned; null if none. */
  readonly type: string | null;
  /** The field concerned; null if none. */
  readonly field: string | null;
  /** Subject, given, expected, in a sentence. */
  readonly message: string;
}

/** A fault in one line: `forests: SHADOW City.name: …`. */
export function faultInWords({ partner, rule, type, field, message }: HubFault): string {
  const where = [type, field].filter((part) => part !== null).join('.');
  return `${partner}: ${rule}${where === '' ? '' : ` ${where}`}: ${message}`;
}

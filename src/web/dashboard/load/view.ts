import type {
  ChildRowsFragment,
  PlaceFragment,
  PlaceViewQuery,
  StepFragment,
  TableAxis,
  TileFragment,
  TopRowsFragment,
} from '../../generated/graphql.js';
import type { Named } from '../words/party-name.js';
import type { Branch } from './branch.plan.js';
import type { Location } from '../address/address.js';

export interface Crumb {
  readonly location: Location;
  /** One name for a place or a program; for a pairing, both ends. */
  readonly names: readonly Named[];
}

/** Everything that the panels show, alike for every kind of location. */
export interface View {
  readonly location: Location;
  readonly names: readonly Named[];
  /** From the outermost to the location itself. */
  readonly path: readonly Crumb[];
  readonly since: string | null;
  /** The last day of a place or a pairing that has ended. */
  readonly until: string | null;
  readonly successors: PlaceViewSuccessors;
  readonly level: PlaceFragment['level'] | null;
  readonly tiles: readonly TileFragment[];
  /** The metrics without an answer, and the code of the error of each. */
  readonly unanswered: readonly { readonly metric: string; readonly code: string }[];
  readonly steps: readonly StepFragment[];
  readonly branches: readonly Branch[];
  readonly pairingsTotal: number;
  /** Whether the pairings are not its own, but those of places within it. */
  readonly pairingsBelow: boolean;
  /** The first page, by code. */
  readonly rows: ChildRowsFragment['rows'];
  /** Those with the greatest values of all rows, greatest first. */
  readonly topRows: readonly TopRow[];
  /** Selects the rows, for requests for more of them. */
  readonly axis: TableAxis;
}

export type PlaceViewSuccessors = NonNullable<PlaceViewQuery['division']>['successors'];
export type TopRow = TopRowsFragment['rows']['nodes'][number];
export type ChildRow = ChildRowsFragment['rows']['nodes'][number];

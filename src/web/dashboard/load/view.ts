import type {
  ChildRowsFragment,
  PlaceFragment,
  PlaceViewQuery,
  StepFragment,
  TableAxis,
  TileFragment,
} from '../../generated/graphql.js';
import type { Named } from '../words/party-name.js';
import type { Branch } from './branch.plan.js';
import type { Location } from '../address/address.js';

export interface Crumb {
  readonly location: Location;
  /** One name for a place or program, two for a pairing: its ends. */
  readonly names: readonly Named[];
}

/** Everything the panels show, the same whatever one stands at. */
export interface View {
  readonly location: Location;
  readonly names: readonly Named[];
  /** From the outermost to the one stood at. */
  readonly path: readonly Crumb[];
  readonly since: string | null;
  readonly closedOn: string | null;
  readonly successors: PlaceViewSuccessors;
  readonly level: PlaceFragment['level'] | null;
  readonly tiles: readonly TileFragment[];
  readonly steps: readonly StepFragment[];
  readonly branches: readonly Branch[];
  readonly pairingsTotal: number;
  /** Whether the pairings are not its own but of what lies within. */
  readonly pairingsBelow: boolean;
  readonly rows: ChildRowsFragment['rows'];
  /** What the rows are, to ask for more of them. */
  readonly axis: TableAxis;
}

export type PlaceViewSuccessors = NonNullable<PlaceViewQuery['division']>['successors'];
export type ChildRow = ChildRowsFragment['rows']['nodes'][number];

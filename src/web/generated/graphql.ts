/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A key to make. */
export type ApiKeyInput = {
  /** Whose key it is, 1 to 100 characters. */
  readonly agency: string;
  /** Where its bearer sees sensitive counts; nowhere if omitted. */
  readonly clearance?: ReadonlyArray<string> | null | undefined;
  /** From when it is refused; in a year if omitted. */
  readonly expiresAt?: string | null | undefined;
  /** What its bearer may read. Words: `everything`; `division:520200`, with all below it; `group:…`, its members; `program:…`; `family:FUNDS` of metrics. Within one of the places, and in one of the programs, and of one of the families. */
  readonly reading: ReadonlyArray<string>;
  /** What its bearer may do. */
  readonly role: KeyRole;
  /** Where an importer may write; where it may read if omitted. Other roles write nowhere. */
  readonly writing?: ReadonlyArray<string> | null | undefined;
};

/** Which way a value changed. */
export type ChangeDirection =
  /** The later value is less. */
  | 'FALL'
  /** Both values are exact and equal. */
  | 'NONE'
  /** The later value is greater. */
  | 'RISE';

/** Level of a division. A level can be missing: the towns of Zhongshan lie directly under the city. */
export type DivisionLevel =
  /** Prefecture-level city, prefecture, autonomous prefecture or league. */
  | 'CITY'
  /** The country, above all provinces; code CN. */
  | 'COUNTRY'
  /** County level: district, county, county-level city, banner, special district. */
  | 'DISTRICT'
  /** Province, autonomous region or municipality: 31 of them. */
  | 'PROVINCE'
  /** Township level: town, township or street; see `kind`. */
  | 'TOWN'
  /** Village or residential community. */
  | 'VILLAGE';

/** What a finding is about. More codes may be added; none is removed. */
export type FindingCode =
  /** Several observations claim a value for the same item: one counts, the others are kept. */
  | 'CONFLICTING_CLAIMS'
  /** Parts of this node's own total count at other nodes, so that the value is less than its office reported. */
  | 'COUNTED_ELSEWHERE'
  /** A cumulative observation is lower than the one before it: the increment is negative and counts as such. */
  | 'CUMULATIVE_FALL'
  /** The metric does not add up, and nothing was reported for exactly this node and period. */
  | 'METRIC_NOT_ADDITIVE'
  /** Observations overlap and neither includes the other: what they share is unknown, so they are not added; the value is a lower bound. */
  | 'OVERLAPPING_TOTALS'
  /** A part ("of which") is greater than its whole. */
  | 'PART_EXCEEDS_WHOLE'
  /** The sum reaches beyond what this key may read: the value is that of the part inside. */
  | 'PART_OF_EXTENT'
  /** The rate as printed differs from the one computed from its parts by more than its last printed digit. */
  | 'PRINTED_RATE_DIFFERS'
  /** Observations overlap this period and extend beyond it. They cannot be divided and do not count here. */
  | 'SPANNING_FIGURES'
  /** A place was split: its observations stay with it and are not moved to its successors. */
  | 'SPLIT'
  /** A total of a stock is older than an observation below it. */
  | 'STALE_TOTAL'
  /** A total is smaller than what was reported of its parts: the difference is kept as a negative contribution. */
  | 'TOTAL_BELOW_PARTS'
  /** The denominator of the rate is zero. */
  | 'ZERO_DENOMINATOR';

/** The step of a series. */
export type Grain =
  /** Calendar months. */
  | 'MONTH'
  /** Calendar quarters. */
  | 'QUARTER'
  /** Calendar years. */
  | 'YEAR';

/** What the bearer of a key may do at all; its extents say where. */
export type KeyRole =
  /** Reads and writes everything, makes and revokes keys, reads the audit. */
  | 'ADMINISTRATOR'
  /** Reads its extent. A roll-up that reaches beyond it is refused. */
  | 'AGENCY'
  /** Reads its extent by queries of its own. A roll-up that reaches beyond it is answered for the part inside, with the finding PART_OF_EXTENT. */
  | 'ANALYST'
  /** Reads as an agency; imports, corrects and retracts what its own agency reports. */
  | 'IMPORTER';

/** How a metric adds up over time and over places. */
export type MetricNature =
  /** Adds over time and over places. */
  | 'FLOW'
  /** Does not add: it has a value only where it was reported. */
  | 'NONE'
  /** Numerator divided by denominator after both are rolled up; never averaged. */
  | 'RATE'
  /** The latest value in time, added over places. */
  | 'STOCK';

/** What the period of an observation means. */
export type ObservationBasis =
  /** The amount accumulated since the start of the period: "January to August". It counts as what it adds to the shorter intervals of its series. */
  | 'CUMULATIVE'
  /** The amount of a period: "in August". */
  | 'INCREMENT'
  /** The amount that existed on a day: "at the end of August". */
  | 'STOCK';

/** What an observation covers. A total and the items it covers are both stored; the total counts as what it adds to them, so that nothing counts twice. */
export type ObservationScope =
  /** One item: part of every total that covers it. */
  | 'OWN'
  /** A total for everything at and below the division, in its pairing and its period. */
  | 'TOTAL';

/** Why an observation in reach of an answer does not count in it. No reason is added or removed. */
export type OmissionReason =
  /** It was corrected: a later revision counts. */
  | 'CORRECTED'
  /** What it says is included in another: the reading of the place that it was merged into, or the total of the place. */
  | 'COVERED_BY_TOTAL'
  /** It overlaps one that counts and neither includes the other: what they share is unknown, so they are not added. */
  | 'CROSSES'
  /** Its source was excluded by `without`. */
  | 'EXCLUDED'
  /** Another source reports the same item and period, and that observation counts. */
  | 'LOST_TO_CLAIM'
  /** It counts for the place on the other side of its pairing. */
  | 'OTHER_SIDE'
  /** Its interval meets the period but does not lie in it; of a stock, a later reading counts. */
  | 'OUTSIDE_PERIOD'
  /** It was retracted. */
  | 'RETRACTED';

/** Kind of a pairing. */
export type PairingKind =
  /** City with city. */
  | 'CITY'
  /** Cluster of towns with a county. */
  | 'CLUSTER'
  /** District or county with a county. */
  | 'DISTRICT'
  /** Enterprise with a village or another place. */
  | 'ENTERPRISE'
  /** Hospital with hospital. */
  | 'HOSPITAL'
  /** Any other. */
  | 'OTHER'
  /** School with school. */
  | 'SCHOOL'
  /** Social organization with a village or another place. */
  | 'SOCIAL_ORGANIZATION'
  /** Town or street with a town or township. */
  | 'TOWN'
  /** Village with village. */
  | 'VILLAGE';

/** Order of a ranking. */
export type RankingOrder =
  /** The least value first. Places without a value are omitted: missing is not zero. */
  | 'ASC'
  /** The greatest value first. */
  | 'DESC';

/** What the value is based on: totals, items or both. */
export type RollupBasis =
  /** Only items and totals below; no total was reported for exactly this node. */
  | 'ITEMIZED'
  /** Both: a total counts as what it adds to its parts. */
  | 'MIXED'
  /** Nothing was reported. */
  | 'NONE'
  /** Only totals reported for exactly this node; nothing is itemized. */
  | 'REPORTED';

/** Whether there is a value. Missing is not zero. */
export type RollupStatus =
  /** Nothing was reported: `value` is null, never 0. */
  | 'MISSING'
  /** There can be no value: the denominator of the rate is zero or, among many answers, the metric does not add up and was not reported there. */
  | 'NOT_APPLICABLE'
  /** There is a value, and zero is a value. */
  | 'OBSERVED'
  /** There is a value, but the count is too small to be shown: `value` is null. */
  | 'SUPPRESSED';

/** What of a hit matches the text. */
export type SearchMatch =
  /** The code. */
  | 'CODE'
  /** The initials of the pinyin. */
  | 'INITIALS'
  /** The name. */
  | 'NAME'
  /** The pinyin of the name. */
  | 'PINYIN';

/** A side of a pairing. An observation in a pairing is stored once and counts on both sides: where it happened and where the support came from. */
export type Side =
  /** The side that receives support, in the west. */
  | 'RECIPIENT'
  /** The side that gives support, in the east. */
  | 'SUPPORTER';

/** How a division turned into another. With boundaries CURRENT its observations count for the successor, except after SPLIT and UNCLEAR. */
export type SuccessionKind =
  /** The place became part of another, alone or with others. */
  | 'MERGE'
  /** The same place raised to a higher kind: a town became a street, a county a city. */
  | 'RAISE'
  /** The same place under another code. */
  | 'RECODE'
  /** The same place under another name. */
  | 'RENAME'
  /** The place became several. Its observations stay with it. */
  | 'SPLIT'
  /** The place no longer exists, and the data do not say what became of it. */
  | 'UNCLEAR';

/** The rows of a table: exactly one of `children`, `descendants`, `pairings` and `periods`. Error: INVALID_ARGUMENT. */
export type TableAxis = {
  /** The places directly below this one, ordered by code. */
  readonly children?: string | null | undefined;
  /** Whether to include closed places; false if omitted. Observations of renamed and merged places count at their successors; only places that were split keep theirs. */
  readonly closed?: boolean | null | undefined;
  /** Places at any depth, ordered by code. */
  readonly descendants?: TableDescendantsAxis | null | undefined;
  /** Pairings, ordered by code. */
  readonly pairings?: TablePairingsAxis | null | undefined;
  /** Periods, the earliest first. */
  readonly periods?: TablePeriodsAxis | null | undefined;
};

/** Places of one level or of all levels, in a place or everywhere. */
export type TableDescendantsAxis = {
  /** Only this level; all levels if omitted. */
  readonly level?: DivisionLevel | null | undefined;
  /** Only below this place; everywhere if omitted. */
  readonly within?: string | null | undefined;
};

/** The order of the rows of a table: by the value of a metric, missing values last, equal ones by code. */
export type TableOrderInput = {
  /** The greatest value first if omitted. */
  readonly direction?: RankingOrder | null | undefined;
  /** Id or code of the metric; it need not be a column. Error: UNKNOWN_METRIC. */
  readonly metric: string | number;
  /** The period. The `period` of the table if omitted; rows that are periods are ordered by their own. */
  readonly period?: string | null | undefined;
};

/** Pairings. An omitted condition excludes nothing. */
export type TablePairingsAxis = {
  /** Only this kind. */
  readonly kind?: PairingKind | null | undefined;
  /** Only those directly below this pairing, given by id or code. */
  readonly parent?: string | number | null | undefined;
  /** Only in the program with this code. */
  readonly program?: string | null | undefined;
  /** Only pairings without a parent, that is, without a wider pairing in their program. False if omitted. */
  readonly topmost?: boolean | null | undefined;
};

/** The months, quarters or years of exactly one place, pairing or program. At most 600 steps. */
export type TablePeriodsAxis = {
  /** Place of all rows. */
  readonly division?: string | null | undefined;
  /** The first step is the one that contains the first day of this period. The `period` of the table if omitted. */
  readonly from?: string | null | undefined;
  /** The step. The `grain` of the table if omitted. */
  readonly grain?: Grain | null | undefined;
  /** Pairing of all rows, by id or code. */
  readonly pairing?: string | number | null | undefined;
  /** Code of the program of all rows. */
  readonly program?: string | null | undefined;
  /** The last step is the one that contains the last day of this period. The `period` of the table if omitted. */
  readonly to?: string | null | undefined;
};

/** How the actual value is compared with a target. */
export type TargetComparison =
  /** The target value or more. */
  | 'AT_LEAST'
  /** Not less than in the previous round of collaboration. */
  | 'AT_LEAST_PREVIOUS_ROUND'
  /** The target value or less. */
  | 'AT_MOST';

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { readonly metrics: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameEn: string, readonly unit: string, readonly nature: MetricNature, readonly family: string | null, readonly partOf: { readonly code: string } | null }> };

export type SummandFragment = { readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null };

export type ExplainedFragment = { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
           } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
       | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
      | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
      | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
     | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
       } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      , readonly source: { readonly title: string, readonly titleEn: string | null } } }> };

export type ExplanationsFragment = { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
             } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
           } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
             } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
           } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
             } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
           } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
       | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } };

export type ExplanationOfProgramQueryVariables = Exact<{
  code: string;
  metric: string | number;
  period: string;
  locale: string;
}>;


export type ExplanationOfProgramQuery = { readonly program: { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
             } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } } | null };

export type ExplanationOfPairingQueryVariables = Exact<{
  code: string;
  metric: string | number;
  period: string;
  locale: string;
}>;


export type ExplanationOfPairingQuery = { readonly pairing: { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
             } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } } | null };

export type ExplanationOfPlaceQueryVariables = Exact<{
  code: string;
  metric: string | number;
  period: string;
  side: Side;
  locale: string;
}>;


export type ExplanationOfPlaceQuery = { readonly division:
    | { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } }
    | { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } }
    | { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } }
    | { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } }
    | { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } }
    | { readonly rollup: { readonly explain: { readonly text: string, readonly complete: boolean, readonly numerator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly denominator: { readonly text: string, readonly complete: boolean, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                     } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } | null, readonly counted: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly parts: ReadonlyArray<{ readonly amount: string, readonly display: string, readonly sign: number, readonly figures: number, readonly period: string | null, readonly of:
                  | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                      | { readonly code: string }
                     }
                  | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                 | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                    | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                    | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                   } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                  | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                  | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                 } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly of:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             | null, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly scope: ObservationScope, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
               } | null, readonly source: { readonly title: string, readonly titleEn: string | null } | null }>, readonly leftOut: ReadonlyArray<{ readonly reason: OmissionReason, readonly observation: { readonly id: string, readonly asPrinted: string | null, readonly period: string, readonly division:
                | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
                | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              , readonly source: { readonly title: string, readonly titleEn: string | null } } }> } } }
   | null };

export type FigureFragment = { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        , readonly recipient:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> };

export type FigureOfProgramQueryVariables = Exact<{
  code: string;
  metric: string | number;
  period: string;
  locale: string;
}>;


export type FigureOfProgramQuery = { readonly program: { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } } | null };

export type FigureOfPairingQueryVariables = Exact<{
  code: string;
  metric: string | number;
  period: string;
  locale: string;
}>;


export type FigureOfPairingQuery = { readonly pairing: { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
            | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } } | null };

export type FigureOfPlaceQueryVariables = Exact<{
  code: string;
  metric: string | number;
  period: string;
  side: Side;
  locale: string;
}>;


export type FigureOfPlaceQuery = { readonly division:
    | { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } }
    | { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } }
    | { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } }
    | { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } }
    | { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } }
    | { readonly rollup: { readonly unit: string, readonly gapDisplay: string, readonly observationCount: number, readonly computedAt: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly byLevelDisplay: string | null, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly observations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly asPrinted: string | null, readonly value: string | null, readonly exact: boolean, readonly period: string, readonly scope: ObservationScope, readonly basis: ObservationBasis, readonly locator: string | null, readonly note: string | null, readonly recordedAt: string, readonly division:
              | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
              | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
            , readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               } | null, readonly source: { readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null, readonly url: string | null } }> }, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> } }
   | null };

export type ListedKeyFragment = { readonly id: string, readonly agency: string, readonly role: KeyRole, readonly reading: ReadonlyArray<string>, readonly clearance: ReadonlyArray<string>, readonly writing: ReadonlyArray<string>, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly revokedBy: string | null, readonly lastUsedAt: string | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly role: string, readonly name: string, readonly readsEverything: boolean } };

export type KeysQueryVariables = Exact<{ [key: string]: never; }>;


export type KeysQuery = { readonly apiKeys: ReadonlyArray<{ readonly id: string, readonly agency: string, readonly role: KeyRole, readonly reading: ReadonlyArray<string>, readonly clearance: ReadonlyArray<string>, readonly writing: ReadonlyArray<string>, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly revokedBy: string | null, readonly lastUsedAt: string | null }> };

export type CreateKeyMutationVariables = Exact<{
  key: ApiKeyInput;
}>;


export type CreateKeyMutation = { readonly createApiKey: { readonly text: string, readonly key: { readonly id: string, readonly agency: string, readonly role: KeyRole, readonly reading: ReadonlyArray<string>, readonly clearance: ReadonlyArray<string>, readonly writing: ReadonlyArray<string>, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly revokedBy: string | null, readonly lastUsedAt: string | null } } };

export type RevokeKeyMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeKeyMutation = { readonly revokeApiKey: { readonly id: string, readonly agency: string, readonly role: KeyRole, readonly reading: ReadonlyArray<string>, readonly clearance: ReadonlyArray<string>, readonly writing: ReadonlyArray<string>, readonly createdAt: string, readonly createdBy: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly revokedBy: string | null, readonly lastUsedAt: string | null } };

export type AuditPageQueryVariables = Exact<{
  after?: string | null | undefined;
  caller?: string | null | undefined;
}>;


export type AuditPageQuery = { readonly audit: { readonly totalCount: number, readonly endCursor: string | null, readonly nodes: ReadonlyArray<{ readonly seq: string, readonly at: string, readonly caller: string, readonly role: string, readonly action: string, readonly documentHash: string | null, readonly rows: number, readonly outcome: string, readonly requestId: string }> } };

export type AuditCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditCheckQuery = { readonly auditCheck: { readonly entries: number, readonly brokenAt: string | null } };

export type PairingEndsFragment = { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
  , readonly recipient:
    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
   };

export type PairingBranchFragment = { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly supporter:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      , readonly recipient:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
       }> }, readonly supporter:
    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
  , readonly recipient:
    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
   };

export type PairingPathFragment = { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly program: { readonly code: string, readonly name: string, readonly nameEn: string | null }, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        , readonly recipient:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         } | null, readonly supporter:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      , readonly recipient:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
       } | null, readonly supporter:
      | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
      | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    , readonly recipient:
      | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
      | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
     } | null, readonly supporter:
    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
  , readonly recipient:
    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
        | { readonly code: string }
       }
    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
   };

export type PairingViewQueryVariables = Exact<{
  code: string;
  metrics: ReadonlyArray<string | number> | string | number;
  period: string;
  metric: string | number;
  grain: Grain;
  from: string;
  to: string;
  rows: TableAxis;
  first: number;
  after?: string | null | undefined;
  locale: string;
}>;


export type PairingViewQuery = { readonly pairing: { readonly since: string | null, readonly until: string | null, readonly id: string, readonly code: string, readonly kind: PairingKind, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }>, readonly program: { readonly code: string, readonly name: string, readonly nameEn: string | null }, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly supporter:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        , readonly recipient:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         } | null, readonly supporter:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      , readonly recipient:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
       } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             }> }, readonly supporter:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        , readonly recipient:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         }> }, readonly supporter:
      | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
      | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
    , readonly recipient:
      | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
      | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
          | { readonly code: string }
         }
      | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
     } | null, readonly table: { readonly rows: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly cells: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } }, readonly top: { readonly rows: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly cells: ReadonlyArray<{ readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } } };

type Party_City_Fragment = { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string };

type Party_Cluster_Fragment = { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string };

type Party_Country_Fragment = { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string };

type Party_District_Fragment = { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string };

type Party_Enterprise_Fragment = { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
   };

type Party_Institution_Fragment = { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
    | { readonly code: string }
   };

type Party_Province_Fragment = { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string };

type Party_Town_Fragment = { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string };

type Party_Village_Fragment = { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string };

export type PartyFragment =
  | Party_City_Fragment
  | Party_Cluster_Fragment
  | Party_Country_Fragment
  | Party_District_Fragment
  | Party_Enterprise_Fragment
  | Party_Institution_Fragment
  | Party_Province_Fragment
  | Party_Town_Fragment
  | Party_Village_Fragment
;

type Place_City_Fragment = { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string };

type Place_Country_Fragment = { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string };

type Place_District_Fragment = { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string };

type Place_Province_Fragment = { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string };

type Place_Town_Fragment = { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string };

type Place_Village_Fragment = { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string };

export type PlaceFragment =
  | Place_City_Fragment
  | Place_Country_Fragment
  | Place_District_Fragment
  | Place_Province_Fragment
  | Place_Town_Fragment
  | Place_Village_Fragment
;

export type PlaceViewQueryVariables = Exact<{
  code: string;
  metrics: ReadonlyArray<string | number> | string | number;
  period: string;
  side: Side;
  metric: string | number;
  grain: Grain;
  from: string;
  to: string;
  rows: TableAxis;
  first: number;
  after?: string | null | undefined;
  locale: string;
}>;


export type PlaceViewQuery = { readonly division:
    | { readonly __typename: 'City', readonly officialName: string, readonly validFrom: string | null, readonly validTo: string | null, readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      >, readonly successors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly successor:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null }>, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }>, readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  , readonly recipient:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   }> }, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               }> }, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly pairingsBelow: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> } }
    | { readonly __typename: 'Country', readonly officialName: string, readonly validFrom: string | null, readonly validTo: string | null, readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      >, readonly successors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly successor:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null }>, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }>, readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  , readonly recipient:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   }> }, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               }> }, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly pairingsBelow: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> } }
    | { readonly __typename: 'District', readonly officialName: string, readonly validFrom: string | null, readonly validTo: string | null, readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      >, readonly successors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly successor:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null }>, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }>, readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  , readonly recipient:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   }> }, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               }> }, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly pairingsBelow: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> } }
    | { readonly __typename: 'Province', readonly officialName: string, readonly validFrom: string | null, readonly validTo: string | null, readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      >, readonly successors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly successor:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null }>, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }>, readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  , readonly recipient:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   }> }, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               }> }, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly pairingsBelow: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> } }
    | { readonly __typename: 'Town', readonly officialName: string, readonly validFrom: string | null, readonly validTo: string | null, readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      >, readonly successors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly successor:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null }>, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }>, readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  , readonly recipient:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   }> }, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               }> }, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly pairingsBelow: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> } }
    | { readonly __typename: 'Village', readonly officialName: string, readonly validFrom: string | null, readonly validTo: string | null, readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
      >, readonly successors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly successor:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null }>, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }>, readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                  , readonly recipient:
                    | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                        | { readonly code: string }
                       }
                    | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                    | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                   }> }, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               }> }, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly pairingsBelow: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly parent: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            , readonly recipient:
              | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
              | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                  | { readonly code: string }
                 }
              | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
             } | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> } }
   | null, readonly table: { readonly rows: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly cells: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } }, readonly top: { readonly rows: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly cells: ReadonlyArray<{ readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } } };

export type ProgramViewQueryVariables = Exact<{
  code: string;
  metrics: ReadonlyArray<string | number> | string | number;
  period: string;
  metric: string | number;
  grain: Grain;
  from: string;
  to: string;
  rows: TableAxis;
  first: number;
  after?: string | null | undefined;
  locale: string;
}>;


export type ProgramViewQuery = { readonly program: { readonly id: string, readonly code: string, readonly name: string, readonly nameEn: string | null, readonly since: string | null, readonly until: string | null, readonly rollups: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null }>, readonly series: ReadonlyArray<{ readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null }> } | null, readonly pairings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly children: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
              , readonly recipient:
                | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
                | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                    | { readonly code: string }
                   }
                | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
                | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
               }> }, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           }> }, readonly supporter:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
      , readonly recipient:
        | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
        | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
            | { readonly code: string }
           }
        | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
       }> }, readonly table: { readonly rows: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly cells: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } }, readonly top: { readonly rows: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly cells: ReadonlyArray<{ readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } } };

export type ProvenanceOfProgramQueryVariables = Exact<{
  code: string;
  metrics: ReadonlyArray<string | number> | string | number;
  period: string;
  metric: string | number;
  grain: Grain;
  from: string;
  to: string;
  locale: string;
}>;


export type ProvenanceOfProgramQuery = { readonly program: { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> } | null };

export type ProvenanceOfPairingQueryVariables = Exact<{
  code: string;
  metrics: ReadonlyArray<string | number> | string | number;
  period: string;
  metric: string | number;
  grain: Grain;
  from: string;
  to: string;
  locale: string;
}>;


export type ProvenanceOfPairingQuery = { readonly pairing: { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> } | null };

export type ProvenanceOfPlaceQueryVariables = Exact<{
  code: string;
  metrics: ReadonlyArray<string | number> | string | number;
  period: string;
  side: Side;
  metric: string | number;
  grain: Grain;
  from: string;
  to: string;
  locale: string;
}>;


export type ProvenanceOfPlaceQuery = { readonly division:
    | { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> }
    | { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> }
    | { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> }
    | { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> }
    | { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> }
    | { readonly rollups: ReadonlyArray<{ readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> }>, readonly series: ReadonlyArray<{ readonly findings: ReadonlyArray<{ readonly code: FindingCode }> }> }
   | null };

export type StepFindingsFragment = { readonly findings: ReadonlyArray<{ readonly code: FindingCode }> };

export type ReachOfProgramQueryVariables = Exact<{
  code: string;
}>;


export type ReachOfProgramQuery = { readonly program: { readonly reach: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> } | null };

export type ReachOfPairingQueryVariables = Exact<{
  code: string;
}>;


export type ReachOfPairingQuery = { readonly pairing: { readonly reach: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> } | null };

export type ReachOfPlaceQueryVariables = Exact<{
  code: string;
}>;


export type ReachOfPlaceQuery = { readonly division:
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
   | null };

export type NumberFragment = { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string };

export type TileFragment = { readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly gap: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly periodDisplay: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly metric: { readonly code: string }, readonly change: { readonly value: string | null, readonly direction: ChangeDirection | null, readonly display: string } | null, readonly target: { readonly comparison: TargetComparison, readonly value: string | null, readonly period: string | null, readonly progress: number | null, readonly met: boolean | null } | null };

export type ProvenanceFragment = { readonly byLevelDisplay: string | null, readonly metric: { readonly code: string }, readonly findings: ReadonlyArray<{ readonly code: FindingCode, readonly message: string }>, readonly sources: ReadonlyArray<{ readonly id: string, readonly title: string, readonly titleEn: string | null, readonly publisher: string | null, readonly published: string | null }> };

export type StepFragment = { readonly period: string, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly change: { readonly rate: string | null, readonly display: string, readonly previous: { readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string } } | null };

export type TopRowsFragment = { readonly rows: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
       | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        , readonly recipient:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         } | null, readonly cells: ReadonlyArray<{ readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } };

export type ChildRowsFragment = { readonly rows: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
        | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
       | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
        , readonly recipient:
          | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
          | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
              | { readonly code: string }
             }
          | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
         } | null, readonly cells: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } };

export type RowsQueryVariables = Exact<{
  metric: string | number;
  rows: TableAxis;
  period: string;
  side: Side;
  first: number;
  after?: string | null | undefined;
  orderBy?: TableOrderInput | null | undefined;
  locale: string;
}>;


export type RowsQuery = { readonly table: { readonly rows: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         | null, readonly pairing: { readonly id: string, readonly code: string, readonly kind: PairingKind, readonly since: string | null, readonly supporter:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
          , readonly recipient:
            | { readonly __typename: 'City', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Cluster', readonly nameEn: string | null, readonly id: string, readonly name: string }
            | { readonly __typename: 'Country', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'District', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Enterprise', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Institution', readonly nameEn: string | null, readonly id: string, readonly name: string, readonly division:
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
                | { readonly code: string }
               }
            | { readonly __typename: 'Province', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Town', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
            | { readonly __typename: 'Village', readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly nameEn: string | null, readonly pinyin: string, readonly id: string, readonly name: string }
           } | null, readonly cells: ReadonlyArray<{ readonly basis: RollupBasis, readonly reported: string | null, readonly reportedDisplay: string, readonly itemized: string | null, readonly itemizedDisplay: string, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string }> }> } } };

export type SearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type SearchQuery = { readonly search: ReadonlyArray<{ readonly matched: SearchMatch, readonly node:
      | { readonly __typename: 'Activity', readonly id: string }
      | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        > }
      | { readonly __typename: 'Cluster', readonly name: string, readonly nameEn: string | null, readonly id: string, readonly city: { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }, readonly pairings: { readonly nodes: ReadonlyArray<{ readonly code: string }> } }
      | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        > }
      | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        > }
      | { readonly __typename: 'Enterprise', readonly name: string, readonly nameEn: string | null, readonly id: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         }
      | { readonly __typename: 'Institution', readonly name: string, readonly nameEn: string | null, readonly id: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         }
      | { readonly __typename: 'Metric', readonly id: string }
      | { readonly __typename: 'Observation', readonly id: string }
      | { readonly __typename: 'Pairing', readonly id: string }
      | { readonly __typename: 'Program', readonly id: string }
      | { readonly __typename: 'Project', readonly name: string, readonly nameEn: string | null, readonly id: string, readonly division:
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
         }
      | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        > }
      | { readonly __typename: 'Source', readonly id: string }
      | { readonly __typename: 'Target', readonly id: string }
      | { readonly __typename: 'Theme', readonly id: string }
      | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        > }
      | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string, readonly ancestors: ReadonlyArray<
          | { readonly __typename: 'City', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Country', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'District', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Province', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Town', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
          | { readonly __typename: 'Village', readonly id: string, readonly code: string, readonly level: DivisionLevel, readonly kind: string, readonly name: string, readonly nameEn: string | null, readonly pinyin: string }
        > }
     }> };

export type StartQueryVariables = Exact<{
  atProgram: boolean;
  program?: string;
  atPairing: boolean;
  pairing?: string;
  atPlace: boolean;
  place?: string;
  anywhere: boolean;
}>;


export type StartQuery = { readonly programs: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameEn: string | null, readonly since: string | null, readonly until: string | null, readonly reach?: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }>, readonly metrics: ReadonlyArray<{ readonly code: string, readonly name: string, readonly nameEn: string, readonly description: string, readonly unit: string, readonly nature: MetricNature, readonly family: string | null, readonly sensitive: boolean, readonly partOf: { readonly code: string } | null }>, readonly program?: { readonly reach: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> } | null, readonly pairing?: { readonly reach: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> } | null, readonly division?:
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
    | { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> }
   | null };

export type ReachFragment = { readonly latest: string | null, readonly metric: { readonly code: string } };

type ReachOfBothSides_City_Fragment = { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> };

type ReachOfBothSides_Country_Fragment = { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> };

type ReachOfBothSides_District_Fragment = { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> };

type ReachOfBothSides_Province_Fragment = { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> };

type ReachOfBothSides_Town_Fragment = { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> };

type ReachOfBothSides_Village_Fragment = { readonly received: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }>, readonly given: ReadonlyArray<{ readonly latest: string | null, readonly metric: { readonly code: string } }> };

export type ReachOfBothSidesFragment =
  | ReachOfBothSides_City_Fragment
  | ReachOfBothSides_Country_Fragment
  | ReachOfBothSides_District_Fragment
  | ReachOfBothSides_Province_Fragment
  | ReachOfBothSides_Town_Fragment
  | ReachOfBothSides_Village_Fragment
;

export type TableForExportQueryVariables = Exact<{
  metric: string | number;
  rows: TableAxis;
  period: string;
  side: Side;
  locale: string;
}>;


export type TableForExportQuery = { readonly table: { readonly rows: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly label: string, readonly cells: ReadonlyArray<{ readonly status: RollupStatus, readonly value: string | null, readonly exact: boolean, readonly lower: string | null, readonly upper: string | null, readonly display: string, readonly basis: RollupBasis, readonly reported: string | null, readonly reportedLower: string | null, readonly reportedUpper: string | null, readonly itemized: string | null, readonly itemizedLower: string | null, readonly itemizedUpper: string | null, readonly gap: string | null, readonly gapLower: string | null, readonly gapUpper: string | null, readonly coverage: number | null, readonly reportingUnits: number, readonly expectedUnits: number, readonly byLevelDisplay: string | null, readonly periodDisplay: string }> }> } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PartyFragmentDoc = new TypedDocumentString(`
    fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
    `, {"fragmentName":"Party"}) as unknown as TypedDocumentString<PartyFragment, unknown>;
export const PlaceFragmentDoc = new TypedDocumentString(`
    fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
    `, {"fragmentName":"Place"}) as unknown as TypedDocumentString<PlaceFragment, unknown>;
export const SummandFragmentDoc = new TypedDocumentString(`
    fragment Summand on Contribution {
  amount
  display(locale: $locale)
  sign
  figures
  period
  of {
    ...Party
  }
  observation {
    id
    asPrinted
    scope
    division {
      ...Place
    }
  }
  source {
    title
    titleEn
  }
}
    fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}`, {"fragmentName":"Summand"}) as unknown as TypedDocumentString<SummandFragment, unknown>;
export const ExplainedFragmentDoc = new TypedDocumentString(`
    fragment Explained on Explanation {
  text(locale: $locale)
  complete
  counted {
    ...Summand
    parts {
      ...Summand
      parts {
        ...Summand
      }
    }
  }
  leftOut {
    reason
    observation {
      id
      asPrinted
      period
      division {
        ...Place
      }
      source {
        title
        titleEn
      }
    }
  }
}
    fragment Summand on Contribution {
  amount
  display(locale: $locale)
  sign
  figures
  period
  of {
    ...Party
  }
  observation {
    id
    asPrinted
    scope
    division {
      ...Place
    }
  }
  source {
    title
    titleEn
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}`, {"fragmentName":"Explained"}) as unknown as TypedDocumentString<ExplainedFragment, unknown>;
export const ExplanationsFragmentDoc = new TypedDocumentString(`
    fragment Explanations on Rollup {
  explain {
    ...Explained
    numerator {
      ...Explained
    }
    denominator {
      ...Explained
    }
  }
}
    fragment Summand on Contribution {
  amount
  display(locale: $locale)
  sign
  figures
  period
  of {
    ...Party
  }
  observation {
    id
    asPrinted
    scope
    division {
      ...Place
    }
  }
  source {
    title
    titleEn
  }
}
fragment Explained on Explanation {
  text(locale: $locale)
  complete
  counted {
    ...Summand
    parts {
      ...Summand
      parts {
        ...Summand
      }
    }
  }
  leftOut {
    reason
    observation {
      id
      asPrinted
      period
      division {
        ...Place
      }
      source {
        title
        titleEn
      }
    }
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}`, {"fragmentName":"Explanations"}) as unknown as TypedDocumentString<ExplanationsFragment, unknown>;
export const NumberFragmentDoc = new TypedDocumentString(`
    fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
    `, {"fragmentName":"Number"}) as unknown as TypedDocumentString<NumberFragment, unknown>;
export const TileFragmentDoc = new TypedDocumentString(`
    fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
    fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}`, {"fragmentName":"Tile"}) as unknown as TypedDocumentString<TileFragment, unknown>;
export const ProvenanceFragmentDoc = new TypedDocumentString(`
    fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}
    `, {"fragmentName":"Provenance"}) as unknown as TypedDocumentString<ProvenanceFragment, unknown>;
export const PairingEndsFragmentDoc = new TypedDocumentString(`
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
    fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}`, {"fragmentName":"PairingEnds"}) as unknown as TypedDocumentString<PairingEndsFragment, unknown>;
export const FigureFragmentDoc = new TypedDocumentString(`
    fragment Figure on Rollup {
  ...Tile
  ...Provenance
  unit
  gapDisplay(locale: $locale)
  observationCount
  computedAt
  observations(first: 100) {
    totalCount
    nodes {
      id
      asPrinted
      value
      exact
      period
      scope
      basis
      locator
      note
      recordedAt
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      source {
        id
        title
        titleEn
        publisher
        published
        url
      }
    }
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}`, {"fragmentName":"Figure"}) as unknown as TypedDocumentString<FigureFragment, unknown>;
export const ListedKeyFragmentDoc = new TypedDocumentString(`
    fragment ListedKey on ApiKey {
  id
  agency
  role
  reading
  clearance
  writing
  createdAt
  createdBy
  expiresAt
  revokedAt
  revokedBy
  lastUsedAt
}
    `, {"fragmentName":"ListedKey"}) as unknown as TypedDocumentString<ListedKeyFragment, unknown>;
export const PairingBranchFragmentDoc = new TypedDocumentString(`
    fragment PairingBranch on Pairing {
  ...PairingEnds
  children(first: 40) {
    totalCount
    nodes {
      ...PairingEnds
      children(first: 12) {
        totalCount
        nodes {
          ...PairingEnds
        }
      }
    }
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}`, {"fragmentName":"PairingBranch"}) as unknown as TypedDocumentString<PairingBranchFragment, unknown>;
export const PairingPathFragmentDoc = new TypedDocumentString(`
    fragment PairingPath on Pairing {
  ...PairingEnds
  program {
    code
    name
    nameEn
  }
  parent {
    ...PairingEnds
    parent {
      ...PairingEnds
      parent {
        ...PairingEnds
      }
    }
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}`, {"fragmentName":"PairingPath"}) as unknown as TypedDocumentString<PairingPathFragment, unknown>;
export const StepFindingsFragmentDoc = new TypedDocumentString(`
    fragment StepFindings on Rollup {
  findings {
    code
  }
}
    `, {"fragmentName":"StepFindings"}) as unknown as TypedDocumentString<StepFindingsFragment, unknown>;
export const StepFragmentDoc = new TypedDocumentString(`
    fragment Step on Rollup {
  ...Number
  period
  change {
    rate
    display(locale: $locale)
    previous {
      ...Number
    }
  }
}
    fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}`, {"fragmentName":"Step"}) as unknown as TypedDocumentString<StepFragment, unknown>;
export const TopRowsFragmentDoc = new TypedDocumentString(`
    fragment TopRows on Table {
  rows(first: 20) {
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
      }
    }
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}`, {"fragmentName":"TopRows"}) as unknown as TypedDocumentString<TopRowsFragment, unknown>;
export const ChildRowsFragmentDoc = new TypedDocumentString(`
    fragment ChildRows on Table {
  rows(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
        basis
        reported
        reportedDisplay(locale: $locale)
        itemized
        itemizedDisplay(locale: $locale)
        coverage
        reportingUnits
        expectedUnits
      }
    }
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}`, {"fragmentName":"ChildRows"}) as unknown as TypedDocumentString<ChildRowsFragment, unknown>;
export const ReachFragmentDoc = new TypedDocumentString(`
    fragment Reach on MetricReach {
  latest
  metric {
    code
  }
}
    `, {"fragmentName":"Reach"}) as unknown as TypedDocumentString<ReachFragment, unknown>;
export const ReachOfBothSidesFragmentDoc = new TypedDocumentString(`
    fragment ReachOfBothSides on Division {
  received: reach {
    ...Reach
  }
  given: reach(side: SUPPORTER) {
    ...Reach
  }
}
    fragment Reach on MetricReach {
  latest
  metric {
    code
  }
}`, {"fragmentName":"ReachOfBothSides"}) as unknown as TypedDocumentString<ReachOfBothSidesFragment, unknown>;
export const CatalogueDocument = new TypedDocumentString(`
    query Catalogue {
  metrics {
    code
    name
    nameEn
    unit
    nature
    family
    partOf {
      code
    }
  }
}
    `, {"hash":"sha256:3c5872bf8afdbb967973ef516a08ee7168dccef59ccbcba2375f027683916fff"}) as unknown as TypedDocumentString<CatalogueQuery, CatalogueQueryVariables>;
export const ExplanationOfProgramDocument = new TypedDocumentString(`
    query ExplanationOfProgram($code: String!, $metric: ID!, $period: Period!, $locale: String!) {
  program(code: $code) {
    rollup(metric: $metric, period: $period) {
      ...Explanations
    }
  }
}
    fragment Summand on Contribution {
  amount
  display(locale: $locale)
  sign
  figures
  period
  of {
    ...Party
  }
  observation {
    id
    asPrinted
    scope
    division {
      ...Place
    }
  }
  source {
    title
    titleEn
  }
}
fragment Explained on Explanation {
  text(locale: $locale)
  complete
  counted {
    ...Summand
    parts {
      ...Summand
      parts {
        ...Summand
      }
    }
  }
  leftOut {
    reason
    observation {
      id
      asPrinted
      period
      division {
        ...Place
      }
      source {
        title
        titleEn
      }
    }
  }
}
fragment Explanations on Rollup {
  explain {
    ...Explained
    numerator {
      ...Explained
    }
    denominator {
      ...Explained
    }
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}`, {"hash":"sha256:b8c490484f326c2f997df898ddaca3e78bb47cc916ba55cebaf0188c6288f339"}) as unknown as TypedDocumentString<ExplanationOfProgramQuery, ExplanationOfProgramQueryVariables>;
export const ExplanationOfPairingDocument = new TypedDocumentString(`
    query ExplanationOfPairing($code: String!, $metric: ID!, $period: Period!, $locale: String!) {
  pairing(code: $code) {
    rollup(metric: $metric, period: $period) {
      ...Explanations
    }
  }
}
    fragment Summand on Contribution {
  amount
  display(locale: $locale)
  sign
  figures
  period
  of {
    ...Party
  }
  observation {
    id
    asPrinted
    scope
    division {
      ...Place
    }
  }
  source {
    title
    titleEn
  }
}
fragment Explained on Explanation {
  text(locale: $locale)
  complete
  counted {
    ...Summand
    parts {
      ...Summand
      parts {
        ...Summand
      }
    }
  }
  leftOut {
    reason
    observation {
      id
      asPrinted
      period
      division {
        ...Place
      }
      source {
        title
        titleEn
      }
    }
  }
}
fragment Explanations on Rollup {
  explain {
    ...Explained
    numerator {
      ...Explained
    }
    denominator {
      ...Explained
    }
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}`, {"hash":"sha256:d6d4e2a5606da2edfa79e6270d1d09f25da52bf19e2b02542d0fcc7ebb9c13ad"}) as unknown as TypedDocumentString<ExplanationOfPairingQuery, ExplanationOfPairingQueryVariables>;
export const ExplanationOfPlaceDocument = new TypedDocumentString(`
    query ExplanationOfPlace($code: DivisionCode!, $metric: ID!, $period: Period!, $side: Side!, $locale: String!) {
  division(code: $code) {
    rollup(metric: $metric, period: $period, side: $side) {
      ...Explanations
    }
  }
}
    fragment Summand on Contribution {
  amount
  display(locale: $locale)
  sign
  figures
  period
  of {
    ...Party
  }
  observation {
    id
    asPrinted
    scope
    division {
      ...Place
    }
  }
  source {
    title
    titleEn
  }
}
fragment Explained on Explanation {
  text(locale: $locale)
  complete
  counted {
    ...Summand
    parts {
      ...Summand
      parts {
        ...Summand
      }
    }
  }
  leftOut {
    reason
    observation {
      id
      asPrinted
      period
      division {
        ...Place
      }
      source {
        title
        titleEn
      }
    }
  }
}
fragment Explanations on Rollup {
  explain {
    ...Explained
    numerator {
      ...Explained
    }
    denominator {
      ...Explained
    }
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}`, {"hash":"sha256:26ac4660e503b4cc5850b5b9a0ff4214db017f1656415c0e4c67608a4c11ed43"}) as unknown as TypedDocumentString<ExplanationOfPlaceQuery, ExplanationOfPlaceQueryVariables>;
export const FigureOfProgramDocument = new TypedDocumentString(`
    query FigureOfProgram($code: String!, $metric: ID!, $period: Period!, $locale: String!) {
  program(code: $code) {
    rollup(metric: $metric, period: $period) {
      ...Figure
    }
  }
}
    fragment Figure on Rollup {
  ...Tile
  ...Provenance
  unit
  gapDisplay(locale: $locale)
  observationCount
  computedAt
  observations(first: 100) {
    totalCount
    nodes {
      id
      asPrinted
      value
      exact
      period
      scope
      basis
      locator
      note
      recordedAt
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      source {
        id
        title
        titleEn
        publisher
        published
        url
      }
    }
  }
}
fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}`, {"hash":"sha256:0243f7e776d00250e942cd470cfa54fe7827c48feefd72e0855d51cad1af0b0d"}) as unknown as TypedDocumentString<FigureOfProgramQuery, FigureOfProgramQueryVariables>;
export const FigureOfPairingDocument = new TypedDocumentString(`
    query FigureOfPairing($code: String!, $metric: ID!, $period: Period!, $locale: String!) {
  pairing(code: $code) {
    rollup(metric: $metric, period: $period) {
      ...Figure
    }
  }
}
    fragment Figure on Rollup {
  ...Tile
  ...Provenance
  unit
  gapDisplay(locale: $locale)
  observationCount
  computedAt
  observations(first: 100) {
    totalCount
    nodes {
      id
      asPrinted
      value
      exact
      period
      scope
      basis
      locator
      note
      recordedAt
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      source {
        id
        title
        titleEn
        publisher
        published
        url
      }
    }
  }
}
fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}`, {"hash":"sha256:8079ce71cce5ad2832924b598471ae1b99f9b00859e5d5b5a91eab4df8daa9ae"}) as unknown as TypedDocumentString<FigureOfPairingQuery, FigureOfPairingQueryVariables>;
export const FigureOfPlaceDocument = new TypedDocumentString(`
    query FigureOfPlace($code: DivisionCode!, $metric: ID!, $period: Period!, $side: Side!, $locale: String!) {
  division(code: $code) {
    rollup(metric: $metric, period: $period, side: $side) {
      ...Figure
    }
  }
}
    fragment Figure on Rollup {
  ...Tile
  ...Provenance
  unit
  gapDisplay(locale: $locale)
  observationCount
  computedAt
  observations(first: 100) {
    totalCount
    nodes {
      id
      asPrinted
      value
      exact
      period
      scope
      basis
      locator
      note
      recordedAt
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      source {
        id
        title
        titleEn
        publisher
        published
        url
      }
    }
  }
}
fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}`, {"hash":"sha256:bc71772e7267972a90408a644292595a35e93721c36bec27989166bae195288e"}) as unknown as TypedDocumentString<FigureOfPlaceQuery, FigureOfPlaceQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    role
    name
    readsEverything
  }
}
    `, {"hash":"sha256:084f86307db29b96c304793f00c93575dd8936611e0bae1560e1b5aa4da88053"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const KeysDocument = new TypedDocumentString(`
    query Keys {
  apiKeys {
    ...ListedKey
  }
}
    fragment ListedKey on ApiKey {
  id
  agency
  role
  reading
  clearance
  writing
  createdAt
  createdBy
  expiresAt
  revokedAt
  revokedBy
  lastUsedAt
}`, {"hash":"sha256:3549591a3821eaaeebcde36cb1d842d0397fac2bccfa3e4e9d89e1bdb1c39aed"}) as unknown as TypedDocumentString<KeysQuery, KeysQueryVariables>;
export const CreateKeyDocument = new TypedDocumentString(`
    mutation CreateKey($key: ApiKeyInput!) {
  createApiKey(key: $key) {
    text
    key {
      ...ListedKey
    }
  }
}
    fragment ListedKey on ApiKey {
  id
  agency
  role
  reading
  clearance
  writing
  createdAt
  createdBy
  expiresAt
  revokedAt
  revokedBy
  lastUsedAt
}`, {"hash":"sha256:a49cbd024b2b245924de3b83c5fa8f065b83403a97cd461b05c04facd1047571"}) as unknown as TypedDocumentString<CreateKeyMutation, CreateKeyMutationVariables>;
export const RevokeKeyDocument = new TypedDocumentString(`
    mutation RevokeKey($id: ID!) {
  revokeApiKey(id: $id) {
    ...ListedKey
  }
}
    fragment ListedKey on ApiKey {
  id
  agency
  role
  reading
  clearance
  writing
  createdAt
  createdBy
  expiresAt
  revokedAt
  revokedBy
  lastUsedAt
}`, {"hash":"sha256:cd580d3cc91c8b144d5d312c5c252f6f41a4ad043337a9c70dfd217e2e76c6f7"}) as unknown as TypedDocumentString<RevokeKeyMutation, RevokeKeyMutationVariables>;
export const AuditPageDocument = new TypedDocumentString(`
    query AuditPage($after: String, $caller: String) {
  audit(first: 50, after: $after, caller: $caller) {
    totalCount
    endCursor
    nodes {
      seq
      at
      caller
      role
      action
      documentHash
      rows
      outcome
      requestId
    }
  }
}
    `, {"hash":"sha256:daac2ab58e44db36810ec2e7c2fc18ceb44632c90acb2f048f9641276880458d"}) as unknown as TypedDocumentString<AuditPageQuery, AuditPageQueryVariables>;
export const AuditCheckDocument = new TypedDocumentString(`
    query AuditCheck {
  auditCheck {
    entries
    brokenAt
  }
}
    `, {"hash":"sha256:3bb686a7ecee5b1d78bcbdc81458f68d36b8d65b695d199e69d7289cef3787d4"}) as unknown as TypedDocumentString<AuditCheckQuery, AuditCheckQueryVariables>;
export const PairingViewDocument = new TypedDocumentString(`
    query PairingView($code: String!, $metrics: [ID!]!, $period: Period!, $metric: ID!, $grain: Grain!, $from: Period!, $to: Period!, $rows: TableAxis!, $first: Int!, $after: String, $locale: String!) {
  pairing(code: $code) {
    ...PairingPath
    ...PairingBranch
    since
    until
    rollups(metrics: $metrics, period: $period) {
      ...Tile
    }
    series(metric: $metric, grain: $grain, from: $from, to: $to) {
      ...Step
    }
  }
  table(metrics: [$metric], rows: $rows, period: $period) {
    ...ChildRows
  }
  top: table(
    metrics: [$metric]
    rows: $rows
    period: $period
    orderBy: {metric: $metric}
  ) {
    ...TopRows
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment PairingBranch on Pairing {
  ...PairingEnds
  children(first: 40) {
    totalCount
    nodes {
      ...PairingEnds
      children(first: 12) {
        totalCount
        nodes {
          ...PairingEnds
        }
      }
    }
  }
}
fragment PairingPath on Pairing {
  ...PairingEnds
  program {
    code
    name
    nameEn
  }
  parent {
    ...PairingEnds
    parent {
      ...PairingEnds
      parent {
        ...PairingEnds
      }
    }
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
fragment Step on Rollup {
  ...Number
  period
  change {
    rate
    display(locale: $locale)
    previous {
      ...Number
    }
  }
}
fragment TopRows on Table {
  rows(first: 20) {
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
      }
    }
  }
}
fragment ChildRows on Table {
  rows(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
        basis
        reported
        reportedDisplay(locale: $locale)
        itemized
        itemizedDisplay(locale: $locale)
        coverage
        reportingUnits
        expectedUnits
      }
    }
  }
}`, {"hash":"sha256:cb4d5cb3d2ede6fe7d38ca6a5c48d925ca56f7dedeb752f426968f9880ae3355"}) as unknown as TypedDocumentString<PairingViewQuery, PairingViewQueryVariables>;
export const PlaceViewDocument = new TypedDocumentString(`
    query PlaceView($code: DivisionCode!, $metrics: [ID!]!, $period: Period!, $side: Side!, $metric: ID!, $grain: Grain!, $from: Period!, $to: Period!, $rows: TableAxis!, $first: Int!, $after: String, $locale: String!) {
  division(code: $code) {
    ...Place
    officialName
    validFrom
    validTo
    ancestors {
      ...Place
    }
    successors {
      kind
      successor {
        ...Place
      }
    }
    rollups(metrics: $metrics, period: $period, side: $side) {
      ...Tile
    }
    series(metric: $metric, grain: $grain, from: $from, to: $to, side: $side) {
      ...Step
    }
    pairings(first: 20) {
      totalCount
      nodes {
        ...PairingBranch
        parent {
          ...PairingEnds
        }
      }
    }
    pairingsBelow: pairings(scope: SUBTREE, first: 60) {
      totalCount
      nodes {
        ...PairingEnds
        parent {
          ...PairingEnds
        }
      }
    }
  }
  table(metrics: [$metric], rows: $rows, period: $period, side: $side) {
    ...ChildRows
  }
  top: table(
    metrics: [$metric]
    rows: $rows
    period: $period
    side: $side
    orderBy: {metric: $metric}
  ) {
    ...TopRows
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment PairingBranch on Pairing {
  ...PairingEnds
  children(first: 40) {
    totalCount
    nodes {
      ...PairingEnds
      children(first: 12) {
        totalCount
        nodes {
          ...PairingEnds
        }
      }
    }
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
fragment Step on Rollup {
  ...Number
  period
  change {
    rate
    display(locale: $locale)
    previous {
      ...Number
    }
  }
}
fragment TopRows on Table {
  rows(first: 20) {
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
      }
    }
  }
}
fragment ChildRows on Table {
  rows(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
        basis
        reported
        reportedDisplay(locale: $locale)
        itemized
        itemizedDisplay(locale: $locale)
        coverage
        reportingUnits
        expectedUnits
      }
    }
  }
}`, {"hash":"sha256:64da687f51c51afa3b6503e2f85807c14bceda7914d4d06fe109c9082ca0a1ec"}) as unknown as TypedDocumentString<PlaceViewQuery, PlaceViewQueryVariables>;
export const ProgramViewDocument = new TypedDocumentString(`
    query ProgramView($code: String!, $metrics: [ID!]!, $period: Period!, $metric: ID!, $grain: Grain!, $from: Period!, $to: Period!, $rows: TableAxis!, $first: Int!, $after: String, $locale: String!) {
  program(code: $code) {
    id
    code
    name
    nameEn
    since
    until
    rollups(metrics: $metrics, period: $period) {
      ...Tile
    }
    series(metric: $metric, grain: $grain, from: $from, to: $to) {
      ...Step
    }
  }
  pairings(program: $code, topmost: true, first: 20) {
    totalCount
    nodes {
      ...PairingBranch
    }
  }
  table(metrics: [$metric], rows: $rows, period: $period) {
    ...ChildRows
  }
  top: table(
    metrics: [$metric]
    rows: $rows
    period: $period
    orderBy: {metric: $metric}
  ) {
    ...TopRows
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment PairingBranch on Pairing {
  ...PairingEnds
  children(first: 40) {
    totalCount
    nodes {
      ...PairingEnds
      children(first: 12) {
        totalCount
        nodes {
          ...PairingEnds
        }
      }
    }
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment Tile on Rollup {
  ...Number
  metric {
    code
  }
  basis
  reported
  reportedDisplay(locale: $locale)
  itemized
  itemizedDisplay(locale: $locale)
  gap
  coverage
  reportingUnits
  expectedUnits
  periodDisplay(locale: $locale)
  change {
    value
    direction
    display(locale: $locale)
  }
  target {
    comparison
    value
    period
    progress
    met
  }
}
fragment Step on Rollup {
  ...Number
  period
  change {
    rate
    display(locale: $locale)
    previous {
      ...Number
    }
  }
}
fragment TopRows on Table {
  rows(first: 20) {
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
      }
    }
  }
}
fragment ChildRows on Table {
  rows(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
        basis
        reported
        reportedDisplay(locale: $locale)
        itemized
        itemizedDisplay(locale: $locale)
        coverage
        reportingUnits
        expectedUnits
      }
    }
  }
}`, {"hash":"sha256:fb53a3e19c66bc81b9f8edae86d9c45b1f89ee9175c609966c412390af9a6b6d"}) as unknown as TypedDocumentString<ProgramViewQuery, ProgramViewQueryVariables>;
export const ProvenanceOfProgramDocument = new TypedDocumentString(`
    query ProvenanceOfProgram($code: String!, $metrics: [ID!]!, $period: Period!, $metric: ID!, $grain: Grain!, $from: Period!, $to: Period!, $locale: String!) {
  program(code: $code) {
    rollups(metrics: $metrics, period: $period) {
      ...Provenance
    }
    series(metric: $metric, grain: $grain, from: $from, to: $to) {
      ...StepFindings
    }
  }
}
    fragment StepFindings on Rollup {
  findings {
    code
  }
}
fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}`, {"hash":"sha256:511a42f0434ec4c778e31d448f4e9ad298223710aa995d9960bc7b1edcad8661"}) as unknown as TypedDocumentString<ProvenanceOfProgramQuery, ProvenanceOfProgramQueryVariables>;
export const ProvenanceOfPairingDocument = new TypedDocumentString(`
    query ProvenanceOfPairing($code: String!, $metrics: [ID!]!, $period: Period!, $metric: ID!, $grain: Grain!, $from: Period!, $to: Period!, $locale: String!) {
  pairing(code: $code) {
    rollups(metrics: $metrics, period: $period) {
      ...Provenance
    }
    series(metric: $metric, grain: $grain, from: $from, to: $to) {
      ...StepFindings
    }
  }
}
    fragment StepFindings on Rollup {
  findings {
    code
  }
}
fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}`, {"hash":"sha256:0a289c2dbd258ddd3c62c082c0384a242e21e6d6d04f19d06065821d08ca889d"}) as unknown as TypedDocumentString<ProvenanceOfPairingQuery, ProvenanceOfPairingQueryVariables>;
export const ProvenanceOfPlaceDocument = new TypedDocumentString(`
    query ProvenanceOfPlace($code: DivisionCode!, $metrics: [ID!]!, $period: Period!, $side: Side!, $metric: ID!, $grain: Grain!, $from: Period!, $to: Period!, $locale: String!) {
  division(code: $code) {
    rollups(metrics: $metrics, period: $period, side: $side) {
      ...Provenance
    }
    series(metric: $metric, grain: $grain, from: $from, to: $to, side: $side) {
      ...StepFindings
    }
  }
}
    fragment StepFindings on Rollup {
  findings {
    code
  }
}
fragment Provenance on Rollup {
  metric {
    code
  }
  byLevelDisplay(locale: $locale)
  findings {
    code
    message(locale: $locale)
  }
  sources {
    id
    title
    titleEn
    publisher
    published
  }
}`, {"hash":"sha256:572241d80e77df490e21a6534030caf4b343cace684451014e8349165423ad79"}) as unknown as TypedDocumentString<ProvenanceOfPlaceQuery, ProvenanceOfPlaceQueryVariables>;
export const ReachOfProgramDocument = new TypedDocumentString(`
    query ReachOfProgram($code: String!) {
  program(code: $code) {
    reach {
      ...Reach
    }
  }
}
    fragment Reach on MetricReach {
  latest
  metric {
    code
  }
}`, {"hash":"sha256:c12bee2e7917bd7908312306687eee41c49bb3727e13cc94224f77d60c07c0cc"}) as unknown as TypedDocumentString<ReachOfProgramQuery, ReachOfProgramQueryVariables>;
export const ReachOfPairingDocument = new TypedDocumentString(`
    query ReachOfPairing($code: String!) {
  pairing(code: $code) {
    reach {
      ...Reach
    }
  }
}
    fragment Reach on MetricReach {
  latest
  metric {
    code
  }
}`, {"hash":"sha256:f800c912af78502060941ccf36594da54577d75b65120de569996bed7c8f6194"}) as unknown as TypedDocumentString<ReachOfPairingQuery, ReachOfPairingQueryVariables>;
export const ReachOfPlaceDocument = new TypedDocumentString(`
    query ReachOfPlace($code: DivisionCode!) {
  division(code: $code) {
    ...ReachOfBothSides
  }
}
    fragment Reach on MetricReach {
  latest
  metric {
    code
  }
}
fragment ReachOfBothSides on Division {
  received: reach {
    ...Reach
  }
  given: reach(side: SUPPORTER) {
    ...Reach
  }
}`, {"hash":"sha256:41b13c4d4257bca3efe2f91cc63efb3c02d224c04e1e0f35cbd152315f630365"}) as unknown as TypedDocumentString<ReachOfPlaceQuery, ReachOfPlaceQueryVariables>;
export const RowsDocument = new TypedDocumentString(`
    query Rows($metric: ID!, $rows: TableAxis!, $period: Period!, $side: Side!, $first: Int!, $after: String, $orderBy: TableOrderInput, $locale: String!) {
  table(
    metrics: [$metric]
    rows: $rows
    period: $period
    side: $side
    orderBy: $orderBy
  ) {
    ...ChildRows
  }
}
    fragment PairingEnds on Pairing {
  id
  code
  kind
  since
  supporter {
    ...Party
  }
  recipient {
    ...Party
  }
}
fragment Party on Party {
  __typename
  id
  name
  ... on Division {
    code
    level
    kind
    nameEn
    pinyin
  }
  ... on Cluster {
    nameEn
  }
  ... on Institution {
    nameEn
    division {
      code
    }
  }
  ... on Enterprise {
    nameEn
    division {
      code
    }
  }
}
fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}
fragment Number on Rollup {
  status
  value
  exact
  lower
  upper
  display(locale: $locale)
}
fragment ChildRows on Table {
  rows(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      label
      division {
        ...Place
      }
      pairing {
        ...PairingEnds
      }
      cells {
        ...Number
        basis
        reported
        reportedDisplay(locale: $locale)
        itemized
        itemizedDisplay(locale: $locale)
        coverage
        reportingUnits
        expectedUnits
      }
    }
  }
}`, {"hash":"sha256:af5c2e2dc8350db3c29e16102dc8fffb33335c59a2fe60f780feb4c917e0fee0"}) as unknown as TypedDocumentString<RowsQuery, RowsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    matched
    node {
      __typename
      id
      ... on Division {
        ...Place
        ancestors {
          ...Place
        }
      }
      ... on Institution {
        name
        nameEn
        division {
          ...Place
        }
      }
      ... on Enterprise {
        name
        nameEn
        division {
          ...Place
        }
      }
      ... on Project {
        name
        nameEn
        division {
          ...Place
        }
      }
      ... on Cluster {
        name
        nameEn
        city {
          ...Place
        }
        pairings(first: 1) {
          nodes {
            code
          }
        }
      }
    }
  }
}
    fragment Place on Division {
  __typename
  id
  code
  level
  kind
  name
  nameEn
  pinyin
}`, {"hash":"sha256:dbd646a5a1941e8202de3f362eb92f8171c607f35944434095a9a9b547d2033b"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start($atProgram: Boolean!, $program: String! = "", $atPairing: Boolean!, $pairing: String! = "", $atPlace: Boolean!, $place: DivisionCode! = "520000", $anywhere: Boolean!) {
  programs {
    code
    name
    nameEn
    since
    until
    reach @include(if: $anywhere) {
      ...Reach
    }
  }
  metrics {
    code
    name
    nameEn
    description
    unit
    nature
    family
    sensitive
    partOf {
      code
    }
  }
  program(code: $program) @include(if: $atProgram) {
    reach {
      ...Reach
    }
  }
  pairing(code: $pairing) @include(if: $atPairing) {
    reach {
      ...Reach
    }
  }
  division(code: $place) @include(if: $atPlace) {
    ...ReachOfBothSides
  }
}
    fragment Reach on MetricReach {
  latest
  metric {
    code
  }
}
fragment ReachOfBothSides on Division {
  received: reach {
    ...Reach
  }
  given: reach(side: SUPPORTER) {
    ...Reach
  }
}`, {"hash":"sha256:fd1d2c5a4a1e97bc8d38d1d028429ee07bc833a90af2e08557d4d7ad4cddccf5"}) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;
export const TableForExportDocument = new TypedDocumentString(`
    query TableForExport($metric: ID!, $rows: TableAxis!, $period: Period!, $side: Side!, $locale: String!) {
  table(metrics: [$metric], rows: $rows, period: $period, side: $side) {
    rows {
      nodes {
        key
        label
        cells {
          status
          value
          exact
          lower
          upper
          display(locale: $locale)
          basis
          reported
          reportedLower
          reportedUpper
          itemized
          itemizedLower
          itemizedUpper
          gap
          gapLower
          gapUpper
          coverage
          reportingUnits
          expectedUnits
          byLevelDisplay(locale: $locale)
          periodDisplay(locale: $locale)
        }
      }
    }
  }
}
    `, {"hash":"sha256:8e642935f2eb57200b055f0fc07cb17af108450413775b5de9f570848098e02c"}) as unknown as TypedDocumentString<TableForExportQuery, TableForExportQueryVariables>;
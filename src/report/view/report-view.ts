import type { Day } from '../../kernel/day.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Bilingual } from '../../kernel/locale.js';
import type { PairingKind } from '../../pairing/pairing-kind.js';
import type { Side } from '../../pairing/side.type.js';
import type { Change } from '../../rollup/rules/change.plan.js';
import type { RollupBasis } from '../../rollup/rules/reconcile.plan.js';
import type { RollupStatus } from '../../rollup/query/rollup.model.js';
import type { TargetComparison } from '../../target/target.type.js';

/** A name in Chinese, and in English if there is one. */
export interface Name {
  readonly zh: string;
  readonly en: string | null;
}

/** An amount with its bounds and unit, as it is shown everywhere. */
export interface AmountView {
  /** UNANSWERED: there is no answer, and `fault` says why. */
  readonly status: RollupStatus | 'UNANSWERED';
  readonly fault?: Bilingual;
  readonly value: Decimal | null;
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly exact: boolean;
  readonly unit: string;
}

/** An amount beside that of a line: reported, itemized, the gap between them. */
export type PartView = Pick<AmountView, 'lower' | 'upper'> & { readonly value: Decimal };

export interface MetricView {
  readonly code: string;
  readonly name: Name;
  /** The name, preceded by that of the whole for an "of which": for places where the whole is not shown above it. */
  readonly fullName: Name;
  readonly unit: string;
  /** How many wholes contain it, one inside another. */
  readonly depth: number;
}

export interface TargetView {
  readonly comparison: TargetComparison;
  readonly value: Decimal | null;
  readonly progress: number | null;
  readonly met: boolean | null;
  readonly source: SourceView | null;
}

export interface FindingView {
  readonly message: Bilingual;
  readonly code: string;
}

/** One metric at one node in one period: a row of the report. */
export interface LineView {
  readonly metric: MetricView;
  readonly amount: AmountView;
  readonly basis: RollupBasis;
  /** At which level it was reported, and how much is listed below that; null where it is not known. */
  readonly byLevel: Bilingual | null;
  /** What it is made of, in words; null without a value, and if that is too much for a report. */
  readonly explained: Bilingual | null;
  readonly reported: PartView | null;
  readonly itemized: PartView | null;
  readonly gap: PartView | null;
  readonly coverage: number | null;
  readonly reportingUnits: number;
  readonly expectedUnits: number;
  readonly observationCount: number;
  readonly latestPeriodEnd: Day | null;
  /** The period, and until when the observations go. */
  readonly until: Bilingual;
  readonly previous: AmountView | null;
  readonly change: Change | null;
  readonly target: TargetView | null;
  readonly findings: readonly FindingView[];
  readonly sources: readonly SourceView[];
}

export interface SourceView {
  readonly code: string;
  readonly title: Name;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly note: string | null;
}

export interface ProgramView {
  readonly code: string;
  readonly name: Name;
  readonly since: string | null;
  readonly until: string | null;
  readonly themes: readonly { readonly kind: string; readonly name: Name }[];
  readonly source: SourceView | null;
}

export interface PairingView {
  readonly code: string;
  readonly kind: PairingKind;
  readonly supporter: Name;
  readonly recipient: Name;
  readonly since: string | null;
  readonly until: string | null;
  /** Levels below the topmost pairing shown. */
  readonly depth: number;
  readonly source: SourceView | null;
  readonly locator: string | null;
}

export interface ChildView {
  readonly code: string;
  readonly name: Name;
  readonly amounts: readonly ChildAmountView[];
}

/** An amount, and until when its observations go: null where they go to the end of the period. */
export interface ChildAmountView extends AmountView {
  readonly until: Bilingual | null;
}

/** The subject itself as the last row of a table of children: rolled up, never summed. */
export interface ChildSumView {
  readonly amounts: readonly ChildAmountView[];
  /** Why an amount is not the sum of those above; null where it is. */
  readonly notes: readonly (Bilingual | null)[];
}

export interface ActivityView {
  readonly kind: string;
  readonly period: string;
  readonly name: Name | null;
  readonly from: Name | null;
  readonly to: Name | null;
  readonly persons: number | null;
  readonly note: string | null;
  readonly source: SourceView | null;
}

/** An observation as it was reported. */
export interface ObservationView {
  readonly metric: MetricView;
  readonly place: Name;
  readonly subject: string | null;
  readonly pairing: string | null;
  readonly period: string;
  readonly scope: 'OWN' | 'TOTAL';
  readonly asPrinted: string;
  readonly amount: AmountView;
  readonly source: SourceView | null;
  readonly locator: string | null;
  /** Whether it belongs to no pairing and is listed because it is about the recipient. */
  readonly isUnpaired: boolean;
}

export interface FamilyView {
  readonly code: string | null;
  readonly title: Bilingual;
  readonly lines: readonly LineView[];
  /** Metrics without a report. */
  readonly unreported: readonly MetricView[];
}

/** The first part of a list. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** Number of items in the whole list. */
  readonly total: number;
}

/** Content for one side of a division; the side is null for a pairing. */
export interface Sided<T> {
  readonly side: Side | null;
  readonly content: T;
}

export type SectionView = { readonly title: Bilingual } & (
  | { readonly kind: 'SUMMARY'; readonly sides: readonly Sided<readonly LineView[]>[] }
  | { readonly kind: 'PROGRAM'; readonly programs: readonly ProgramView[] }
  | { readonly kind: 'PAIRINGS'; readonly pairings: Listed<PairingView> }
  | { readonly kind: 'METRICS'; readonly sides: readonly Sided<readonly FamilyView[]>[] }
  | { readonly kind: 'FINDINGS'; readonly sides: readonly Sided<readonly LineView[]>[] }
  | {
      readonly kind: 'CHILDREN';
      readonly metrics: readonly MetricView[];
      readonly sides: readonly Sided<Listed<ChildView> & { readonly sum: ChildSumView }>[];
    }
  | { readonly kind: 'ACTIVITIES'; readonly activities: Listed<ActivityView> }
  | {
      readonly kind: 'FIGURES';
      /** Null if there are too many for a report. */
      readonly observations: readonly ObservationView[] | null;
      readonly total: number;
    }
  | { readonly kind: 'TEXT'; readonly text: Bilingual }
  | { readonly kind: 'SOURCES'; readonly sources: readonly SourceView[]; readonly isPartial: boolean }
);

/** The content of a report, in both languages and independent of the format. */
export interface ReportView {
  readonly code: string;
  readonly name: Bilingual;
  readonly subject: {
    readonly kind: 'DIVISION' | 'GROUP' | 'PAIRING';
    readonly code: string;
    readonly name: Name;
    /** The divisions that contain it, outermost first, or its program. */
    readonly within: readonly Name[];
  };
  readonly period: string;
  readonly computedAt: Date;
  readonly sections: readonly SectionView[];
  /** Every source, in the order of first mention, which numbers the references. */
  readonly sources: readonly SourceView[];
}

/** The receipt of `POST /imports`, as far as the page reads it: README.md documents it. */
export interface Receipt {
  readonly id: string | null;
  readonly status: 'APPLIED' | 'REJECTED';
  readonly dryRun: boolean;
  readonly counts: Counts;
  readonly files: readonly ImportedFile[];
  readonly faults: readonly Fault[];
  readonly faultsNotListed: number;
  readonly notices: readonly Notice[];
  readonly noticesNotListed: number;
  readonly findings: readonly (Messages & { readonly code: string })[];
  readonly findingsNotListed: number;
  readonly understood?: { readonly tables: readonly UnderstoodTable[] };
  readonly preview?: readonly FilePreview[];
}

interface ImportedFile extends Counts {
  readonly name: string;
  readonly kind: string;
  readonly isRefused?: boolean;
  readonly refusedSheets?: readonly string[];
}

interface Counts {
  readonly read: number;
  readonly new: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly leftOut: number;
}

interface Messages {
  readonly message: string;
  readonly messageZh: string;
}

export interface Notice extends Messages {
  readonly code: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly given: string;
}

export interface Fault extends Notice {
  readonly column: string | null;
  readonly expected: string;
  readonly rows?: number;
  /** As A5; 5 for a whole row. */
  readonly cells?: readonly string[];
  readonly candidates?: readonly Candidate[];
}

export interface Candidate {
  readonly code: string;
  readonly name: string | null;
}

export interface UnderstoodTable {
  readonly file: string;
  readonly sheet: string | null;
  readonly number: number;
  readonly lines: { readonly titles: readonly number[]; readonly header: readonly number[] };
  readonly rowsAre: readonly string[];
  readonly given: {
    readonly metric: Given | null;
    readonly place: Given | null;
    readonly period: Given | null;
    readonly units: readonly Given[];
    readonly scope: Given | null;
  };
  readonly columns: readonly ColumnMeaning[];
  readonly rows: readonly RowMeaning[];
  readonly notes: readonly { readonly line: number; readonly text: string }[];
  readonly counts: {
    readonly figures: number;
    readonly missing: number;
    readonly sums: number;
    readonly leftOut: number;
    readonly problems: number;
  };
  readonly sums: { readonly checked: number; readonly differing: number };
}

export interface Given {
  readonly value: string;
  readonly from: string;
}

export interface ColumnMeaning {
  readonly column: number;
  readonly header: string;
  readonly kind: 'label' | 'figures' | 'sum' | 'left-out' | 'problem';
  readonly role: string | null;
  readonly metric: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly unit: string | null;
  readonly partOf: string | null;
  readonly leftOut: string | null;
  readonly problem: { readonly code: string; readonly text: { readonly en: string; readonly zh: string } } | null;
}

export interface RowMeaning {
  readonly line: number;
  readonly label: string;
  readonly kind: 'figures' | 'sum' | 'section' | 'left-out' | 'problem';
  readonly metric: string | null;
  readonly place: string | null;
  readonly within: string | null;
  readonly period: string | null;
  readonly unit: string | null;
  readonly partOf: string | null;
}

export interface FilePreview {
  readonly file: string;
  readonly places: readonly (Candidate & { readonly given: string })[];
  readonly sheets: readonly SheetPreview[];
}

export interface SheetPreview {
  readonly sheet: string | null;
  readonly rows: readonly PreviewRow[];
  readonly isWhole: boolean;
  readonly columnsNotListed: number;
  readonly merged: readonly { top: number; bottom: number; left: number; right: number }[];
  readonly columnAt: readonly (string | null)[] | null;
}

export interface PreviewRow {
  readonly line: number;
  readonly is: string;
  readonly cells: readonly string[];
  readonly marks: readonly string[];
}

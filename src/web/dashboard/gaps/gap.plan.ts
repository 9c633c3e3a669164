/** The fields of a roll-up that compare a reported total with what is listed below it. */
export interface Compared {
  readonly reported?: string | null;
  readonly itemized?: string | null;
  readonly coverage?: number | null;
  readonly findings: readonly unknown[];
}

/** The gap as a share of the total, which compares metrics of different units. Null if no total was reported. */
export function gapShare({ reported, coverage }: Compared): number | null {
  if (reported == null) return null;
  return coverage == null ? null : Math.abs(1 - coverage);
}

export interface Disagreements<Item> {
  /**
   * Real gaps, of totals whose parts are partly there, before totals that nobody itemized: these are no contradiction.
   * Within each, the widest gap first; among equal ones, that with more findings.
   */
  readonly differing: readonly Item[];
  readonly agreeing: number;
}

/** Sorts items with a reported total or a finding by their gap. What agrees and has no finding is only counted. */
export function disagreements<Item>(items: readonly Item[], comparedOf: (item: Item) => Compared): Disagreements<Item> {
  const compared = items.flatMap((item) => {
    const fields = comparedOf(item);
    const share = gapShare(fields);
    const findings = fields.findings.length;
    if (share === null && findings === 0) return [];
    return [{ item, share: share ?? 0, findings, isBare: isBare(fields) }];
  });
  const differing = compared
    .filter(({ share, findings }) => share > 0 || findings > 0)
    .sort(
      (one, other) =>
        Number(one.isBare) - Number(other.isBare) || other.share - one.share || other.findings - one.findings,
    );
  return { differing: differing.map(({ item }) => item), agreeing: compared.length - differing.length };
}

/** A total without any parts and without a finding: nothing to compare it with. */
export function isBare({ itemized, findings }: Compared): boolean {
  return itemized == null && findings.length === 0;
}

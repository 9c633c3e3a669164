/** The fields of a roll-up that compare a reported total with the items below it. */
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
  /** Widest gaps first; among equal ones, those with more findings. */
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
    return [{ item, share: share ?? 0, findings }];
  });
  const differing = compared
    .filter(({ share, findings }) => share > 0 || findings > 0)
    .sort((one, other) => other.share - one.share || other.findings - one.findings);
  return { differing: differing.map(({ item }) => item), agreeing: compared.length - differing.length };
}

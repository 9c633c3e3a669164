/** What a roll-up tells about how a reported total and the items below it agree. */
export interface Compared {
  readonly reported?: string | null;
  readonly itemized?: string | null;
  readonly coverage?: number | null;
  readonly findings: readonly unknown[];
}

/** How far they lie apart, as a share of the total: metrics have different units and can be ordered by nothing else. */
export function gapShare({ reported, coverage }: Compared): number | null {
  if (reported == null) return null;
  return coverage == null ? null : Math.abs(1 - coverage);
}

export interface Disagreements<Item> {
  /** The widest gaps first; among equals those with findings. */
  readonly apart: readonly Item[];
  readonly agreeing: number;
}

/** Sorts what has a reported total by how far its parts lie from it. What agrees without a finding is only counted. */
export function disagreements<Item>(items: readonly Item[], comparedOf: (item: Item) => Compared): Disagreements<Item> {
  const told = items.flatMap((item) => {
    const compared = comparedOf(item);
    const share = gapShare(compared);
    const findings = compared.findings.length;
    if (share === null && findings === 0) return [];
    return [{ item, share: share ?? 0, findings }];
  });
  const apart = told
    .filter(({ share, findings }) => share > 0 || findings > 0)
    .sort((one, other) => other.share - one.share || other.findings - one.findings);
  return { apart: apart.map(({ item }) => item), agreeing: told.length - apart.length };
}

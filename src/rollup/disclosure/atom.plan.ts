import type { Contributions, Entry } from '../rules/overlap/contributions.plan.js';
import { contains } from '../../kernel/period.js';
import { seriesKey } from '../rules/observation.plan.js';
import { type Mark, NO_MARK, plusMark, sumMarks } from './mark.plan.js';

/** What a metric's catalogue entry says about disclosure. */
export interface DisclosureRule {
  /** The least count above zero that is published. */
  readonly threshold: number;
  /** Whether zero is withheld as well. */
  readonly suppressZero: boolean;
}

/** Whether a count is withheld for its own sake. What is below nothing is a difference of reports, not a count. */
export function isSmall(value: number, { threshold, suppressZero }: DisclosureRule): boolean {
  return value < threshold && (value > 0 || (value === 0 && suppressZero));
}

/**
 * A summand of the published sums while it is decided what is withheld. Sums are linear in the summands, and so are their
 * marks: an outsider who knows the sums without a mark cannot tell the summands of a closed set from others with the same sum.
 */
export interface Atom {
  readonly entry: Entry;
  /** What it contributes, rounded towards nothing. */
  readonly value: number;
  /** Whether nothing of its observation was decided yet; only then may its mark be chosen. */
  readonly fresh: boolean;
  /** All that it covers. */
  readonly parts: readonly Atom[];
  /** The observations of its series that were subtracted from its own: the shorter intervals in it. */
  readonly earlier: readonly Atom[];
  /** From itself up: its subject if it has one, its place, the country. */
  readonly path: readonly string[];
  /** Mark of what it contributes. */
  mark: Mark;
  /** Mark of its observation: of what it contributes and all that it covers. */
  stated: Mark;
}

/** The entries as atoms, what each covers before itself. `decided` returns the mark of an observation, null before it is decided. */
export function toAtoms(
  { entries, coveredBy }: Pick<Contributions, 'entries' | 'coveredBy'>,
  decided: (observation: string) => Mark | null,
): readonly Atom[] {
  const series = Map.groupBy(entries, ({ observation }) => seriesKey(observation));
  const atoms = new Map<Entry, Atom>();
  const visit = (first: Entry): void => {
    const stack = [{ entry: first, needs: needsOf(first), at: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.needs[top.at++];
      if (next) {
        if (!atoms.has(next)) stack.push({ entry: next, needs: needsOf(next), at: 0 });
        continue;
      }
      stack.pop();
      if (!atoms.has(top.entry)) atoms.set(top.entry, atomOf(top.entry));
    }
  };
  const earlierOf = (entry: Entry): readonly Entry[] =>
    entry.cut
      ? outermost(
          (series.get(seriesKey(entry.observation)) ?? []).filter(
            (other) => other !== entry && contains(entry.observation, other.observation),
          ),
        )
      : [];
  const needsOf = (entry: Entry): readonly Entry[] => [...coveredBy(entry), ...earlierOf(entry)];
  const made = (some: readonly Entry[]): readonly Atom[] => some.flatMap((one) => atoms.get(one) ?? []);
  const atomOf = (entry: Entry): Atom => {
    const { id, subject, place } = entry.observation;
    const mark = decided(id);
    return {
      entry,
      value: entry.contribution.value.toNumber(),
      fresh: mark === null,
      parts: made(coveredBy(entry)),
      earlier: made(earlierOf(entry)),
      path: [...(subject === null ? [] : [subject]), ...place.current.map(String)],
      mark: NO_MARK,
      stated: mark ?? NO_MARK,
    };
  };
  for (const entry of entries) visit(entry);
  const inOrder = [...atoms.values()];
  balance(inOrder);
  return inOrder;
}

/** Derives the marks of what decided observations contribute, and those of undecided observations from what they contribute. */
export function balance(atoms: readonly Atom[]): void {
  for (const atom of atoms) {
    const below = sumMarks([...atom.parts.map(({ mark }) => mark), ...atom.earlier.map(({ stated }) => stated)]);
    if (atom.fresh) atom.stated = plusMark(atom.mark, below);
    else atom.mark = plusMark(atom.stated, below, -1);
  }
}

/** Those whose intervals lie in no other's; of each start the widest first. */
function outermost(entries: readonly Entry[]): readonly Entry[] {
  const inOrder = entries.toSorted((one, other) => compare(one, other));
  let end = '';
  return inOrder.filter(({ observation }) => {
    if (observation.end <= end) return false;
    end = observation.end;
    return true;
  });
}

function compare({ observation: one }: Entry, { observation: other }: Entry): number {
  if (one.start !== other.start) return one.start < other.start ? -1 : 1;
  return one.end > other.end ? -1 : Number(one.end < other.end);
}

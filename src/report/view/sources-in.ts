import type { SectionView, SourceView } from './report-view.js';

/** The sources that sections name, each once, in the order of first mention, which numbers the references. */
export function sourcesIn(sections: readonly SectionView[]): readonly SourceView[] {
  const found = new Map<string, SourceView>();
  for (const source of sections.flatMap(named)) if (source) found.set(source.code, source);
  return [...found.values()];
}

function named(section: SectionView): readonly (SourceView | null)[] {
  switch (section.kind) {
    case 'SUMMARY':
    case 'FINDINGS':
      return section.sides.flatMap(({ content }) => content.flatMap(ofLine));
    case 'METRICS':
      return section.sides.flatMap(({ content }) => content.flatMap(({ lines }) => lines.flatMap(ofLine)));
    case 'PROGRAM':
      return section.programs.map(({ source }) => source);
    case 'PAIRINGS':
      return section.pairings.items.map(({ source }) => source);
    case 'ACTIVITIES':
      return section.activities.items.map(({ source }) => source);
    case 'FIGURES':
      return section.observations?.map(({ source }) => source) ?? [];
    case 'CHILDREN':
    case 'TEXT':
    case 'SOURCES':
      return [];
  }
}

function ofLine({
  sources,
  target,
}: {
  readonly sources: readonly SourceView[];
  readonly target: { readonly source: SourceView | null } | null;
}): readonly (SourceView | null)[] {
  return [...sources, target?.source ?? null];
}

/** The kinds of files, in the order in which the files of one import are applied: a kind may refer to earlier ones. */
export const IMPORT_KINDS = [
  'divisions',
  'successions',
  'sources',
  'metrics',
  'programs',
  'themes',
  'groups',
  'clusters',
  'institutions',
  'enterprises',
  'pairings',
  'projects',
  'observations',
  'activities',
  'targets',
] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];

export function isImportKind(text: string): text is ImportKind {
  return (IMPORT_KINDS as readonly string[]).includes(text);
}

/** What a link to the playground carries, behind the # where no server log sees it. Headers stay at home: they hold keys. */
export interface SharedQuery {
  readonly query: string;
  readonly variables: string;
}

export function readLink(hash: string): SharedQuery | null {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  const query = told.get('query');
  return query ? { query, variables: told.get('variables') ?? '' } : null;
}

export function writeLink({ query, variables }: SharedQuery, page: string): string {
  const told = new URLSearchParams({ query });
  if (variables.trim() !== '') told.set('variables', variables);
  return `${page}#${told.toString()}`;
}

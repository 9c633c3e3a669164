/** What a link to the playground carries, behind the # where no server log sees it. Headers stay at home: they hold keys. */
export interface SharedQuery {
  readonly query: string;
  readonly variables: string;
}

export function parseLink(hash: string): SharedQuery | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const query = params.get('query');
  return query ? { query, variables: params.get('variables') ?? '' } : null;
}

export function formatLink({ query, variables }: SharedQuery, page: string): string {
  const params = new URLSearchParams({ query });
  if (variables.trim() !== '') params.set('variables', variables);
  return `${page}#${params.toString()}`;
}

/** What a link to the playground carries, after the # so that no server logs it. No headers: they contain API keys. */
export interface SharedQuery {
  readonly query: string;
  readonly variables: string;
}

/** Parses the fragment of an address; null without a query. */
export function parseLink(hash: string): SharedQuery | null {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const query = params.get('query');
  return query ? { query, variables: params.get('variables') ?? '' } : null;
}

/** The link to a page with a query and its variables. */
export function formatLink({ query, variables }: SharedQuery, page: string): string {
  const params = new URLSearchParams({ query });
  if (variables.trim() !== '') params.set('variables', variables);
  return `${page}#${params.toString()}`;
}

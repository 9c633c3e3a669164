/** The key lives as long as the tab and is in no address. */
const TOKEN = 'shanshui.token';

export function keptToken(): string {
  return sessionStorage.getItem(TOKEN) ?? '';
}

export function keepToken(token: string): void {
  if (token === '') sessionStorage.removeItem(TOKEN);
  else sessionStorage.setItem(TOKEN, token);
}

/** What a request of this tab says of who asks; nothing without a key. */
export function authorization(): Readonly<Record<string, string>> {
  const token = keptToken();
  return token === '' ? {} : { authorization: `Bearer ${token}` };
}

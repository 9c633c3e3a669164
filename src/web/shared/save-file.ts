/**
 * Saves what the server sends to the bearer of a token alone: a link cannot send one. Where the server refuses, the browser
 * goes to the address, where it says why.
 */
export async function saveFile(address: string, token: string): Promise<void> {
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } }).catch(() => null);
  if (!response?.ok) {
    location.assign(address);
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  // The browser reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)/u.exec(disposition)?.[1] ?? '';
}

const HYPHEN = 0x2d;

/** Writes a lowercase UUID as sixteen bytes. */
export function writeUuid(value: string, view: DataView, at: number): void {
  let to = at;
  for (let from = 0; from < value.length; from += 2) {
    if (value.charCodeAt(from) === HYPHEN) from += 1;
    view.setUint8(to, nibble(value.charCodeAt(from)) * 16 + nibble(value.charCodeAt(from + 1)));
    to += 1;
  }
}

function nibble(code: number): number {
  return code < 0x3a ? code - 0x30 : code - 0x57;
}

import { bareNames } from '../../../../division/bare-names.js';

/** Which places give and which receive, by the names of the parties of the stored pairings. */
export class PairNames {
  readonly #recipients = new Map<string, Set<string>>();
  readonly #supporters = new Map<string, Set<string>>();

  constructor(pairs: readonly (readonly [supporter: string, recipient: string])[]) {
    for (const [supporter, recipient] of pairs)
      for (const giving of formsOf(supporter))
        for (const receiving of formsOf(recipient)) {
          addTo(this.#recipients, giving, receiving);
          addTo(this.#supporters, receiving, giving);
        }
  }

  /** Null for a name that is neither, or both. */
  sideOf(name: string): 'supporter' | 'recipient' | null {
    const [gives, receives] = [this.#recipients.has(name), this.#supporters.has(name)];
    return gives === receives ? null : gives ? 'supporter' : 'recipient';
  }

  has(supporter: string, recipient: string): boolean {
    return this.#recipients.get(supporter)?.has(recipient) ?? false;
  }
}

function formsOf(name: string): readonly string[] {
  return [name, ...bareNames(name)];
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

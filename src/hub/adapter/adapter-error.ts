/** A description of a source that does not fit the source, for the operator of the hub. */
export class AdapterError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AdapterError';
  }
}

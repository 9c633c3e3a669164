import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether the hub may connect to an address: any public one, and others only in the ranges that are listed. */
export function isAllowedAddress(address: string, ranges: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  return ranges.some((range) => {
    const [net, bits] = ipaddr.parseCIDR(range);
    return net.kind() === parsed.kind() && parsed.match([net, bits] as never);
  });
}

export class AddressError extends Error {
  readonly code = 'ADDRESS';

  constructor() {
    super('The address is not allowed.');
    this.name = 'AddressError';
  }
}

/** A look-up of names that finds only allowed addresses; fails with an AddressError if there are none. */
export function allowedLookup(ranges: readonly string[], look: typeof lookup = lookup): LookupFunction {
  return (hostname, options, callback) => {
    look(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, []);
        return;
      }
      const allowed = found.filter(({ address }) => isAllowedAddress(address, ranges));
      const [first] = allowed;
      if (!first) callback(new AddressError(), []);
      else if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

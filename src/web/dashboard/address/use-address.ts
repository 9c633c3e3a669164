import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, parseAddress, formatAddress } from './address.js';

/** Changes the address: `go` leaves a step to come back to, `settle` fills in what was left open. */
export interface Navigation {
  readonly address: Address;
  readonly go: (change: Partial<Address>) => void;
}

export function useAddress(): Navigation {
  const [address, setAddress] = useState(() => parseAddress(location.search));
  useEffect(() => {
    const back = (): void => {
      setAddress(parseAddress(location.search));
    };
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
    };
  }, []);
  const go = useCallback((change: Partial<Address>) => {
    const next = { ...parseAddress(location.search), ...change };
    history.pushState(null, '', formatAddress(next));
    setAddress(next);
  }, []);
  return { address, go };
}

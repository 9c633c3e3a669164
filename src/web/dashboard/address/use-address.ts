import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from './address.js';

/** Changes the address: `go` leaves a step to come back to, `settle` fills in what was left open. */
export interface Navigation {
  readonly address: Address;
  readonly go: (change: Partial<Address>) => void;
}

export function useAddress(): Navigation {
  const [address, setAddress] = useState(() => readAddress(location.search));
  useEffect(() => {
    const back = (): void => {
      setAddress(readAddress(location.search));
    };
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
    };
  }, []);
  const go = useCallback((change: Partial<Address>) => {
    const next = { ...readAddress(location.search), ...change };
    history.pushState(null, '', writeAddress(next));
    setAddress(next);
  }, []);
  return { address, go };
}

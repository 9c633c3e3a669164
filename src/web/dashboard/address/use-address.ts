import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, formatAddress, parseAddress } from './address.js';

export interface Navigation {
  readonly address: Address;
  /** Changes the address and leaves the old one in the browser's history. */
  readonly navigate: (change: Partial<Address>) => void;
}

/** The address of the view, which follows the browser's history. */
export function useAddress(): Navigation {
  const [address, setAddress] = useState(() => parseAddress(location.search));
  useEffect(() => {
    const onPopState = (): void => {
      setAddress(parseAddress(location.search));
    };
    addEventListener('popstate', onPopState);
    return () => {
      removeEventListener('popstate', onPopState);
    };
  }, []);
  const navigate = useCallback((change: Partial<Address>) => {
    const next = { ...parseAddress(location.search), ...change };
    history.pushState(null, '', formatAddress(next));
    setAddress(next);
  }, []);
  return { address, navigate };
}

import { useEffect, useState } from 'preact/hooks';

const PHONE = '(max-width: 640px)';

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(PHONE).matches);
  useEffect(() => {
    const query = matchMedia(PHONE);
    const renew = (): void => {
      setNarrow(query.matches);
    };
    query.addEventListener('change', renew);
    return () => {
      query.removeEventListener('change', renew);
    };
  }, []);
  return narrow;
}

import { useEffect, useState } from 'preact/hooks';

const PHONE = '(max-width: 640px)';

/** Whether the window is as narrow as a phone's; follows its size. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(PHONE).matches);
  useEffect(() => {
    const query = matchMedia(PHONE);
    const update = (): void => {
      setNarrow(query.matches);
    };
    query.addEventListener('change', update);
    return () => {
      query.removeEventListener('change', update);
    };
  }, []);
  return narrow;
}

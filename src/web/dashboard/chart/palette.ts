import { useEffect, useState } from 'preact/hooks';

/** Colors of the style sheet, for what is drawn on a canvas. */
export interface Palette {
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly paper: string;
  readonly supporter: string;
  readonly recipient: string;
  readonly accent: string;
  readonly muted: string;
  readonly font: string;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: color('ink'),
    faint: color('faint'),
    line: color('line'),
    paper: color('card'),
    supporter: color('supporter'),
    recipient: color('recipient'),
    accent: color('accent'),
    muted: color('muted'),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** Read anew when the system turns light or dark. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const renew = (): void => {
      setPalette(readPalette());
    };
    dark.addEventListener('change', renew);
    return () => {
      dark.removeEventListener('change', renew);
    };
  }, []);
  return palette;
}

import { useEffect, useState } from 'preact/hooks';

/** The style sheet's colors, for what is drawn on a canvas. */
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

/** Follows the system between light and dark. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const update = (): void => {
      setPalette(readPalette());
    };
    dark.addEventListener('change', update);
    return () => {
      dark.removeEventListener('change', update);
    };
  }, []);
  return palette;
}

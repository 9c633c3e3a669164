import { type Layout, parseLayout } from './layout.plan.js';

const LAYOUTS = 'shanshui.layouts';
/** As many layouts as an office has forms. */
const MOST_LAYOUTS = 50;

/** The layout that was kept for tables with these headers; null for none. */
export function keptLayout(headers: string): Layout | null {
  const text = layouts().find(([key]) => key === headers)?.[1];
  return text === undefined ? null : parseLayout(text);
}

/** Keeps a layout in this browser. Does nothing where a browser keeps nothing. */
export function keepLayout(headers: string, layout: Layout): void {
  const others = layouts().filter(([key]) => key !== headers);
  try {
    localStorage.setItem(
      LAYOUTS,
      JSON.stringify([[headers, JSON.stringify(layout)], ...others].slice(0, MOST_LAYOUTS)),
    );
  } catch {
    // Full, or forbidden: the file of the layout does the same.
  }
}

function layouts(): readonly (readonly [headers: string, layout: string])[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(LAYOUTS) ?? '[]');
    return Array.isArray(parsed) ? (parsed as [string, string][]) : [];
  } catch {
    return [];
  }
}

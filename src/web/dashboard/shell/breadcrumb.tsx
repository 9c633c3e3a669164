import type { JSX } from 'preact';
import { hasSides } from '../address/address.js';
import { useDashboard } from '../address/dashboard-context.js';
import { namesText } from '../words/party-name.js';
import { LocationLink } from '../address/location-link.js';
import type { View } from '../load/view.js';

/** The path from the outermost place, or from the program, to the location of the view. */
export function Breadcrumb({
  view,
  side,
}: {
  readonly view: View;
  readonly side: 'RECIPIENT' | 'SUPPORTER';
}): JSX.Element {
  const { words, language } = useDashboard();
  const above = view.path.slice(0, -1);
  return (
    <nav class="breadcrumb" aria-label={words.whereYouAre}>
      <ol>
        {above.map((crumb) => (
          <li key={crumb.location.code}>
            <LocationLink location={crumb.location} side={hasSides(crumb.location) ? side : null}>
              {namesText(crumb.names, language)}
            </LocationLink>
          </li>
        ))}
        <li aria-current="page">{namesText(view.names, language)}</li>
      </ol>
    </nav>
  );
}

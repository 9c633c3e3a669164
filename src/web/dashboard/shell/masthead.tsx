import type { JSX } from 'preact';
import mark from '../../shared/mark.svg';
import { useDashboard } from '../address/dashboard-context.js';
import type { Page } from '../load/load-page.js';
import { SearchBox } from '../search/search-box.js';
import { LocationLink } from '../address/location-link.js';
import { useAdministrator } from './use-administrator.js';

/** The head of the page: search, programs, keys for administrators, imports, playground and language. */
export function Masthead({ page }: { readonly page: Page | null }): JSX.Element {
  const { words, language, navigate } = useDashboard();
  const other = language === 'zh' ? 'en' : 'zh';
  const otherName = other === 'en' ? 'English' : '中文';
  const programs = page?.start.programs ?? [];
  const isAdministrator = useAdministrator();
  return (
    <header class="masthead">
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <a class="masthead__brand" href="/">
        <img src={mark} alt="" width={28} height={28} />
        <span>{words.brand}</span>
      </a>
      <SearchBox />
      <nav class="masthead__links" aria-label={words.programs}>
        {programs.length > 1 && (
          <details class="menu">
            <summary>{words.programs}</summary>
            <ul>
              {programs.map((program) => (
                <li key={program.code}>
                  <LocationLink location={{ kind: 'program', code: program.code }}>
                    {language === 'zh' ? program.name : (program.nameEn ?? program.name)}
                  </LocationLink>
                </li>
              ))}
            </ul>
          </details>
        )}
        {isAdministrator && <a href={`/keys?lang=${language}`}>{words.keysAndAudit}</a>}
        <a href={`/import?lang=${language}`}>{words.importing}</a>
        <a href="/playground">{words.playground}</a>
        <button
          type="button"
          class="plain"
          lang={other}
          aria-label={words.languageSwitch(otherName)}
          onClick={() => {
            navigate({ language: other });
          }}
        >
          {otherName}
        </button>
      </nav>
    </header>
  );
}

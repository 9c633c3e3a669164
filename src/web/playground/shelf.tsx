/** @jsxImportSource react */
import type { GraphiQLPlugin } from '@graphiql/react';
import type { ReactElement } from 'react';
import { EXAMPLES } from './examples.js';
import { useEditors } from './use-editors.js';

function ShelfIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M4 4v16M9 4v16M4 4h5M4 20h5M12.5 5.2l4.6-1.2 3.6 15-4.6 1.2z" strokeLinejoin="round" />
    </svg>
  );
}

function Shelf(): ReactElement {
  const { open } = useEditors();
  return (
    <section className="shelf" aria-label="示例 Examples">
      <div className="graphiql-doc-explorer-title">示例 · Examples</div>
      <p>
        点一个就运行。 Click one: it runs as it stands. The book above explains every type and field; an API key goes
        into <b>Headers</b> below the query.
      </p>
      <ol>
        {EXAMPLES.map((example) => (
          <li key={example.key}>
            <button
              type="button"
              data-example={example.key}
              onClick={() => {
                open(example);
              }}
            >
              <span lang="zh">{example.zh}</span>
              <span lang="en">{example.en}</span>
            </button>
          </li>
        ))}
      </ol>
      <p>
        <a href="/">看板 · Dashboard</a>
      </p>
    </section>
  );
}

/** Worked examples beside the documentation and the history. */
export const SHELF_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ShelfIcon, content: Shelf };

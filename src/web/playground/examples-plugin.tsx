/** @jsxImportSource react */
import type { GraphiQLPlugin } from '@graphiql/react';
import type { ReactElement } from 'react';
import { EXAMPLES } from './examples.js';
import { useEditors } from './use-editors.js';

function ExamplesIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M4 4v16M9 4v16M4 4h5M4 20h5M12.5 5.2l4.6-1.2 3.6 15-4.6 1.2z" strokeLinejoin="round" />
    </svg>
  );
}

function ExamplesPanel(): ReactElement {
  const { open } = useEditors();
  return (
    <section className="examples" aria-label="示例 Examples">
      <div className="graphiql-doc-explorer-title">示例 · Examples</div>
      <p lang="zh">
        点击示例即可运行。左侧第一个图标为接口文档；API 密钥填写在查询下方的 <b>Headers</b> 中。
      </p>
      <p lang="en">
        Click an example to run it. The first icon on the left opens the documentation; an API key goes into{' '}
        <b>Headers</b> below the query.
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
        <a href="/">数据看板 · Dashboard</a>
      </p>
    </section>
  );
}

/** Worked examples, beside the documentation and the history. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };

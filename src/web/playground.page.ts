import { EXAMPLES } from './example-queries.js';

/** A plain page to ask questions from, without anything from outside: the IDE proper comes later. */
export const playgroundPage = `<!doctype html>
<html lang="zh">
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Shanshui 山水</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { margin: 0 auto; padding: 1rem; max-width: 90rem }
  main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem }
  textarea, pre { box-sizing: border-box; width: 100%; height: 70vh; margin: 0; padding: .75rem; font: 13px/1.5 ui-monospace, monospace; border: 1px solid #8888; border-radius: 6px; overflow: auto; tab-size: 2 }
  select, button { font: inherit; padding: .3rem .8rem; margin: 0 .5rem .75rem 0; max-width: 100% }
  label { margin-right: .5rem }
</style>
<h1>Shanshui 山水</h1>
<p><label for="example">Example</label><select id="example"></select><button id="run">Run (Ctrl+Enter)</button></p>
<main><textarea id="query" spellcheck="false" aria-label="GraphQL query"></textarea><pre id="answer" aria-live="polite" aria-label="Answer" tabindex="0"></pre></main>
<script>
const examples = ${JSON.stringify(EXAMPLES).replaceAll('<', '\\u003c')};
const [select, query, answer] = ['example', 'query', 'answer'].map((id) => document.getElementById(id));
for (const { title } of examples) select.add(new Option(title));
const run = async () => {
  answer.textContent = '…';
  try {
    const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: query.value }) });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = 'The server does not answer: ' + error.message;
  }
};
select.onchange = () => { query.value = examples[select.selectedIndex].query; run(); };
document.getElementById('run').onclick = run;
query.onkeydown = (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(); };
select.onchange();
</script>
`;

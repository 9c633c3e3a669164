/*
 * What `npm run check:expansion` proves: a migration only adds, so that the release before it goes on reading and writing
 * while the new one starts, and can be started again. What nobody uses any more goes in a migration of a later release,
 * whose name ends in `_contract`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** The last migration that changed columns in use; the releases before it cannot run beside those after it. */
const LAST_FREE = 'Migration20261127001500_the_country_as_root';

/** Tables that are computed from others: a release that misses one fills it anew at its start. */
const DERIVED = /^"?rollup_/u;

const RULES = [
  [/\bdrop\s+table\s+(?:if\s+exists\s+)?(\S+)/giu, 'drops a table'],
  [/\bdrop\s+column\b/giu, 'drops a column'],
  [/\brename\s+(?:column|to)\b/giu, 'renames'],
  [/\balter\s+column\s+\S+\s+(?:set\s+data\s+)?type\b/giu, 'changes the type of a column'],
  [/\balter\s+column\s+\S+\s+set\s+not\s+null\b/giu, 'forbids nulls that the release before may write'],
  [
    /\badd\s+(?:column\s+)?"?\w+"?\s+[^,;]*\bnot\s+null\b(?![^,;]*\b(?:default|generated)\b)/giu,
    'adds a column that must be given',
  ],
];

/** The statements of `up`, of whatever the migration calls on its way included. */
function* statementsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(`migrations/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const pending = [source];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ts.isMethodDeclaration(node) && node.name.getText() === 'down') continue;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) yield node.getText();
    else ts.forEachChild(node, (child) => void pending.push(child));
  }
}

/** Columns that are made anew with another expression, which PostgreSQL before 17 cannot change in place: they stay. */
const regenerated = (statements) =>
  new Set(
    statements.flatMap((text) =>
      [...text.matchAll(/\badd\s+"(\w+)"\s+\w+\s+generated\s+always\b/giu)].map(([, name]) => name),
    ),
  );
const isMadeAnew = (text, names) =>
  [...text.matchAll(/\bdrop\s+column\s+"(\w+)"/giu)].every(([, name]) => names.has(name));

const files = readdirSync('migrations').filter((file) => /^Migration\d+_.*\.ts$/u.test(file));
const bound = files.filter((file) => file.replace('.ts', '') > LAST_FREE && !file.endsWith('_contract.ts'));
const faults = bound.flatMap((file) => {
  const statements = [...statementsOf(file)];
  const names = regenerated(statements);
  return statements.flatMap((text) => {
    if (/\bdrop\s+column\b/iu.test(text) && isMadeAnew(text, names)) return [];
    if (DERIVED.test(/\balter\s+table\s+(\S+)/iu.exec(text)?.[1] ?? '')) return [];
    return RULES.flatMap(([pattern, what]) =>
      [...text.matchAll(pattern)].filter(([, table]) => !DERIVED.test(table ?? '')).map(() => `${file}: ${what}`),
    );
  });
});
for (const fault of new Set(faults)) {
  console.error(`${fault}; expected a migration that only adds, or one whose name ends in _contract`);
}
if (faults.length > 0) process.exitCode = 1;

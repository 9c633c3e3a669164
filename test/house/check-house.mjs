/*
 * What `npm run check` proves about names and folders: retired words stay out of file names, identifiers and prose, and
 * no folder or file outgrows a reader. Words of the API, of file columns and of error codes are data, so string
 * literals are searched for phrases only, not for names.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import ts from 'typescript';
import { RETIRED_NAMES, RETIRED_PHRASES } from './retired-words.mjs';

const GREATEST_FOLDER = 25;
const GREATEST_FILE = 300;
const CODE = /\.(ts|tsx|mjs)$/u;
const GENERATED = /^(src\/web\/generated|schema)\//u;

/** Files that are tracked or about to be: the work in progress is checked before it is committed. */
function listFiles() {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'test'], {
    encoding: 'utf8',
  });
  const removed = new Set(execFileSync('git', ['ls-files', '--deleted'], { encoding: 'utf8' }).split('\n'));
  return listed.split('\n').filter((file) => file !== '' && !removed.has(file));
}

function findFullFolders(files) {
  const counts = Map.groupBy(files, dirname);
  return [...counts]
    .filter(([, inside]) => inside.length > GREATEST_FOLDER)
    .map(([folder, inside]) => `${folder}: ${inside.length} files side by side, at most ${GREATEST_FOLDER}`);
}

/** `lastTellAnswer`, `TELL_ANSWER` and `tell-answer` all read "tell answer". */
const wordsOf = (name) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .replaceAll(/[^A-Za-z0-9]+/gu, ' ')
    .trim()
    .toLowerCase();

function findRetiredName(name, file) {
  const words = ` ${wordsOf(name)} `;
  return RETIRED_NAMES.find(
    ({ pattern, only, except }) =>
      pattern.test(words) && (only?.test(file) ?? true) && !(except?.test(`${file} ${name}`) ?? false),
  );
}

function* findInCode(file, text) {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > GREATEST_FILE) yield `${file}: ${lines} lines, at most ${GREATEST_FILE}`;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const at = (position) => `${file}:${source.getLineAndCharacterOfPosition(position).line + 1}`;
  const found = [];
  const visit = (node) => {
    if (ts.isIdentifier(node)) {
      const retired = findRetiredName(node.text, file);
      if (retired) found.push(`${at(node.getStart(source))}: \`${node.text}\`: ${retired.instead}`);
    }
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      found.push(...findPhrases(node.text, at(node.getStart(source)), file));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  yield* new Set(found);
  for (const { 0: comment, index } of text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/gmu)) {
    yield* findPhrases(comment, at(index), file);
  }
}

function findPhrases(text, where, file) {
  const prose = text.replaceAll(/\s*\n\s*\*?\s*/gu, ' ');
  return RETIRED_PHRASES.filter(({ pattern, except }) => pattern.test(prose) && !(except?.test(file) ?? false)).map(
    ({ pattern, instead }) => `${where}: "${pattern.exec(prose)[0].trim()}": ${instead}`,
  );
}

const files = listFiles();
const faults = findFullFolders(files);
for (const file of files) {
  const retired = findRetiredName(basename(file).replace(/\..*$/u, ''), file);
  if (retired) faults.push(`${file}: file name: ${retired.instead}`);
  if (CODE.test(file) && !GENERATED.test(file) && !file.startsWith('test/house/')) {
    faults.push(...findInCode(file, readFileSync(file, 'utf8')));
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error(`${faults.length} names, phrases or sizes that the house does without.`);
  process.exitCode = 1;
}

import { ANYTHING, LEAF, objectOf, type Shape } from '../border/answer-shape.js';
import type { RestSource } from '../partner/source-options.js';
import { pointerNames } from './json-pointer.js';

interface Tree {
  [name: string]: Tree | null;
}

/** What is read of the answers of an endpoint: of its rows, the key and the fields that are named. */
export function restShape({ rows, code, fields }: Pick<RestSource, 'rows' | 'code' | 'fields'>): Shape {
  const row = [code, ...Object.entries(fields).map(([name, field]) => field.from ?? name)];
  const paths = row.map((one) => [...pointerNames(rows), ...pointerNames(one)]);
  // Positions in a list cannot be told from names.
  if (paths.flat().some((name) => /^\d+$/.test(name))) return ANYTHING;
  const tree: Tree = Object.create(null) as Tree;
  for (const path of paths) if (!isAdded(tree, path)) return ANYTHING;
  return shapeOf(tree);
}

/** False where one path ends within another. */
function isAdded(tree: Tree, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return false;
  const known = tree[name];
  if (rest.length === 0) {
    if (known) return false;
    tree[name] = null;
    return true;
  }
  if (known === null) return false;
  return isAdded((tree[name] = known ?? (Object.create(null) as Tree)), rest);
}

function shapeOf(tree: Tree): Shape {
  return objectOf(
    Object.fromEntries(Object.entries(tree).map(([name, below]) => [name, below === null ? LEAF : shapeOf(below)])),
  );
}

/** Steps that undo what was started, the last one first. */
export type Undo = (() => Promise<unknown>)[];

/** Undoes what was started, the last step first. */
export async function undoAll(undo: Undo): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step();
}

import { KeptCopy, type KeptCopyOptions, type KeptSource } from '../../kernel/memory/kept-copy.store.js';
import type { PlaceTree } from './place-tree.js';
import { loadPlaceVersion, readTree } from './read-tree.store.js';

const PLACES: KeptSource<PlaceTree, number> = {
  // The migration that makes the table `place_version` names it too.
  channel: 'shanshui_places',
  read: async (client) => {
    const { tree, version } = await readTree(client);
    return { copy: tree, version };
  },
  loadVersion: loadPlaceVersion,
  isNews: (payload, version) => Number(payload) > (version ?? 0),
};

/** The tree of places as the database holds them. */
export class KeptTree extends KeptCopy<PlaceTree, number> {
  constructor(options: KeptCopyOptions) {
    super(PLACES, options);
  }
}

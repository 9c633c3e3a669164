import { defineEntity, p } from '@mikro-orm/core';
import { ObservationEntity } from './observation.entity.js';

/**
 * That a figure was chosen among competing claims, or is no longer. Kept for ever: what counted at a moment can be told
 * again.
 */
export const PreferenceEntity = defineEntity({
  name: 'Preference',
  tableName: 'preference',
  properties: {
    id: p.bigint().primary().generated('by default as identity'),
    observation: () => p.manyToOne(ObservationEntity),
    preferred: p.boolean(),
    at: p.datetime(),
    reason: p.text(),
    /** Who chose, as far as a token tells. */
    actor: p.text(),
  },
  indexes: [
    { name: 'preference_observation', properties: ['observation'] },
    { name: 'preference_at', properties: ['at'] },
  ],
});

import { defineEntity, p } from '@mikro-orm/core';
import { ObservationEntity } from './observation.entity.js';

/**
 * The choice of an observation among competing claims, or its withdrawal. Kept forever, so that what counted at any time
 * can be reconstructed.
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
    /** Who chose, by name of the token. */
    actor: p.text(),
  },
  indexes: [
    { name: 'preference_observation', properties: ['observation'] },
    { name: 'preference_at', properties: ['at'] },
  ],
});

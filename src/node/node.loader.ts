import { activityByCode } from '../activity/activity.loader.js';
import { divisionByKey } from '../division/division.loader.js';
import { enterpriseByCode } from '../enterprise/enterprise.loader.js';
import { institutionByCode } from '../institution/institution.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { invalid } from '../kernel/errors.js';
import { fromGlobalId } from '../kernel/global-id.js';
import { metricByCode } from '../metric/metric.loader.js';
import { observationByKey } from '../observation/observation.loader.js';
import { clusterByCode } from '../pairing/cluster.loader.js';
import { groupByCode } from '../pairing/group.loader.js';
import { pairingByCode } from '../pairing/pairing.loader.js';
import { programByCode, themeByCode } from '../program/program.loader.js';
import { projectByCode } from '../project/project.loader.js';
import { sourceByCode } from '../source/source.loader.js';
import { targetByCode } from '../target/target.loader.js';

type Found = Promise<{ readonly id: string } | null>;

/** Loaders of `node(id:)` by the kind in a global id: `Division` for a division of any level. */
const LOADERS: Readonly<Record<string, (context: RequestContext, key: string) => Found>> = {
  Division: async (context, key) => divisionByKey(context).load(key),
  Institution: (context, key) => institutionByCode(context).load(key),
  Enterprise: (context, key) => enterpriseByCode(context).load(key),
  Project: (context, key) => projectByCode(context).load(key),
  Group: (context, key) => groupByCode(context).load(key),
  Cluster: (context, key) => clusterByCode(context).load(key),
  Program: programByCode,
  Theme: (context, key) => themeByCode(context).load(key),
  Pairing: (context, key) => pairingByCode(context).load(key),
  Metric: metricByCode,
  Source: (context, key) => sourceByCode(context).load(key),
  Observation: (context, key) => observationByKey(context).load(key),
  Activity: (context, key) => activityByCode(context).load(key),
  Target: (context, key) => targetByCode(context).load(key),
};

/** Loads the object with a global id; null if there is none. Throws INVALID_ID. Ids of one kind share a statement. */
export function loadNode(context: RequestContext, id: string): Found {
  const { kind, key } = fromGlobalId(id);
  const load = Object.hasOwn(LOADERS, kind) ? LOADERS[kind] : undefined;
  if (!load) throw invalid('id', id, 'an id taken from an answer', { code: 'INVALID_ID' });
  return load(context, key);
}

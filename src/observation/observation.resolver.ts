import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { optionalDivision } from '../division/division-required.loader.js';
import { DivisionCodeScalar } from '../division/division-code.scalar.js';
import { COUNTRY_ID } from '../division/root-id.js';
import { Division, type DivisionModel } from '../division/division.type.js';
import { enterpriseById } from '../enterprise/enterprise.loader.js';
import { institutionById } from '../institution/institution.loader.js';
import { PageArgs } from '../kernel/connection.type.js';
import type { RequestContext } from '../kernel/context.js';
import { Node } from '../kernel/node.type.js';
import type { Period } from '../kernel/period.js';
import { PeriodScalar } from '../kernel/scalars.js';
import { metricById, requireMetric } from '../metric/metric.loader.js';
import { Metric } from '../metric/metric.type.js';
import { groupById } from '../pairing/group.loader.js';
import { Group } from '../pairing/group.type.js';
import { optionalPairing } from '../pairing/pairing-required.loader.js';
import { pairingById } from '../pairing/pairing.loader.js';
import { Pairing } from '../pairing/pairing.type.js';
import { programById } from '../program/program.loader.js';
import { Program } from '../program/program.type.js';
import { projectById } from '../project/project.loader.js';
import { sourceById } from '../source/source.loader.js';
import { Source } from '../source/source.type.js';
import { listObservations, observationById, type ObservationModel } from './observation.loader.js';
import { Observation, ObservationConnection } from './observation.type.js';
import { preferencesOf } from './preference.loader.js';
import { Preference } from './preference.type.js';

/** The division where a place is, which may be that of a group. */
async function loadNearest(context: RequestContext, place: number): Promise<DivisionModel | null> {
  const division = await divisionById(context).load(place);
  return place < 0 ? divisionById(context).load(division?.parentId ?? COUNTRY_ID) : division;
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => Metric, { description: 'Metric that was observed.' })
  async metric(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return metricById(context, observation.metricId);
  }

  @FieldResolver(() => Division, {
    description:
      'Division that the observation is about, or the division of its subject; the nearest one above all members if it is about a group, and the country if it is about a whole program and no place was given.',
  })
  division(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return loadNearest(context, observation.divisionId);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'Group of divisions that it is about; null if it is about one division.',
  })
  group(@Root() { divisionId }: ObservationModel, @Ctx() context: RequestContext) {
    return divisionId < 0 ? groupById(context).load(-divisionId) : null;
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: 'Institution, enterprise or project that the observation is about; null if it is about the division.',
  })
  subject(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    const { institutionId, enterpriseId, projectId } = observation;
    if (institutionId !== null) return institutionById(context).load(institutionId);
    if (enterpriseId !== null) return enterpriseById(context).load(enterpriseId);
    return projectId === null ? null : projectById(context).load(projectId);
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: 'Pairing in which it came about; null if it belongs to none.',
  })
  pairing(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return observation.pairingId === null ? null : pairingById(context).load(observation.pairingId);
  }

  @FieldResolver(() => Program, {
    nullable: true,
    description: 'Program that it is about as a whole; null if it is about one pairing or none.',
  })
  program(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return observation.programId === null ? null : programById(context, observation.programId);
  }

  @FieldResolver(() => Source, { description: 'Publication or file that it comes from.' })
  source(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return sourceById(context).load(observation.sourceId);
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: 'Correction that replaced it; null if it was not corrected.',
  })
  supersededBy(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return observation.supersededById === null ? null : observationById(context).load(observation.supersededById);
  }

  @FieldResolver(() => [Preference], {
    description:
      'Every time it was chosen among competing claims, or the choice was withdrawn, latest first; empty if it never was.',
  })
  preferences(@Root() observation: ObservationModel, @Ctx() context: RequestContext) {
    return preferencesOf(context).load(observation.rowId);
  }

  @Query(() => ObservationConnection, {
    description: 'Observations as reported, in the order in which they were recorded.',
  })
  async observations(
    @Arg('metric', () => ID, {
      nullable: true,
      description: 'Only the metric with this id or code. Error: UNKNOWN_METRIC.',
    })
    metric: string | null,
    @Arg('within', () => DivisionCodeScalar, {
      nullable: true,
      description: 'Only in this division or below it. Error: UNKNOWN_DIVISION.',
    })
    within: string | null,
    @Arg('pairing', () => ID, {
      nullable: true,
      description: 'Only in the pairing with this id or code, or below it. Error: UNKNOWN_PAIRING.',
    })
    pairing: string | null,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Only those whose interval lies wholly within this period.',
    })
    period: Period | null,
    @Arg('history', () => Boolean, {
      defaultValue: false,
      description: 'Whether to include superseded and retracted observations.',
    })
    history: boolean,
    @Args() page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    const filter = {
      metricId: metric == null ? null : (await requireMetric(context, metric)).rowId,
      within: (await optionalDivision(context, within, 'within'))?.rowId ?? null,
      pairingId: (await optionalPairing(context, pairing))?.rowId ?? null,
      from: period?.start ?? null,
      to: period?.end ?? null,
      history,
    };
    return listObservations(context, filter, page);
  }
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import { localeOfTag } from '../../kernel/locale.js';
import { loadLevelShares } from '../provenance/level-share.loader.js';
import type { RollupModel } from '../query/rollup.model.js';
import { levelSharesText } from '../rules/level-share.plan.js';
import { LevelShare } from './level-share.type.js';
import { Rollup } from './rollup.type.js';

const UNKNOWN =
  'Null without a value, for rates and metrics that do not add, for other boundaries and `asOf`, where totals cross, and for more than 5,000 observations.';

@Resolver(() => Rollup)
export class LevelShareResolver {
  @FieldResolver(() => [LevelShare], {
    nullable: true,
    description: `On the word of which level the value rests: totals of the node itself first, then those of each level below, then single figures. ${UNKNOWN}`,
  })
  async byLevel(@Root() rollup: RollupModel, @Ctx() context: RequestContext): Promise<LevelShare[] | null> {
    const shares = await loadLevelShares(context, rollup);
    return (
      shares &&
      shares.map(({ level, here, amount: { value, lower, upper } }) => ({
        level: level === 'GROUP' ? null : level,
        ofGroups: level === 'GROUP',
        ...{ here, value, lower, upper },
      }))
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `\`byLevel\` in words, the same at every node: "地市级上报，其下未分列", "reported by cities, not broken down below". ${UNKNOWN}`,
  })
  async byLevelDisplay(
    @Root() rollup: RollupModel,
    @Arg('locale', () => String, {
      nullable: true,
      defaultValue: 'zh',
      description: 'Language tag: "zh" (the default) or "en".',
    })
    locale: string | null,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const shares = await loadLevelShares(context, rollup);
    return shares && levelSharesText(shares, rollup.unit, localeOfTag(locale ?? 'zh') ?? 'zh');
  }
}

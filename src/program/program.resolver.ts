import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { sourcedResolver } from '../source/sourced.type.js';
import { allPrograms, programByCode, programById, type ProgramModel, type ThemeModel } from './program.loader.js';
import { Program, Theme } from './program.type.js';

@Resolver(() => Program)
export class ProgramResolver extends sourcedResolver(() => Program) {
  @FieldResolver(() => [Theme], { description: 'Themes of the program, ordered by code.' })
  themes(
    @Root() program: ProgramModel,
    @Arg('kind', () => String, {
      nullable: true,
      description: 'Only this kind: COOPERATION_MODEL, VILLAGE_TYPE or COOPERATION_FIELD.',
    })
    kind: string | null,
  ) {
    return program.themes.filter((theme) => kind == null || theme.kind === kind);
  }

  @Query(() => [Program], { description: 'All programs, ordered by code.' })
  programs(@Ctx() context: RequestContext) {
    return allPrograms(context);
  }

  @Query(() => Program, { nullable: true, description: 'The program with this code; null if there is none.' })
  program(
    @Arg('code', () => String, { description: 'Code from `programs`.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return programByCode(context, code);
  }
}

@Resolver(() => Theme)
export class ThemeResolver extends sourcedResolver(() => Theme) {
  @FieldResolver(() => Program, { description: 'Program of the theme.' })
  program(@Root() theme: ThemeModel, @Ctx() context: RequestContext) {
    return programById(context, theme.programId);
  }
}

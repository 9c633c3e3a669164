import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { enterpriseById } from '../enterprise/enterprise.loader.js';
import { institutionById } from '../institution/institution.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { Node } from '../kernel/node.type.js';
import { validatePage } from '../kernel/page.js';
import { clusterById } from '../pairing/cluster.loader.js';
import { groupById } from '../pairing/group.loader.js';
import { projectById } from '../project/project.loader.js';
import { loadSearchHits, type SearchHitRow } from './search.loader.js';

const MatchEnum = { NAME: 'NAME', PINYIN: 'PINYIN', INITIALS: 'INITIALS', CODE: 'CODE' } as const;
registerEnumType(MatchEnum, {
  name: 'SearchMatch',
  description: 'What of a hit matches the text.',
  valuesConfig: {
    NAME: { description: 'The name.' },
    PINYIN: { description: 'The pinyin of the name.' },
    INITIALS: { description: 'The initials of the pinyin.' },
    CODE: { description: 'The code.' },
  },
});

const LONGEST_TEXT = 100;
const DEFAULT_HITS = 20;

@ObjectType({ description: 'A hit of a search.' })
class SearchHit {
  @Field(() => MatchEnum, { description: 'What of the hit matches the text.' })
  matched!: SearchHitRow['matched'];
}

@Resolver(() => SearchHit)
export class SearchResolver {
  @FieldResolver(() => Node, {
    description: 'The division, institution, enterprise, project, cluster or group that was found.',
  })
  node(@Root() hit: SearchHitRow, @Ctx() context: RequestContext) {
    switch (hit.kind) {
      case 'division':
        return divisionById(context).load(hit.rowId);
      case 'institution':
        return institutionById(context).load(hit.rowId);
      case 'enterprise':
        return enterpriseById(context).load(hit.rowId);
      case 'project':
        return projectById(context).load(hit.rowId);
      case 'cluster':
        return clusterById(context).load(hit.rowId);
      case 'group':
        return groupById(context).load(hit.rowId);
    }
  }

  @Query(() => [SearchHit], {
    description:
      'Searches divisions, institutions, enterprises, projects, clusters and groups by Chinese name, pinyin (guizhou), initials (gz) or code, best matches first: whole names (六盘水 with or without 市, 黔东南州 for the prefecture) before parts of names, wider divisions before narrower ones. Villages match from the beginning of their name only. Errors: INVALID_ARGUMENT, INVALID_PAGE_SIZE.',
  })
  search(
    @Arg('text', () => String, { description: 'Text to search for, at most 100 characters.' }) text: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_HITS, description: 'Most hits: 0 to 500.' })
    first: number | null,
    @Ctx() context: RequestContext,
  ) {
    const { limit } = validatePage('search', { first }, DEFAULT_HITS);
    if (text.length > LONGEST_TEXT) {
      throw new CodedError(
        'INVALID_ARGUMENT',
        `text has ${text.length.toString()} characters: expected at most ${LONGEST_TEXT.toString()}.`,
        {
          subject: 'text',
          given: text.length,
          expected: `at most ${LONGEST_TEXT.toString()} characters`,
        },
      );
    }
    return text.trim() === '' ? [] : loadSearchHits(context, text, limit);
  }
}

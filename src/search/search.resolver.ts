import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import { divisionById } from '../division/division.loader.js';
import { enterpriseById } from '../enterprise/enterprise.loader.js';
import { institutionById } from '../institution/institution.loader.js';
import type { RequestContext } from '../kernel/context.js';
import { CodedError } from '../kernel/errors.js';
import { Node } from '../kernel/node.type.js';
import { validatePage } from '../kernel/page.js';
import { clusterById } from '../pairing/cluster.loader.js';
import { projectById } from '../project/project.loader.js';
import { loadSearchHits, type SearchHitRow } from './search.loader.js';

const MatchEnum = { NAME: 'NAME', PINYIN: 'PINYIN', INITIALS: 'INITIALS', CODE: 'CODE' } as const;
registerEnumType(MatchEnum, {
  name: 'SearchMatch',
  description: 'What of a hit was like the text.',
  valuesConfig: {
    NAME: { description: 'Its name.' },
    PINYIN: { description: 'The reading of its name.' },
    INITIALS: { description: 'The initials of the reading.' },
    CODE: { description: 'Its code.' },
  },
});

const LONGEST_TEXT = 100;
const DEFAULT_HITS = 20;

@ObjectType({ description: 'Something found, the likeliest first.' })
class SearchHit {
  @Field(() => MatchEnum, { description: 'What of it was like the text.' })
  matched!: SearchHitRow['matched'];
}

@Resolver(() => SearchHit)
export class SearchResolver {
  @FieldResolver(() => Node, { description: 'What was found: a place, institution, enterprise, project or cluster.' })
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
    }
  }

  @Query(() => [SearchHit], {
    description:
      'Places and organizations by Chinese name, pinyin (guizhou), initials (gz) or code. Whole names come first (六盘水 is one, with or without 市), wider places before narrower ones. Villages are found by how their name begins, everything else by any part of it.',
  })
  search(
    @Arg('text', () => String, { description: 'At most 100 characters.' }) text: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_HITS, description: 'How many at most: 0 to 500.' })
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

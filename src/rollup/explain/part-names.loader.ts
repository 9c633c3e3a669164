import { divisionById } from '../../division/division.loader.js';
import { englishName } from '../../division/english-name.js';
import type { RequestContext } from '../../kernel/context.js';
import { formatPeriod } from '../../kernel/period.js';
import { groupById } from '../../pairing/group.loader.js';
import { pairingById } from '../../pairing/pairing.loader.js';
import { loadParty } from '../../pairing/party.loader.js';
import { programById } from '../../program/program.loader.js';
import { sourceById } from '../../source/source.loader.js';
import type { Part } from '../rules/explain/fold.plan.js';
import { boundsOf } from '../rules/overlap/amount.plan.js';
import { describeExplanation, type SaidPart } from '../rules/explain/text.plan.js';
import type { ExplainQuestion, ExplanationModel } from './explanation.model.js';

/** Loads the division, group, cluster or organization that a part belongs to; null where it is folded otherwise. */
export async function loadPartParty(context: RequestContext, { place, by }: ExplainQuestion, part: Part) {
  if (by !== 'PLACE' && part.figure === null) return null;
  if (by === 'PLACE' && part.figure === null && part.node === null) return null;
  const node = Number(part.node ?? nodeItself(place));
  if ('division' in place) return node < 0 ? groupById(context).load(-node) : divisionById(context).load(node);
  const pairing = Number.isNaN(node) ? null : await pairingById(context).load(node);
  return pairing && loadParty(context, pairing.recipient);
}

/** Loads the pairing that a part of a pairing or a program belongs to; else null. */
export async function loadPartPairing(context: RequestContext, { place, by }: ExplainQuestion, part: Part) {
  const isDivided = place.tree === 'PAIRING' || place.tree === 'PROGRAM';
  if (!isDivided || (by !== 'PLACE' && part.figure === null)) return null;
  const node = Number(part.node ?? (part.figure ? nodeItself(place) : Number.NaN));
  return Number.isNaN(node) ? null : pairingById(context).load(node);
}

function nodeItself(place: ExplainQuestion['place']): number {
  return 'division' in place ? place.division : place.tree === 'PAIRING' ? place.pairing : Number.NaN;
}

/** An explanation as a sentence. */
export async function loadExplanationText(
  context: RequestContext,
  explanation: ExplanationModel,
  locale: string,
): Promise<string> {
  const { question, total, counted, omissions, quotient } = explanation;
  const parts = await Promise.all(counted.map((part) => sayPart(context, question, part, locale)));
  const sides = quotient ? [quotient.numerator, quotient.denominator] : [];
  const texts = await Promise.all(sides.map((side) => loadExplanationText(context, side, locale)));
  const said = describeExplanation(
    {
      ...{ total, unit: question.metric.unit, parts, omissions },
      quotient: sides.map((side) => [side.total, side.question.metric.unit]),
    },
    locale,
  );
  return [said, ...texts].join(locale.toLowerCase().startsWith('en') ? '; ' : '；');
}

async function sayPart(
  context: RequestContext,
  question: ExplainQuestion,
  part: Part,
  locale: string,
): Promise<SaidPart> {
  const isOwnTotal = question.by === 'PLACE' && part.figure?.isTotal === true && part.figure.way.length === 0;
  return {
    amount: boundsOf(part.amount, true),
    name: await nameOf(context, question, part, locale),
    isOwnTotal,
    figures: part.figures,
  };
}

async function nameOf(
  context: RequestContext,
  question: ExplainQuestion,
  part: Part,
  locale: string,
): Promise<string | null> {
  if (question.by === 'PERIOD') return part.interval && formatPeriod(part.interval);
  if (question.by === 'SOURCE') {
    const source = part.sourceId === null ? null : await sourceById(context).load(part.sourceId);
    return source && shownName(source.title, source.titleEn, locale);
  }
  const { place } = question;
  if (place.tree === 'PROGRAM' && part.figure?.way.length === 0) {
    const program = await programById(context, place.program);
    return program && shownName(program.name, program.nameEn, locale);
  }
  const party = await loadPartParty(context, question, part);
  if (!party) return part.figure && part.interval ? formatPeriod(part.interval) : null;
  return shownName(party.name, englishName(party), locale);
}

const shownName = (zh: string, en: string | null, locale: string): string =>
  locale.toLowerCase().startsWith('en') ? (en ?? zh) : zh;

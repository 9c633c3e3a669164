/*
 * Each new rule of what overlaps, what is open and what the past was, broken in one place. `npm run test:mutations`
 * runs the tests of the rules with each of them; one that no test notices is a rule that nothing proves.
 */
const OVERLAP = 'src/rollup/rules/overlap';
const RULES = 'src/rollup/rules';

/**
 * @typedef {object} Mutation
 * @property {string} rule - what is no longer true
 * @property {string} file
 * @property {string} from - stands in the file exactly once
 * @property {string} to
 */

/** @type {readonly Mutation[]} */
export const MUTATIONS = [
  {
    rule: 'A longer interval becomes the run of days that its parts leave',
    file: `${OVERLAP}/piece.plan.ts`,
    from: 'const rest = restOf(observation, parts);',
    to: 'const rest = null;',
  },
  {
    rule: 'The rest of an interval states its amount less its parts',
    file: `${OVERLAP}/piece.plan.ts`,
    from: 'minusAmount(amountOf(observation), sumAmounts(parts.map(amountOf)))',
    to: 'amountOf(observation)',
  },
  {
    rule: 'Parts that meet make no run',
    file: `${OVERLAP}/piece.plan.ts`,
    from: 'if (!isRun || (first.start > start && last.end < end)) return null;',
    to: 'if (!isRun) return null;',
  },
  {
    rule: 'An interval covers the shorter ones of its own series',
    file: `${OVERLAP}/overlap.plan.ts`,
    from: 'return !outer.cut;',
    to: 'return false;',
  },
  {
    rule: 'The rest of an interval no longer covers its parts',
    file: `${OVERLAP}/overlap.plan.ts`,
    from: 'return !outer.cut;',
    to: 'return true;',
  },
  {
    rule: 'Only a total covers what lies below it',
    file: `${OVERLAP}/overlap.plan.ts`,
    from: "outer.observation.scope === 'TOTAL' &&\n      region.holds",
    to: 'region.holds',
  },
  {
    rule: 'A total covers only what lies in its interval',
    file: `${OVERLAP}/overlap.plan.ts`,
    from: 'if (!contains(outer.interval, inner.interval)) return false;',
    to: 'if (!overlaps(outer.interval, inner.interval)) return false;',
  },
  {
    rule: 'A total without a pairing covers what names one',
    file: `${OVERLAP}/region.plan.ts`,
    from: 'return outer === null || (inner?.path.includes(outer.id) ?? false);',
    to: 'return outer === null ? inner === null : (inner?.path.includes(outer.id) ?? false);',
  },
  {
    rule: 'A total for a pairing does not cover what names none',
    file: `${OVERLAP}/region.plan.ts`,
    from: '(inner?.path.includes(outer.id) ?? false)',
    to: '(inner?.path.includes(outer.id) ?? true)',
  },
  {
    rule: 'Intervals of one series that overlap without nesting cross',
    file: `${OVERLAP}/overlap.plan.ts`,
    from: '(isOneSeries(one, other) || liesOver(one, other) || liesOver(other, one))',
    to: '(liesOver(one, other) || liesOver(other, one))',
  },
  {
    rule: 'A total that names a pairing and an observation below that names none cross',
    file: `${OVERLAP}/overlap.plan.ts`,
    from: 'total.pairing === null || other.pairing === null || pairingHolds(total.pairing, other.pairing)',
    to: 'total.pairing === null || pairingHolds(total.pairing, other.pairing)',
  },
  {
    rule: 'Of two that cover each other the later one covers',
    file: `${OVERLAP}/overlap.plan.ts`,
    from: 'if (mine !== theirs) return theirs < mine;',
    to: 'if (mine !== theirs) return mine < theirs;',
  },
  {
    rule: 'What crosses is not added',
    file: `${OVERLAP}/contributions.plan.ts`,
    from: 'if (rivals.length === 0 || signed)',
    to: 'if (rivals.length >= 0 || signed)',
  },
  {
    rule: 'Of a star the greater side counts',
    file: `${OVERLAP}/independent.plan.ts`,
    from: 'return sum.gt(centre.weight) ? others.map(({ member }) => member) : [centre.member];',
    to: 'return [centre.member];',
  },
  {
    rule: 'A total contributes what it adds to its parts',
    file: `${OVERLAP}/contributions.plan.ts`,
    from: 'minusAmount(entry.rest ?? entry.amount, resolve(parts).amount)',
    to: 'entry.rest ?? entry.amount',
  },
  {
    rule: 'The upper bound counts only what no other covers',
    file: `${RULES}/resolve.plan.ts`,
    from: 'sumAmounts(contributions.outermost(view).map((entry) => entry.amount))',
    to: 'sumAmounts(view.map((entry) => entry.amount))',
  },
  {
    rule: 'An observation cancels against itself alone',
    file: `${OVERLAP}/amount.plan.ts`,
    from: 'if (sum === 0) into.delete(observation);',
    to: 'if (sum === 0) into.clear();',
  },
  {
    rule: 'An observation that is cancelled leaves no bounds behind',
    file: `${OVERLAP}/amount.plan.ts`,
    from: 'if (sum === 0) into.delete(observation);',
    to: 'if (sum === 0) into.set(observation, 1);',
  },
  {
    rule: 'What is taken away brings its bounds to the other side',
    file: `${OVERLAP}/amount.plan.ts`,
    from: 'coefficient > 0 ? [amount.lower, amount.upper] : [amount.upper, amount.lower]',
    to: '[amount.lower, amount.upper]',
  },
  {
    rule: 'What cannot be negative has no lower bound below zero',
    file: `${OVERLAP}/amount.plan.ts`,
    from: 'if (inexact.size > 0 && !signed &&',
    to: 'if (inexact.size > 0 && signed &&',
  },
  {
    rule: 'The stock of a merged place ends with a reading of its successor',
    file: `${RULES}/stock.plan.ts`,
    from: 'if (endsOn !== null && (day === null || day >= endsOn)) return null;',
    to: '',
  },
  {
    rule: 'Only a reading dated after the merger ends the stock of a merged place',
    file: `${RULES}/stock.plan.ts`,
    from: 'end > mergedBy && (pairing',
    to: '(pairing',
  },
  {
    rule: 'A reading for another pairing does not end the stock of a merged place',
    file: `${RULES}/stock.plan.ts`,
    from: '(pairing === null || pairing.id === first.pairing?.id)',
    to: 'true',
  },
  {
    rule: 'A total that ended before a merger does not cover the merged place',
    file: `${OVERLAP}/region.plan.ts`,
    from: 'inner.mergedBy !== null && end > inner.mergedBy &&',
    to: 'inner.mergedBy !== null &&',
  },
  {
    rule: 'AS_REPORTED knows the places as they were reported',
    file: `${OVERLAP}/region.plan.ts`,
    from: "return boundaries === 'CURRENT' ? current : asReported;",
    to: 'return current;',
  },
  {
    rule: 'The gap is what the totals of the node contribute',
    file: `${RULES}/reconcile.plan.ts`,
    from: 'const gap = reported && contributed;',
    to: 'const gap = reported && itemized && { ...reported, value: reported.value.minus(itemized.value) };',
  },
  {
    rule: 'Coverage is one less gap over reported',
    file: `${RULES}/reconcile.plan.ts`,
    from: 'divide(reported.minus(gap), reported, 6)',
    to: 'divide(gap, reported, 6)',
  },
  {
    rule: 'Itemized leaves out the totals of the node itself',
    file: `${RULES}/resolve.plan.ts`,
    from: 'scoped.filter((one) => !isTotalHere(one))',
    to: 'scoped',
  },
  {
    rule: 'Reported counts totals that lie in others once',
    file: `${RULES}/resolve.plan.ts`,
    from: 'summed(contributions.outermost(here).map(({ amount }) => amount))',
    to: 'summed(here.map(({ amount }) => amount))',
  },
  {
    rule: 'Parts that count elsewhere are said',
    file: `${RULES}/resolve.plan.ts`,
    from: 'return elsewhere.length > 0 ?',
    to: 'return elsewhere.length > 1 ?',
  },
  {
    rule: 'A metric that does not add answers for exactly the period of a reading',
    file: `${RULES}/single.plan.ts`,
    from: 'around.filter(({ start, end }) => start === period.start && end === period.end)',
    to: 'around',
  },
  {
    rule: 'A metric that does not add answers for exactly the node of a reading',
    file: `${RULES}/single.plan.ts`,
    from: 'exactly.filter((observation) => standsAt(node, depthOf(observation) ?? -1, isOwn))',
    to: 'exactly',
  },
  {
    rule: 'An explicit preference comes before all other reasons',
    file: `${RULES}/claim.plan.ts`,
    from: 'Number(other.preferred) - Number(one.preferred) ||',
    to: '',
  },
  {
    rule: 'An exact claim comes before one with bounds',
    file: `${RULES}/claim.plan.ts`,
    from: 'Number(isExact(other.amount)) - Number(isExact(one.amount)) ||',
    to: '',
  },
  {
    rule: 'The claim that was published later counts',
    file: `${RULES}/claim.plan.ts`,
    from: "compareText(other.published ?? '', one.published ?? '') ||",
    to: '',
  },
  {
    rule: 'Between claims that are alike the code of the source decides, and not the order of arrival',
    file: `${RULES}/claim.plan.ts`,
    from: 'compareText(other.sourceCode, one.sourceCode) ||',
    to: '',
  },
  {
    rule: 'A total of a stock older than its parts is said to be stale',
    file: `${RULES}/stock-ledger.plan.ts`,
    from: 'part.observation.end > total.observation.end',
    to: 'part.observation.end < total.observation.end',
  },
  {
    rule: 'A total below its parts is said',
    file: `${RULES}/ledger.plan.ts`,
    from: 'if (entry.contribution.value.gte(ZERO) || entry.amount.value.lt(ZERO)) return [];',
    to: 'if (entry.contribution.value.gte(ZERO) || entry.amount.value.lt(ZERO) || view.length > 0) return [];',
  },
  {
    rule: 'What a group and another place have in common is never added',
    file: `${RULES}/overlap/overlap.plan.ts`,
    from: '(region.holds(total, other) || region.shares(other, total))',
    to: 'region.holds(total, other)',
  },
  {
    rule: 'What crosses a group in part is found among all that it shares parts with',
    file: `${RULES}/overlap/region.plan.ts`,
    from: '...(shared ?? [])',
    to: '',
  },
  {
    rule: 'A group shares parts with places under their codes of today',
    file: `${RULES}/overlap/region.plan.ts`,
    from: '(shared.includes(place.id) || shared.includes(todayOf(place)))',
    to: 'shared.includes(place.id)',
  },
];

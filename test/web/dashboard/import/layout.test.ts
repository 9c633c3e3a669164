import { describe, expect, it } from '@jest/globals';
import { layoutToKeep, losesPeriod, type Layout } from '../../../../src/web/dashboard/import/layout.plan.js';

const withPeriod = (period: string): Layout => ({
  version: 1,
  tables: [{ columns: [{ header: '财政援助资金', as: 'figures', metric: 'FISCAL_AID_FUNDS', period }] }],
});

describe('a layout that is kept for the next file', () => {
  it.each(['2023年1-8月', '1-8月', '8月', '一季度', '上半年', '截至8月底'])(
    'does without a period that would take the figures of the next month into it: %s',
    (period) => {
      const kept = layoutToKeep(withPeriod(period));
      expect(kept.tables[0]?.columns).toEqual([{ header: '财政援助资金', as: 'figures', metric: 'FISCAL_AID_FUNDS' }]);
      expect(losesPeriod(withPeriod(period))).toBe(true);
    },
  );

  it.each(['本月', '累计', '本年累计', '当期', '全年', '期末'])(
    'has the periods that follow from the title of each table: %s',
    (period) => {
      expect(layoutToKeep(withPeriod(period))).toEqual(withPeriod(period));
      expect(losesPeriod(withPeriod(period))).toBe(false);
    },
  );
});

export const RANKING_ORDERS = ['DESC', 'ASC'] as const;
export type RankingOrder = (typeof RANKING_ORDERS)[number];

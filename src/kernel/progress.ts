/** Hears how far a long step has come: what it does, and how many of how many; the total is null where it is unknown. */
export type OnProgress = (step: string, done: number, total: number | null) => void;

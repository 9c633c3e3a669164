/** What a sender declares about how a file is to be read. */
export interface ReadingOptions {
  /** Cells merged among the rows stand for every cell that they cover; without it they are a fault. */
  readonly repeatMerged?: boolean;
}

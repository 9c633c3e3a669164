/** How long work holds the event loop: processor time of this thread between two timers, which no other program shares. */
export interface LoopWatch {
  /** The longest hold and all of the time, in milliseconds. */
  stop(): { readonly longestMs: number; readonly totalMs: number };
}

export function watchLoop(): LoopWatch {
  const now = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const begun = now();
  let last = begun;
  let longestMs = 0;
  const look = (): void => {
    const at = now();
    longestMs = Math.max(longestMs, at - last);
    last = at;
  };
  const timer = setInterval(look, 1);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { longestMs, totalMs: last - begun };
    },
  };
}

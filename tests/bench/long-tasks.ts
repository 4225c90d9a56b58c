import type { Page } from 'playwright-core';

interface LongTasks {
  readonly count: number;
  readonly longestMs: number;
  readonly totalMs: number;
}

declare global {
  interface Window {
    benchLongTasks: { take(): number[] };
  }
}

/** Notes, from the next navigation on, every task of more than 50 ms: the browser's own measure of a page that stutters. */
export const watchLongTasks = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let seen: number[] = [];
    const note = (entries: readonly { readonly duration: number }[]): void => {
      seen.push(...entries.map(({ duration }) => duration));
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
    window.benchLongTasks = {
      take: () => {
        note(observer.takeRecords());
        const taken = seen;
        seen = [];
        return taken;
      },
    };
  });

/** The long tasks since the last call, after the page has come to rest. */
export async function longTasksIn(page: Page): Promise<LongTasks> {
  const durations = await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return window.benchLongTasks.take();
  });
  return {
    count: durations.length,
    longestMs: Math.max(0, ...durations),
    totalMs: durations.reduce((sum, ms) => sum + ms, 0),
  };
}

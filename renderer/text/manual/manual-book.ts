import { directoryChapter } from './directory.ts';
import { dutyChapter } from './duty.ts';
import { emergencyChapter } from './emergency.ts';
import { historyChapter } from './history.ts';
import { inboxChapter } from './inbox.ts';
import { keysChapter } from './keys.ts';
import { type ManualChapter, type ManualPlace, manualChapterIds } from './manual-content.ts';
import { planChapter } from './plan.ts';
import { receptionChapter } from './reception.ts';
import { searchChapter } from './search.ts';
import { settingsChapter } from './settings.ts';
import { setupChapter } from './setup.ts';
import { startChapter } from './start.ts';
import { supervisionChapter } from './supervision.ts';
import { syncChapter } from './sync.ts';
import { todayChapter } from './today.ts';
import { troubleChapter } from './trouble.ts';

const chapters: Readonly<Record<ManualChapter['id'], ManualChapter>> = {
  start: startChapter,
  sync: syncChapter,
  setup: setupChapter,
  today: todayChapter,
  plan: planChapter,
  reception: receptionChapter,
  duty: dutyChapter,
  emergency: emergencyChapter,
  supervision: supervisionChapter,
  directory: directoryChapter,
  search: searchChapter,
  inbox: inboxChapter,
  history: historyChapter,
  settings: settingsChapter,
  keys: keysChapter,
  trouble: troubleChapter,
};

/** 使用手册, chapter by chapter. */
export const manualBook: readonly ManualChapter[] = manualChapterIds.map((id) => chapters[id]);

/** `周计划：导入现成的表格`, or the chapter alone. */
export function placeTitle({ chapter, part }: ManualPlace): string {
  const { title, parts } = chapters[chapter];
  const named = parts.find(({ id }) => id === part);
  return named ? `${title}：${named.title}` : title;
}

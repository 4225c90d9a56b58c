import type { SearchModule } from '../../shared/rules/search/found-text.ts';
import { shellText } from './shell.ts';

export const searchText = {
  open: '搜索',
  openHint: '搜索（Ctrl+K）',
  key: 'Ctrl K',
  title: '搜索',
  label: '查找内容，或输入要去的地方',
  placeholder: '汉字、拼音、首字母、日期，如：防汛 zjg 11月25日',
  results: '搜索结果',
  modules: {
    plan: shellText.weeklyPlan,
    reception: shellText.reception,
    duty: shellText.duty,
    emergency: shellText.emergency,
    supervision: shellText.supervision,
    directory: shellText.directory,
  } satisfies Record<SearchModule, string>,
  commands: '前往与操作',
  hasMore: '还有更多，再加一个词可以缩小范围',
  nothing: (text: string) => `没有找到“${text}”`,
  nothingHint: '换一个词，或用拼音首字母、日期（如 11月25日、下周、2025年）再试。只能找到您有权查看的内容。',
  gathering: (ready: number, total: number) =>
    `正在整理以往的记录（${Math.floor((ready / total) * 100)}%），可能还有结果`,
  found: (count: number) => `${count} 条结果`,
  failed: '暂时查不了，稍后会自动再试。',
  keys: '↑ ↓ 选择　Enter 打开　Esc 关闭',
  until: '至',
} as const;

export const commandText = {
  goTo: (screen: string, tab: string) => `${screen} · ${tab}`,
  thisWeek: '本周',
  nextWeek: '下周',
  intake: '接报突发信息',
  dark: '切换到深色',
  light: '切换到浅色',
  contrast: '切换到高对比',
  sync: '立即同步',
  keys: '键盘操作',
} as const;

import path from 'node:path';
import type { OfficePage } from './office-page.ts';

/** The first half of the story of a week, from an empty folder to settled clashes; the same steps in every shell. */
const fixture = (name: string): string => path.resolve('tests/fixtures', name);

export const weekPage = (tab = 'matrix'): string => `#/weeklyPlan/${tab}?week=2026-11-23`;

export async function foundWorkspace(lead: OfficePage): Promise<void> {
  await lead.page.getByLabel('区县名称').fill('云溪区');
  await lead.page.getByLabel('姓名').fill('林永康');
  await lead.choose('角色', '主任');
  await lead.page.getByText('能打开共享文件夹的人都可以加入', { exact: true }).click();
  await lead.button('新建并开始使用').click();
  await lead.importLeaders(fixture('leaders.xlsx'), 6);
  await lead.goTo(weekPage());
  await lead.page.getByRole('grid', { name: '领导一周工作安排矩阵' }).getByText('王建国').first().waitFor();
}

export async function joinWorkspace(government: OfficePage): Promise<void> {
  await government.choose('所在办公室', '区政府办公室');
  await government.page.getByLabel('姓名').fill('唐思远');
  await government.choose('角色', '联络员');
  await government.button('加入并开始使用').click();
  await government.goTo(weekPage());
  await government.page.getByRole('grid').getByText('李明华').first().waitFor();
}

/** Imports the synthetic week twice: the second time every row is known. */
export async function importWeek(government: OfficePage): Promise<void> {
  const { page } = government;
  const wizard = government.dialog(/导入/);
  await government.button('导入…').click();
  await page.locator('input[type=file]').setInputFiles(fixture('synthetic-week.xlsx'));
  await wizard.getByText('读出 9 行').waitFor();
  await wizard.getByText('全部文字已入列').waitFor();
  await government.button('导入 9 行', wizard).click();
  await government.seesNotice('已导入 9 项');
  await government.button('导入…').click();
  await page.locator('input[type=file]').setInputFiles(fixture('synthetic-week.xlsx'));
  await wizard.getByText('读出 9 行，待补 0 行，已在库 9 行').waitFor();
  await government.button('取消', wizard).click();
}

export async function submitAndMerge(government: OfficePage, lead: OfficePage): Promise<void> {
  await government.button('报送本办计划').click();
  await government.seesNotice('已报送本办计划');
  await lead.button('新增事项').click();
  const form = lead.dialog('新增事项');
  await form.getByLabel('内容', { exact: true }).fill('全区重点工作调度会');
  await form.getByLabel('日期', { exact: true }).fill('2026-11-27');
  await lead.page.keyboard.press('Enter');
  await form.getByText('具体时刻').click();
  await form.getByLabel('开始时刻').fill('15:00');
  await form.getByLabel('地点').fill('区委常委会议室');
  await lead.choose('添加领导（输入姓名查找）', '王建国', form);
  await form.getByLabel('责任单位').fill('区委办');
  await lead.button('保存', form).click();
  await lead.seesNotice('已新增');
  await lead.goTo(weekPage('submissions'));
  await lead.button('接收区政府办的报送').click();
  await lead.seesNotice('已接收');
  await lead.page.getByRole('button', { name: '冲突 2 · 提示 3' }).waitFor();
}

/** One conflict is settled by moving an item with the keyboard, the other accepted with a reason. */
export async function settleClashes(lead: OfficePage): Promise<void> {
  await lead.goTo(weekPage());
  await lead.page
    .getByRole('grid')
    .getByRole('button', { name: /主席会议/ })
    .focus();
  await lead.page.keyboard.press('m');
  const move = lead.dialog('移动到…');
  await lead.choose('日期', '11月26日', move);
  await lead.button('移动', move).click();
  await lead.seesNotice('已移动');
  await lead.page.getByRole('button', { name: '冲突 1 · 提示 3' }).click();
  const clashes = lead.page.getByRole('complementary', { name: '冲突与提示' });
  const disputed = clashes.getByRole('listitem').filter({ hasText: '会议与接待时间重叠' });
  await lead.button('接受并说明理由…', disputed).click();
  const accept = lead.dialog('接受这处冲突');
  await accept.getByLabel('理由').fill('书记陪同前半程');
  await lead.button('接受', accept).click();
  await lead.seesNotice('已接受这处冲突');
  await lead.page.getByRole('button', { name: '冲突 0 · 提示 3' }).waitFor();
}

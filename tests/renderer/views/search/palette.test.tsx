import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../../support/render-app.tsx';

const found = (texts: readonly string[]) => ({
  ...{ ready: 3, total: 3 },
  modules: [
    {
      module: 'plan' as const,
      hits: texts.map((text, index) => ({
        recordId: `planItem.2026-W48.n${index}`,
        title: { text, marks: [{ at: 2, length: 2 }] },
        line: { text: '王建国 李明华', marks: [] },
        ...{ from: '2026-11-25', until: '2026-11-26' },
      })),
      hasMore: texts.length > 1,
    },
  ],
});

const openPalette = async (): Promise<HTMLElement> => {
  await screen.findByRole('navigation');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  return screen.findByRole('combobox', { name: '查找内容，或输入要去的地方' });
};

const options = (): string[] => screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');

describe('the palette', () => {
  it('opens by Ctrl+K with what is gone to most often, and closes by it', async () => {
    renderApp({ handlers: { 'search.find': () => found([]) } });
    expect(await openPalette()).toBe(document.activeElement);
    expect(options().slice(0, 4)).toEqual(['今日', '周计划 · 本周', '周计划 · 下周', '接报突发信息']);
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /查找/ })).toBeNull());
  });

  it('shows what was found with its marks and days, and Enter leads to the row that is chosen', async () => {
    const app = renderApp({
      handlers: { 'search.find': ({ text }) => found(text === '防汛' ? ['全区防汛会', '赴区防汛办'] : []) },
    });
    const input = await openPalette();
    await userEvent.type(input, '防汛');
    await waitFor(() => expect(options()).toHaveLength(2));
    const [first] = screen.getAllByRole('option');
    expect(first && within(first).getByText('防汛').tagName).toBe('MARK');
    expect(options()[0]).toContain('2026年11月25日至11月26日计划事项');
    screen.getByText('还有更多，再加一个词可以缩小范围');
    fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(screen.getAllByRole('option').map((each) => each.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    expect(input.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
    fireEvent.keyDown(input, { key: 'Enter' });
    const place = { screen: 'weeklyPlan', weekStart: '2026-11-23', tab: 'matrix' };
    expect(app.store.getState().route).toMatchObject(place);
    await waitFor(() => expect(screen.queryByRole('combobox', { name: /查找/ })).toBeNull());
  });

  it('leaves Enter to the input method while a word is being composed', async () => {
    const app = renderApp({ handlers: { 'search.find': () => found(['全区防汛会']) } });
    const input = await openPalette();
    const before = app.store.getState().route;
    fireEvent.change(input, { target: { value: 'fangxun' } });
    await waitFor(() => expect(options().some((text) => text.startsWith('全区防汛会'))).toBe(true));
    fireEvent.keyDown(input, { key: 'Enter', keyCode: 229 });
    expect(app.store.getState().route).toBe(before);
  });

  it('finds commands by their words and by how they are read', async () => {
    const app = renderApp({ handlers: { 'search.find': () => found([]) } });
    const input = await openPalette();
    await userEvent.type(input, 'zhibanrili');
    await waitFor(() => expect(screen.queryAllByRole('option')).toHaveLength(0));
    await userEvent.clear(input);
    await userEvent.type(input, 'zbyl');
    await waitFor(() => expect(options()).toEqual(['值班 · 值班月历']));
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(app.store.getState().route).toMatchObject({ screen: 'duty', tab: 'month' });
  });

  it('says that texts are still gathered, and shows what comes by itself', async () => {
    let asked = 0;
    renderApp({
      handlers: {
        'search.find': ({ text }) => {
          if (text !== '') asked += 1;
          return asked > 1 ? found(['全区防汛会']) : { ready: 1, total: 4, modules: [] };
        },
      },
    });
    await userEvent.type(await openPalette(), '防');
    await screen.findByText('正在整理以往的记录（25%），可能还有结果');
    await waitFor(() => expect(options()).toHaveLength(1), { timeout: 3000 });
  });

  it('says that nothing was found and what else to try', async () => {
    renderApp({ handlers: { 'search.find': () => found([]) } });
    await userEvent.type(await openPalette(), '没有的事');
    await screen.findByText('没有找到“没有的事”');
  });
});

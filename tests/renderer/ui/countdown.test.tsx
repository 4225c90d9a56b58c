import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instructionText } from '../../../renderer/text/emergency-instructions.ts';
import { Countdown } from '../../../renderer/ui/Countdown.tsx';

beforeEach(() => vi.useFakeTimers({ now: 500 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const minute = 60_000;
const clock = (): number => Date.now();
const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

describe('a countdown', () => {
  it('counts by itself on the whole second, and says so when the time is over', () => {
    render(<Countdown dueAt={9 * minute} from={0} clock={clock} />);
    const timer = screen.getByRole('timer');
    expect(timer.textContent).toBe('剩 9分00秒');
    pass(500);
    expect(timer.textContent).toBe('剩 8分59秒');
    pass(9 * minute);
    expect(timer.textContent).toBe('刚刚超时');
    expect(timer.dataset.pressure).toBe('over');
  });

  it('is one clock however many there are, and none once they are gone', () => {
    const view = render(
      Array.from({ length: 200 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move
        <Countdown key={index} dueAt={(index + 1) * minute} from={0} clock={clock} />
      )),
    );
    expect(vi.getTimerCount()).toBe(1);
    view.unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells the exact time in its title', () => {
    render(<Countdown dueAt={Date.UTC(2026, 10, 22, 4)} from={0} clock={clock} />);
    expect(screen.getByRole('timer').title).toBe('应于 2026-11-22 12:00 前报出');
  });

  it('says in its title what else is due, where it is no report', () => {
    render(<Countdown dueAt={minute} from={0} clock={clock} title={instructionText.dueTitle('8 点')} />);
    expect(screen.getByRole('timer').title).toBe('应于 8 点 前反馈');
  });
});

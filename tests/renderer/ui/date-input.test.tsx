import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DateInput } from '../../../renderer/ui/DateInput.tsx';

const label = '日期';

it('keeps a date that is being typed when the page is drawn anew before Enter', () => {
  const onChange = vi.fn();
  const input = () => screen.getByLabelText(label) as HTMLInputElement;
  const { rerender } = render(<DateInput label={label} value="2026-11-23" onChange={onChange} />);
  fireEvent.focus(input());
  fireEvent.click(input());
  fireEvent.change(input(), { target: { value: '2026-11-27' } });
  rerender(<DateInput label={label} value="2026-11-23" onChange={(date) => onChange(date)} />);
  expect(input().value).toBe('2026-11-27');
  fireEvent.keyDown(input(), { key: 'Enter' });
  expect(onChange).toHaveBeenLastCalledWith('2026-11-27');
});

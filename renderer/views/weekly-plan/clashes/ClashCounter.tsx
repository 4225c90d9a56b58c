import { Button } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useClashes } from '../../../state/hooks.ts';
import { clashText } from '../../../text/clashes.ts';
import { ClashMark } from './ClashMark.tsx';
import { levelOf } from './item-clashes.ts';

interface ClashCounterProps {
  readonly weekStart: PlainDate;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function ClashCounter({ weekStart, isOpen, onToggle }: ClashCounterProps) {
  const levels = useClashes(weekStart).map(levelOf);
  const conflicts = levels.filter((level) => level === 'conflict').length;
  const hints = levels.filter((level) => level === 'hint').length;
  const worst = conflicts > 0 ? 'conflict' : hints > 0 ? 'hint' : 'accepted';
  return (
    <Button size="small" className="clash-counter" data-level={worst} aria-expanded={isOpen} onClick={onToggle}>
      <ClashMark level={worst} />
      {clashText.open(conflicts, hints)}
    </Button>
  );
}

import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useClashes } from '../../../state/hooks.ts';
import { clashText } from '../../../text/clashes.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { ClashList } from './ClashList.tsx';
import { levelOf, type MarkLevel } from './item-clashes.ts';

interface ClashPanelProps {
  readonly weekStart: PlainDate;
  readonly onClose: () => void;
}

const order: readonly MarkLevel[] = ['conflict', 'hint', 'accepted'];

/** All clashes of the week: conflicts first, accepted ones last and grey. */
export function ClashPanel({ weekStart, onClose }: ClashPanelProps) {
  const clashes = useClashes(weekStart);
  const sorted = order.flatMap((level) => clashes.filter((clash) => levelOf(clash) === level));
  return (
    <aside className="clash-panel" aria-label={clashText.title}>
      <header className="row row-between">
        <h2>{clashText.title}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={clashText.close}
          onClick={onClose}
        />
      </header>
      {sorted.length === 0 ? (
        <EmptyHint title={clashText.none} hint={clashText.noneHint} />
      ) : (
        <ClashList clashes={sorted} weekStart={weekStart} />
      )}
    </aside>
  );
}

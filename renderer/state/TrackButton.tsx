import { Button } from 'antd';
import { matterNumber } from '../../shared/rules/supervision/matter-number.ts';
import { isOpen } from '../../shared/rules/supervision/matter-states.ts';
import { trackText } from '../text/supervision-source.ts';
import { useMay, useRecords } from './hooks.ts';
import { useActions } from './StateProvider.tsx';
import { matterBook, useMattersAtHand } from './supervision.ts';

interface TrackButtonProps {
  /** The instruction, decision, plan item or task. */
  readonly sourceId: string;
  /** What it is, for the button's name. */
  readonly name?: string;
}

/** 转督办: the matters that something became, with the way to each; where none is tracked, the one command that makes it. */
export function TrackButton({ sourceId, name = '' }: TrackButtonProps) {
  useMattersAtHand();
  const made = matterBook(useRecords()).bySource.get(sourceId) ?? [];
  const mayRegister = useMay()('supervision.register');
  const { navigate } = useActions();
  const isTracked = made.some(({ matter }) => isOpen(matter.state));
  if (made.length === 0 && !mayRegister) return null;
  return (
    <span className="row track-button">
      {made.map(({ id, matter }) => (
        <Button
          key={id}
          type="link"
          size="small"
          onClick={() => navigate({ screen: 'supervision', tab: 'board', matterId: id })}
        >
          {trackText.tracked(matterNumber(matter), matter.state)}
        </Button>
      ))}
      {!isTracked && mayRegister && (
        <Button
          size="small"
          aria-label={trackText.trackOf(name)}
          onClick={() => navigate({ screen: 'supervision', tab: 'board', from: sourceId })}
        >
          {trackText.track}
        </Button>
      )}
    </span>
  );
}

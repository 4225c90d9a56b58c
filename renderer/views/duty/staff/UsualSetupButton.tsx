import { Button } from 'antd';
import { staffText } from '../../../text/duty-staff.ts';

interface UsualSetupButtonProps {
  /** The office has nothing of it yet. */
  readonly isMain: boolean;
  readonly onOpen: () => void;
}

/** The way to posts, groups and templates as most offices have them. */
export function UsualSetupButton({ isMain, onOpen }: UsualSetupButtonProps) {
  return (
    <Button type={isMain ? 'primary' : 'default'} onClick={onOpen}>
      {staffText.usual}
    </Button>
  );
}

import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type PlaceName, placeOf } from '../text/manual/manual-content.ts';
import { manualText } from '../text/manual.ts';
import { helpHere } from './manual-place.ts';
import './help-button.css';
import { useActions, useStateReader } from './StateProvider.tsx';

interface HelpButtonProps {
  /** The page about the window in which it stands; F1 opens the same one there. Absent: that of the screen. */
  readonly place?: PlaceName;
  /** Stands beside the cross of a dialog. */
  readonly isInDialog?: boolean;
}

/** The small ? that opens 使用手册 where it tells about this place. */
export function HelpButton({ place, isInDialog = false }: HelpButtonProps) {
  const { showHelp } = useActions();
  const read = useStateReader();
  return (
    <Button
      type="text"
      className={isInDialog ? 'dialog-help' : ''}
      icon={<QuestionCircleOutlined aria-hidden />}
      aria-label={manualText.help}
      aria-keyshortcuts="F1"
      title={manualText.help}
      data-manual={place}
      onClick={() => showHelp(place === undefined ? helpHere(read()) : placeOf(place))}
    />
  );
}

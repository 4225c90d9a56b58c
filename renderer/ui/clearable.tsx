import { CloseCircleFilled } from '@ant-design/icons';
import { entryText } from '../text/entry.ts';

/** For lists that may be emptied again: the kit knows no Chinese name for the button that does it. */
export const clearable = { clearIcon: <CloseCircleFilled aria-hidden />, label: entryText.clear };

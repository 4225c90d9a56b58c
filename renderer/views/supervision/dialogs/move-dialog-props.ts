import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';

/** What every dialog of a matter's step gets. */
export interface MoveDialogProps {
  readonly file: MatterFile;
  /** What the person had before the eyes when the step was begun. */
  readonly baseRevision: number;
  readonly onClose: () => void;
}

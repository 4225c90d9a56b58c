import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { MatterBook, MatterFile } from '../../../shared/rules/supervision/matter-book.ts';
import { duplicateMatterNumbers } from '../../../shared/rules/supervision/matter-number.ts';
import { answersFor } from '../../../shared/rules/supervision/taking-part.ts';
import { useMe, useRecords, useToday } from '../../state/hooks.ts';
import { useActions, useStateReader } from '../../state/StateProvider.tsx';
import { matterBook, useMayMatter } from '../../state/supervision.ts';
import { usePerform } from '../../state/use-perform.tsx';
import { matterText } from '../../text/supervision-matter.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { MoveDialog } from './dialogs/MoveDialog.tsx';
import { type MatterMove, movesOf } from './matter-moves.ts';

interface MatterMoves {
  movesFor(file: MatterFile): readonly MatterMove[];
  /** The same function each time, so that a card whose matter stands as it stood is not drawn anew. */
  readonly run: (move: MatterMove, file: MatterFile) => void;
  /** Another matter has the same number. */
  isDuplicate(file: MatterFile): boolean;
  readonly dialog: ReactNode;
}

/** Moves that say all by themselves. */
const plainMoves = {
  submit: 'supervision.submit',
  start: 'supervision.start',
  archive: 'supervision.archive',
  renumber: 'supervision.renumber',
} as const;

const isPlain = (move: MatterMove): move is keyof typeof plainMoves => move in plainMoves;

interface Pending {
  readonly move: MatterMove;
  readonly file: MatterFile;
  readonly baseRevision: number;
}

const duplicatesIn = (book: MatterBook): ReadonlySet<string> =>
  duplicateMatterNumbers([...book.files.values()].map(({ id, matter }) => ({ id, values: matter })));

/** The steps of a matter: shared by the board and the matter's page. */
export function useMatterMoves(): MatterMoves {
  const mayMatter = useMayMatter();
  const { officeId } = useMe();
  const today = useToday();
  const read = useStateReader();
  const perform = usePerform();
  const { navigate } = useActions();
  const book = matterBook(useRecords());
  const duplicates = useMemo(() => duplicatesIn(book), [book]);
  const [pending, setPending] = useState<Pending | null>(null);
  const run = useCallback(
    (move: MatterMove, file: MatterFile): void => {
      const baseRevision = read().replica.revision;
      const words = { done: matterText.moved, failed: matterText.failed };
      if (isPlain(move)) void perform(plainMoves[move], { id: file.id, baseRevision }, words);
      // What is reviewed has to be read first: it stands on the matter's page.
      else if (move === 'review') navigate({ screen: 'supervision', tab: 'board', matterId: file.id });
      else setPending({ move, file, baseRevision });
    },
    [read, perform, navigate],
  );
  return {
    movesFor: ({ id, matter }) =>
      movesOf(matter, {
        mayDo: (action) => mayMatter(action, matter),
        isDuplicate: duplicates.has(id),
        isForAnother: matter.leadUnit?.officeId !== undefined && !answersFor(matter, officeId),
        today,
      }),
    run,
    isDuplicate: ({ id }) => duplicates.has(id),
    dialog: pending && (
      <>
        <FocusKeeper />
        <MoveDialog {...pending} onClose={() => setPending(null)} />
      </>
    ),
  };
}

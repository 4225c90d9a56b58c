import { useEffect, useMemo, useRef, useState } from 'react';
import { type Month, monthOf } from '../../../../shared/domain/month.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { shiftsAfter } from '../../../../shared/rules/duty/apply-proposal.ts';
import type { RosterFinding } from '../../../../shared/rules/duty/finding.ts';
import { findingsOfMonth } from '../../../../shared/rules/duty/roster-findings.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay, useToday } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { editorText } from '../../../text/duty-editor.ts';
import { postMarks } from '../post-marks.ts';
import { spokenFindings } from '../use-findings.ts';
import { CellBar } from './CellBar.tsx';
import { EditorBar, type EditorPanel } from './EditorBar.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { GeneratorPanel } from './GeneratorPanel.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';
import { RosterDialogs } from './RosterDialogs.tsx';
import { RosterDispute, ShiftDispute, useDisputedShifts } from './RosterDisputes.tsx';
import { type Dragged, RosterGrid } from './RosterGrid.tsx';
import type { PostCell } from './roster-model.ts';
import { rosterModel } from './roster-model.ts';
import { type RosterView, rowsOf, spotAt } from './roster-places.ts';
import { useBalances } from './use-balances.tsx';
import { useBoardFocus } from './use-board-focus.ts';
import { useFindingFix } from './use-finding-fix.ts';
import { changesIn, useProposal, useProposedChanges } from './use-proposal.ts';
import { useRosterEdits } from './use-roster-edits.ts';
import { useRosterKeys } from './use-roster-keys.ts';

interface RosterBoardProps {
  readonly month: Month;
  readonly officeId: string;
  readonly date: PlainDate | undefined;
}

/** The grid of an office's month with what is wrong in it, and the generator. What is proposed stays while months go by. */
export function RosterBoard({ month, officeId, date }: RosterBoardProps) {
  const { navigate } = useActions();
  const book = useDutyBook(officeId);
  const today = useToday();
  const now = useAppState((state) => state.now);
  const name = useNames().officeName(officeId);
  const desk = useProposal(officeId, book);
  const proposed = useProposedChanges(desk);
  const mayEdit = useMay()('duty.editShift', officeId);
  // A proposal is taken or left as a whole: what would be done by hand meanwhile would not be in it.
  const canEdit = mayEdit && desk.proposal === null;
  const [view, setView] = useState<RosterView>('both');
  const [panel, setPanel] = useState<EditorPanel | null>(null);
  const changes = useMemo(() => changesIn(proposed, month, book.shifts), [proposed, month, book]);
  const after = useMemo(() => ({ ...book, shifts: shiftsAfter(book.shifts, proposed) }), [book, proposed]);
  const disputed = useDisputedShifts(officeId);
  const model = useMemo(
    () => rosterModel({ month, officeId, book, now, disputed, changes }),
    [month, officeId, book, now, disputed, changes],
  );
  const rows = useMemo(() => rowsOf(model, view), [model, view]);
  const findings = useMemo(
    () => spokenFindings(findingsOfMonth(after, { officeId, today, month }), after),
    [after, officeId, today, month],
  );
  const board = useBoardFocus(rows, model, date, today);
  const edits = useRosterEdits(officeId, book);
  const keys = useRosterKeys(edits, canEdit);
  useFocusAfter(keys.asked !== null, board.refocus);
  const actions = useRef<HTMLButtonElement>(null);
  const openDay = (day: PlainDate): void =>
    navigate({ screen: 'duty', tab: 'editor', month: monthOf(day), officeId, date: day });
  const show = (finding: RosterFinding): void => {
    if (monthOf(finding.date) === month) board.goTo(finding);
    else openDay(finding.date);
  };
  const act = (finding: RosterFinding, key: string): void => {
    const place = monthOf(finding.date) === month ? board.goTo(finding) : undefined;
    const spot = place && spotAt(rows, model, place);
    if (spot) keys.onKey(key, spot);
    else openDay(finding.date);
  };
  const fix = useFindingFix(officeId, {
    show,
    assign: (finding) => act(finding, 'Enter'),
    remove: (finding) => act(finding, 'Delete'),
    openSteps: (finding) => {
      if (monthOf(finding.date) === month) actions.current?.click();
      else openDay(finding.date);
    },
  });
  const handleDrop = (dragged: Dragged, to: PostCell): void => {
    if ('memberId' in dragged) void edits.assign(to, dragged.memberId);
    else if (dragged.from.shiftId !== to.shiftId || to.shiftId === undefined) void edits.move(dragged.from, to);
  };
  const postName = useMemo(() => (postId: string) => book.posts.get(postId)?.name ?? editorText.gonePost, [book]);
  const marks = useMemo(() => postMarks(book.posts), [book]);
  const balances = useBalances(officeId, month, after, model);
  const conflicts = findings.filter(({ finding }) => finding.level === 'conflict').length;
  const hasShifts = model.posts.some(({ cells }) => cells.some((cell) => cell?.shiftId !== undefined));
  return (
    <div className="editor">
      <EditorBar
        officeId={officeId}
        month={month}
        hasShifts={hasShifts}
        canEdit={canEdit}
        view={view}
        panel={panel}
        conflicts={conflicts}
        actionsRef={actions}
        hints={findings.length - conflicts}
        unknownYear={model.days.find(({ day }) => !day.isPublished)?.date.slice(0, 4)}
        onView={setView}
        onPanel={setPanel}
      />
      <RosterDispute officeId={officeId} month={month} />
      <BoardNote officeId={officeId} month={month} mayEdit={mayEdit} hasShifts={hasShifts} />
      <div className="editor-body">
        <div className="editor-main">
          <CellBar spot={spotAt(rows, model, board.focus)} postName={postName} canEdit={canEdit} onKey={keys.onKey} />
          <ShiftDispute shiftId={spotAt(rows, model, board.focus)?.cell?.shiftId} />
          <div className="roster-scroll">
            <RosterGrid
              label={editorText.grid(name, month)}
              model={model}
              rows={rows}
              focus={board.focus}
              canEdit={canEdit}
              marks={marks}
              postName={postName}
              balances={balances}
              onFocus={board.setFocus}
              onKey={keys.onKey}
              onDrop={handleDrop}
            />
          </div>
        </div>
        {desk.proposal ? (
          <ProposalPanel
            officeId={officeId}
            month={month}
            book={book}
            proposal={desk.proposal}
            desk={desk}
            onOpenMonth={(next) => navigate({ screen: 'duty', tab: 'editor', month: next, officeId })}
            onGo={board.goTo}
          />
        ) : (
          <>
            {panel === 'generator' && canEdit && (
              <GeneratorPanel officeId={officeId} month={month} desk={desk} onClose={() => setPanel(null)} />
            )}
            {panel === 'findings' && (
              <FindingsPanel
                officeId={officeId}
                month={month}
                findings={findings}
                canEdit={canEdit}
                onGo={show}
                onFix={fix}
                onGenerate={() => setPanel('generator')}
                onClose={() => setPanel(null)}
              />
            )}
          </>
        )}
      </div>
      <RosterDialogs asked={keys.asked} model={model} book={book} edits={edits} onClose={() => keys.ask(null)} />
    </div>
  );
}

interface BoardNoteProps extends Omit<RosterBoardProps, 'date'> {
  readonly mayEdit: boolean;
  readonly hasShifts: boolean;
}

/** Says why nothing can be changed here and what to do instead, how to begin, or which keys there are. */
function BoardNote({ officeId, month, mayEdit, hasShifts }: BoardNoteProps) {
  const { rosters } = useDutyBook(officeId);
  const state = rosters.find((roster) => roster.month === month)?.state;
  if (!mayEdit) return <p className="editor-note soft">{editorText.readOnly}</p>;
  if (!hasShifts) return <p className="editor-note">{editorText.emptyMonth}</p>;
  if (state !== 'published' && state !== 'locked') return <p className="editor-note faint">{editorText.keys}</p>;
  return (
    <p className="editor-note soft">
      {editorText.issued[state]}
      {editorText.issuedHint}
    </p>
  );
}

/** Gives the keyboard back to the grid when a window over it closes. */
function useFocusAfter(isOpen: boolean, refocus: () => void): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) refocus();
    wasOpen.current = isOpen;
  }, [isOpen, refocus]);
}

import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useMay } from '../../../state/hooks.ts';
import { dayWords } from '../../../text/date-words.ts';
import { handoverText } from '../../../text/duty-desk.ts';
import { GiveSide } from './GiveSide.tsx';
import type { DueHandover } from './handover-list.ts';
import { TakeSide } from './TakeSide.tsx';
import { WitnessLine } from './WitnessLine.tsx';

interface HandoverSheetProps {
  readonly officeId: string;
  readonly due: DueHandover;
  readonly view: TypedRecordView<'handover'> | undefined;
}

/** One handover: the outgoing side on the left, the incoming side on the right, the leading officer below. */
export function HandoverSheet({ officeId, due, view }: HandoverSheetProps) {
  const mayWrite = useMay()('duty.handOver', officeId);
  const isTaken = view?.values.incomingAt !== undefined;
  return (
    <article className="handover-sheet" aria-label={handoverText.title(dayWords(due.date), due.at)}>
      <header className="row row-between">
        <h2>{handoverText.title(dayWords(due.date), due.at)}</h2>
        {view && (
          <DocumentButton
            request="duty.buildDocument"
            document={{ document: 'handover', handoverId: view.id }}
            formats={['docx', 'pdf', 'html']}
          />
        )}
      </header>
      {!isTaken && <p className="soft">{handoverText.responsible}</p>}
      <div className="handover-sides">
        <GiveSide officeId={officeId} due={due} view={view} isOpen={mayWrite && !isTaken} />
        <TakeSide due={due} view={view} mayWrite={mayWrite} />
      </div>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
      {view && <WitnessLine view={view} mayWrite={mayWrite} />}
    </article>
  );
}

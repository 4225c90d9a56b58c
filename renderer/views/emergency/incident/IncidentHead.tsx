import { ArrowLeftOutlined, DownOutlined, PhoneOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { severityNow } from '../../../../shared/rules/emergency/incident-book.ts';
import { incidentNumber } from '../../../../shared/rules/emergency/incident-number.ts';
import type { Obligation } from '../../../../shared/rules/emergency/obligations.ts';
import { useServerClock, useServerNow } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { LevelTag } from '../../../state/LevelTag.tsx';
import { emergencyText, factNames, responseNames } from '../../../text/emergency.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { instructionText } from '../../../text/emergency-instructions.ts';
import { composerText } from '../../../text/emergency-report.ts';
import { reportName } from '../../../text/emergency-timeline.ts';
import { Countdown } from '../../../ui/Countdown.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { openObligations } from '../file-view.ts';
import type { IncidentMove } from '../incident-moves.ts';
import { InstructionDialog } from '../instructions/InstructionDialog.tsx';
import { type OpenReport, reportToOpen } from '../report/report-flow.ts';
import { useIncidentMoves } from '../use-incident-moves.tsx';
import { FactStateDialog, type SettableFact } from './FactStateDialog.tsx';
import { IncidentDocuments } from './IncidentDocuments.tsx';
import { SeverityDialog } from './SeverityDialog.tsx';

interface IncidentHeadProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  readonly onBack: () => void;
  /** Absent where nothing may be reported. */
  readonly onPhone?: (about: Pick<Obligation, 'leg'>) => void;
  readonly onWrite?: (report: OpenReport) => void;
}

const factTones: Readonly<Record<IncidentFile['incident']['fact'], Tone>> = {
  received: 'busy',
  verifying: 'busy',
  confirmed: 'good',
  dismissed: 'idle',
  transferred: 'idle',
  merged: 'idle',
};

const facts: readonly SettableFact[] = ['verifying', 'confirmed', 'dismissed', 'transferred', 'merged'];

const moveNames: Readonly<Record<IncidentMove, string>> = {
  end: incidentText.end,
  resume: incidentText.resume,
  assess: incidentText.assess,
  archive: incidentText.archive,
};

/** What it is, how it stands, what is due next, and what can be done. */
export function IncidentHead({ file, book, onBack, onPhone, onWrite }: IncidentHeadProps) {
  const { incident } = file;
  const severity = severityNow(file);
  const clock = useServerClock();
  const [next] = openObligations(file, book, useServerNow());
  return (
    <header className="incident-head">
      <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} aria-label={incidentText.back} onClick={onBack} />
      <div className="incident-name">
        <h1 tabIndex={-1}>{incident.title}</h1>
        <p className="row">
          <span className="incident-number">{incidentNumber(incident)}</span>
          {severity && <LevelTag level={severity.level} />}
          {severity?.isSensitive && <span className="sensitive-tag">{emergencyText.sensitive}</span>}
          <StateTag tone={factTones[incident.fact]} label={factNames[incident.fact]} />
          <StateTag tone={incident.response === 'ongoing' ? 'busy' : 'idle'} label={responseNames[incident.response]} />
          {next && (
            <span className="incident-next">
              {emergencyText.obligation(next)}
              {next.dueAt === undefined ? (
                <strong className="late">{emergencyText.atOnce}</strong>
              ) : (
                <Countdown dueAt={next.dueAt} from={next.from} clock={clock} />
              )}
            </span>
          )}
        </p>
      </div>
      <div className="row incident-acts">
        {onPhone && (
          <Button icon={<PhoneOutlined aria-hidden />} onClick={() => onPhone({ leg: next?.leg ?? 'city' })}>
            {incidentText.phoneReport}
          </Button>
        )}
        {onWrite && <WriteButton file={file} onWrite={onWrite} />}
        <StateMenu file={file} book={book} />
        <IncidentDocuments incidentId={file.id} />
      </div>
    </header>
  );
}

function WriteButton({ file, onWrite }: { readonly file: IncidentFile; readonly onWrite: (r: OpenReport) => void }) {
  const report = reportToOpen(file);
  return (
    <Button type="primary" onClick={() => onWrite(report)}>
      {composerText.open(reportName(report.kind), report.id !== undefined)}
    </Button>
  );
}

type Asking = SettableFact | 'severity' | 'instruction';

/** 核实, 级别变更 and how far the response is, in one menu by the keyboard. */
function StateMenu({ file, book }: Pick<IncidentHeadProps, 'file' | 'book'>) {
  const may = useMay();
  const moves = useIncidentMoves();
  const [asking, setAsking] = useState<Asking | null>(null);
  const opener: RefObject<HTMLButtonElement | null> = useRef(null);
  const { officeId, fact, response } = file.incident;
  const isOpen = response !== 'archived';
  const possible = isOpen && may('emergency.setFact', officeId) ? facts.filter((name) => name !== fact) : [];
  const mayJudge = isOpen && may('emergency.setSeverity', officeId);
  const mayInstruct = isOpen && may('emergency.addInstruction', officeId);
  const items = [
    ...(possible.length > 0
      ? [
          {
            key: 'fact',
            type: 'group' as const,
            label: incidentText.verify,
            children: possible.map((key) => ({ key, label: incidentText.toFact[key] })),
          },
        ]
      : []),
    ...(mayJudge ? [{ key: 'severity', label: incidentText.changeLevel }] : []),
    ...(mayInstruct ? [{ key: 'instruction', label: instructionText.add }] : []),
    ...moves.movesFor(file).map((key) => ({ key, label: moveNames[key] })),
  ];
  if (items.length === 0) return null;
  const choose = (key: string): void => {
    const move = moves.movesFor(file).find((name) => name === key);
    if (move) moves.run(move, file);
    else setAsking(key as Asking);
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button ref={opener} icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {incidentText.actions}
        </Button>
      </Dropdown>
      {asking && <FocusKeeper opener={opener} />}
      {asking === 'severity' && <SeverityDialog file={file} book={book} onClose={() => setAsking(null)} />}
      {asking === 'instruction' && <InstructionDialog incidentId={file.id} onClose={() => setAsking(null)} />}
      {asking && asking !== 'severity' && asking !== 'instruction' && (
        <FactStateDialog file={file} book={book} fact={asking} onClose={() => setAsking(null)} />
      )}
      {moves.dialog}
    </>
  );
}

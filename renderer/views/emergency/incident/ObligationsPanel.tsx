import { Button } from 'antd';
import { useState } from 'react';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { type Obligation, obligationsOf } from '../../../../shared/rules/emergency/obligations.ts';
import { mostUrgentFirst } from '../../../../shared/rules/emergency/urgency.ts';
import { useServerClock, useServerNow } from '../../../state/emergency-clock.ts';
import { useMay } from '../../../state/hooks.ts';
import { instantWords } from '../../../text/date-words.ts';
import { emergencyText, spanWords } from '../../../text/emergency.ts';
import { incidentText } from '../../../text/emergency-incident.ts';
import { Countdown } from '../../../ui/Countdown.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { kindFor, type OpenReport, reportToOpen } from '../report/report-flow.ts';
import { WaiveDialog } from './WaiveDialog.tsx';

interface ObligationsPanelProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  /** Absent where nothing may be reported. */
  readonly onPhone?: (about: Obligation) => void;
  readonly onWrite?: (report: OpenReport) => void;
}

/** 报送时限: what is open counts down, what is settled is folded away. */
export function ObligationsPanel({ file, book, onPhone, onWrite }: ObligationsPanelProps) {
  const obligations = obligationsOf(file, book.calendar, useServerNow());
  const mayWaive = useMay()('emergency.waive', file.incident.officeId) && file.incident.response !== 'archived';
  const [waiving, setWaiving] = useState<Obligation | null>(null);
  const open = obligations.filter(({ state }) => state === 'open').sort(mostUrgentFirst);
  const settled = obligations.filter(({ state }) => state !== 'open');
  const write = onWrite && ((about: Obligation): void => onWrite(reportToOpen(file, kindFor(about, file))));
  return (
    <section className="panel obligations-panel" aria-label={incidentText.obligations}>
      <h2>{incidentText.obligations}</h2>
      {open.length === 0 && (
        <p className="soft">
          {incidentText.noObligations}
          <span className="faint">{incidentText.noObligationsHint}</span>
        </p>
      )}
      <ul>
        {open.map((obligation) => (
          <OpenLine
            key={obligation.key}
            obligation={obligation}
            {...(onPhone && { onPhone })}
            {...(write && { onWrite: write })}
            {...(mayWaive && { onWaive: setWaiving })}
          />
        ))}
      </ul>
      {settled.length > 0 && <Settled obligations={settled} />}
      {waiving && (
        <>
          <FocusKeeper />
          <WaiveDialog incidentId={file.id} obligation={waiving} onClose={() => setWaiving(null)} />
        </>
      )}
    </section>
  );
}

interface OpenLineProps {
  readonly obligation: Obligation;
  readonly onPhone?: (about: Obligation) => void;
  readonly onWrite?: (about: Obligation) => void;
  readonly onWaive?: (about: Obligation) => void;
}

function OpenLine({ obligation, onPhone, onWrite, onWaive }: OpenLineProps) {
  const clock = useServerClock();
  const { dueAt, from, channel, source, wasDueBeforeKnown } = obligation;
  const name = emergencyText.obligation(obligation);
  const isByPhone = channel === 'phone';
  return (
    <li className="obligation" data-late={obligation.isLate || undefined}>
      <div className="row row-between">
        <strong title={source}>{name}</strong>
        {dueAt === undefined ? (
          <strong className="late">{emergencyText.atOnce}</strong>
        ) : (
          <Countdown dueAt={dueAt} from={from} clock={clock} />
        )}
      </div>
      <p className="faint">
        {emergencyText.anchor(obligation)} {dueAt === undefined ? instantWords(from) : spanWords(from, dueAt)}
        {wasDueBeforeKnown && `　${incidentText.beforeKnown}`}
      </p>
      <div className="row">
        {onPhone && isByPhone && (
          <Button
            size="small"
            type="primary"
            aria-label={`${incidentText.phoneReport}：${name}`}
            onClick={() => onPhone(obligation)}
          >
            {incidentText.phoneReport}
          </Button>
        )}
        {onWrite && !isByPhone && (
          <Button
            size="small"
            type="primary"
            aria-label={`${incidentText.writtenReport}：${name}`}
            onClick={() => onWrite(obligation)}
          >
            {incidentText.writtenReport}
          </Button>
        )}
        {onWaive && (
          <Button size="small" type="text" aria-label={incidentText.waiveOf(name)} onClick={() => onWaive(obligation)}>
            {incidentText.waive}
          </Button>
        )}
      </div>
    </li>
  );
}

const endings = {
  waived: { tone: 'idle', label: incidentText.waived },
  missed: { tone: 'bad', label: incidentText.missed },
  lifted: { tone: 'idle', label: incidentText.lifted },
} as const;

function Settled({ obligations }: { readonly obligations: readonly Obligation[] }) {
  const late = obligations.filter(({ state, isLate }) => state === 'met' && isLate).length;
  return (
    <details className="fact-history">
      <summary>{incidentText.settled(obligations.length, late)}</summary>
      <ul>
        {obligations.map((obligation) => {
          const { key, state, metAt = 0, isLate } = obligation;
          return (
            <li key={key} className="row">
              {emergencyText.obligation(obligation)}
              {state === 'met' || state === 'open' ? (
                <>
                  <span className="faint">{incidentText.met(instantWords(metAt))}</span>
                  <StateTag tone={isLate ? 'bad' : 'good'} label={isLate ? incidentText.late : incidentText.onTime} />
                </>
              ) : (
                <StateTag {...endings[state]} />
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

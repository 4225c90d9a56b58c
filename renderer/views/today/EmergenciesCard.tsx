import { categoryNames } from '../../../shared/rules/documents/emergency/report-wording.ts';
import { type OpenEmergency, openEmergencies } from '../../../shared/rules/today/open-emergencies.ts';
import { useIncidentBook } from '../../state/emergency.ts';
import { useServerClock, useServerNow } from '../../state/emergency-clock.ts';
import { LevelTag } from '../../state/LevelTag.tsx';
import { useNames } from '../../state/names.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { instantWords } from '../../text/date-words.ts';
import { boardText, emergencyText, responseNames } from '../../text/emergency.ts';
import { todayText } from '../../text/today.ts';
import { Countdown } from '../../ui/Countdown.tsx';
import { TodayCard, TodayEmpty } from './TodayCard.tsx';

/** What is being responded to, and what has to be reported next. */
export function EmergenciesCard() {
  const { book } = useIncidentBook();
  const emergencies = openEmergencies(book, useServerNow());
  const { navigate } = useActions();
  return (
    <TodayCard
      section="emergencies"
      count={emergencies.length}
      onOpen={() => navigate({ screen: 'emergency', tab: 'board' })}
    >
      {emergencies.length === 0 ? (
        <TodayEmpty>{todayText.noEmergencies}</TodayEmpty>
      ) : (
        <ul className="today-rows">
          {emergencies.map((emergency) => (
            <EmergencyLine key={emergency.file.id} emergency={emergency} />
          ))}
        </ul>
      )}
    </TodayCard>
  );
}

function EmergencyLine({ emergency: { file, level, next, openCount } }: { readonly emergency: OpenEmergency }) {
  const { navigate } = useActions();
  const { officeName } = useNames();
  const clock = useServerClock();
  const { title, category, town, address, knownAt, officeId, response } = file.incident;
  // Whoever was not told of another office's incident learns only that there is one, and of which kind.
  const isClosed = title === '';
  return (
    <li data-late={next?.isLate || undefined}>
      <div className="today-row-head">
        {isClosed ? (
          <span className="soft">{emergencyText.closed(officeName(officeId))}</span>
        ) : (
          <button
            type="button"
            className="today-title"
            onClick={() => navigate({ screen: 'emergency', tab: 'board', incidentId: file.id })}
          >
            {title}
          </button>
        )}
        {level && <LevelTag level={level} />}
      </div>
      <p className="today-facts">
        <span className="soft">{categoryNames[category]}</span>
        {!isClosed && <span>{emergencyText.place(town, address)}</span>}
        <span>{boardText.known(instantWords(knownAt))}</span>
        <span>{officeName(officeId)}</span>
        <span>{responseNames[response]}</span>
      </p>
      {!isClosed && (
        <p className="today-due">
          {next === undefined ? (
            <span className="faint">{todayText.noneDue}</span>
          ) : (
            <>
              <span>{emergencyText.obligation(next)}</span>
              {next.dueAt === undefined ? (
                <strong className="late">{emergencyText.atOnce}</strong>
              ) : (
                <Countdown dueAt={next.dueAt} from={next.from} clock={clock} />
              )}
              {openCount > 1 && <span className="faint">{todayText.moreDue(openCount - 1)}</span>}
            </>
          )}
        </p>
      )}
    </li>
  );
}

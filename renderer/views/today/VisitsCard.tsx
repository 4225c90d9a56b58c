import { guestCount } from '../../../shared/rules/reception/head-count.ts';
import { ARRIVAL_DAYS, type ArrivingVisit, arrivingVisits } from '../../../shared/rules/today/arriving-visits.ts';
import { useToday } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { useOpenVisits } from '../../state/receptions.ts';
import { useActions } from '../../state/StateProvider.tsx';
import { daysWords, visitText } from '../../text/reception.ts';
import { stageNames } from '../../text/reception-names.ts';
import { todayText } from '../../text/today.ts';
import { StateTag, type Tone } from '../../ui/StateTag.tsx';
import { TodayCard, TodayEmpty } from './TodayCard.tsx';

/** Who arrives today, who is here, and who comes within the next days. */
export function VisitsCard() {
  const { files } = useOpenVisits();
  const visits = arrivingVisits(files, useToday());
  const { navigate } = useActions();
  return (
    <TodayCard section="visits" count={visits.length} onOpen={() => navigate({ screen: 'reception', tab: 'board' })}>
      {visits.length === 0 ? (
        <TodayEmpty>{todayText.noVisits(ARRIVAL_DAYS)}</TodayEmpty>
      ) : (
        <ul className="today-rows">
          {visits.map((visit) => (
            <VisitLine key={visit.file.id} visit={visit} />
          ))}
        </ul>
      )}
    </TodayCard>
  );
}

const tones: Readonly<Record<ArrivingVisit['standing'], Tone>> = { today: 'info', here: 'good', coming: 'idle' };

function VisitLine({ visit: { file, standing } }: { readonly visit: ArrivingVisit }) {
  const { navigate } = useActions();
  const { leaderName, officeName } = useNames();
  const { title, arriveOn, arriveAt, departOn, arrivePlace, stage, hosts, leadOfficeId, officeId } = file.reception;
  const arrival = [daysWords(arriveOn, departOn), arriveAt, arrivePlace].filter(Boolean).join(' ');
  return (
    <li>
      <div className="today-row-head">
        <button
          type="button"
          className="today-title"
          onClick={() => navigate({ screen: 'reception', tab: 'board', visitId: file.id, visitTab: 'itinerary' })}
        >
          {title}
        </button>
        <StateTag tone={tones[standing]} label={todayText.standings[standing]} />
      </div>
      <p className="today-facts">
        <span className="soft">{arrival}</span>
        <span>{visitText.guests(guestCount(file))}</span>
        <span>{stageNames[stage]}</span>
        <span>
          {hosts
            .map(({ leaderId }) => leaderName(leaderId))
            .filter(Boolean)
            .join('、')}
        </span>
        <span>{officeName(leadOfficeId ?? officeId)}</span>
      </p>
    </li>
  );
}

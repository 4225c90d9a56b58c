import { Alert } from 'antd';
import type { MatterBook } from '../../../../shared/rules/supervision/matter-book.ts';
import {
  type QuarterStanding,
  type QuarterState,
  quarterOf,
  standingsOf,
} from '../../../../shared/rules/supervision/quarter-standing.ts';
import { useToday } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { meetingsText as words } from '../../../text/supervision-meetings.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { useTurn } from './use-turn.ts';

export const quarterTones: Readonly<Record<QuarterState, Tone>> = {
  enough: 'good',
  planned: 'info',
  early: 'idle',
  due: 'bad',
  missed: 'bad',
};

/** 本季度和轮值: how the quarter stands, with a warning before it ends, and whose turn it is. */
export function StandingPanel({ book }: { readonly book: MatterBook }) {
  const today = useToday();
  const { rules } = useTurn(book, today);
  const meetings = [...book.meetings.values()].map(({ meeting }) => meeting);
  const standings = standingsOf(today, meetings, rules);
  const plannedDays = ({ quarter }: QuarterStanding): string[] =>
    meetings
      .filter(({ heldOn, state }) => quarterOf(heldOn) === quarter && (state === 'planned' || state === 'notified'))
      .map(({ heldOn }) => heldOn)
      .sort();
  return (
    <>
      {standings.map((standing) => (
        <StandingAlert key={standing.quarter} standing={standing} least={rules.leastPerQuarter} />
      ))}
      <section className="panel meetings-standing" aria-label={words.standing}>
        {standings.slice(-1).map((standing) => (
          <div key={standing.quarter}>
            <h2>{words.quarterName(standing)}</h2>
            <p className="row">
              <StateTag tone={quarterTones[standing.state]} label={words.quarterStates[standing.state]} />
              <span>{words.quarterWords(standing, rules.leastPerQuarter, plannedDays(standing))}</span>
            </p>
          </div>
        ))}
        <TurnWords book={book} />
      </section>
    </>
  );
}

interface StandingAlertProps {
  readonly standing: QuarterStanding;
  readonly least: number;
}

function StandingAlert({ standing, least }: StandingAlertProps) {
  const name = words.quarterName(standing);
  if (standing.state === 'due')
    return (
      <Alert type="warning" showIcon title={words.due(name, standing.daysLeft)} description={words.dueHint(least)} />
    );
  if (standing.state !== 'missed') return null;
  return <Alert type="error" showIcon title={words.missed(name)} description={words.missedHint} />;
}

/** The rotation in words: whose turn it is and why, and who follows. */
function TurnWords({ book }: { readonly book: MatterBook }) {
  const { due, last } = useTurn(book, useToday());
  const { officeName } = useNames();
  const namesOf = (ids: readonly string[]): string => ids.map(officeName).filter(Boolean).join(words.names);
  const [first, ...rest] = due?.order ?? [];
  if (!first) return <p className="late">{words.nobodysTurn}</p>;
  const office = officeName(first.officeId);
  const passed = namesOf((last?.passedOfficeIds ?? []).filter((id) => id !== first.officeId));
  const said = [
    first.isOwed ? words.turnOwed(office) : words.turnOf(office),
    ...(passed === '' ? [] : [words.passedLast(passed)]),
    ...(last && !first.isOwed && passed === '' ? [words.lastHost(officeName(last.hostOfficeId))] : []),
  ];
  return (
    <div>
      <h2>{words.turn}</h2>
      <p>
        <strong>{said[0]}</strong>
        {said.slice(1).map((each) => words.join + each)}
      </p>
      {rest.length > 0 && (
        <p className="soft">{words.thenOrder(rest.map(({ officeId }) => officeName(officeId)).join(words.arrow))}</p>
      )}
    </div>
  );
}

import { isSignInKept } from '../../../../shared/rules/documents/supervision/meeting-presence.ts';
import {
  type AttendanceCounts,
  attendanceOf,
  attendanceRate,
} from '../../../../shared/rules/supervision/meeting-attendance.ts';
import { figuresText as words } from '../../../text/supervision-meetings-people.ts';
import type { MeetingProps } from './meeting-props.ts';

const names = Object.keys(words.counts) as (keyof AttendanceCounts)[];

/** 到会情况 of a meeting that was held; open as long as nobody kept the sheet. */
export function FiguresPanel({ file: { meeting, attendees } }: MeetingProps) {
  const lines = attendees.map(({ values }) => values);
  const isKept = isSignInKept(lines, meeting);
  const counts = attendanceOf(lines);
  return (
    <section className="panel meeting-list" aria-label={words.title}>
      <div className="row">
        <h2>{words.title}</h2>
        <span className="soft">{isKept ? words.note : words.noSheet}</span>
      </div>
      {isKept && (
        <dl className="meeting-counts">
          {names.map((name) => (
            <div key={name}>
              <dt>{words.counts[name]}</dt>
              <dd>{words.people(counts[name])}</dd>
            </div>
          ))}
          <div>
            <dt>{words.rate}</dt>
            <dd>{words.percent(attendanceRate(counts))}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}

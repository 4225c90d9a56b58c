import { Button } from 'antd';
import { useState } from 'react';
import type { JointMeeting } from '../../../../shared/domain/supervision/joint-meeting.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { type RecordNames, useNames } from '../../../state/names.ts';
import { recordOf } from '../../../state/records.ts';
import { fullDayWords } from '../../../text/date-words.ts';
import { meetingsText } from '../../../text/supervision-meetings.ts';
import { meetingFieldNames, meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import { type MeetingField, type MeetingGroup, meetingGroups, recordFields } from './fact-groups.ts';
import type { MeetingProps } from './meeting-props.ts';

const groups = Object.keys(meetingGroups) as MeetingGroup[];
/** Shown only where something stands in them: most meetings have none. */
const seldom: ReadonlySet<MeetingField> = new Set(['passedOfficeIds', 'checkInAt', 'logistics', 'remarks', 'recorder']);

/** 基本情况: what is known of a meeting, in two groups. */
export function FactsPanel({ file }: MeetingProps) {
  const { meeting } = file;
  const view = recordOf(useRecords(), 'jointMeeting', file.id);
  const mayEdit = useMay()('meetings.edit') && meeting.state !== 'cancelled';
  const names = useNames();
  const [editing, setEditing] = useState<MeetingGroup | null>(null);
  const shownFields = (group: MeetingGroup): readonly MeetingField[] =>
    meetingGroups[group].filter((field) => !seldom.has(field) || wordsOf(field, meeting, names) !== '');
  return (
    <div className="meeting-facts">
      {groups.map((group) => (
        <section key={group} className="panel" aria-label={words.groups[group]}>
          <div className="row row-between">
            <h2>{words.groups[group]}</h2>
            {mayEdit && (
              <Button size="small" aria-label={words.editOf(words.groups[group])} onClick={() => setEditing(group)}>
                {words.edit}
              </Button>
            )}
          </div>
          <dl>
            {shownFields(group).map((field) => (
              <div key={field}>
                <dt>{meetingFieldNames[field]}</dt>
                <dd>
                  {wordsOf(field, meeting, names) || words.nothing}
                  {view && recordFields(field).map((each) => <DisputedField key={each} field={each} view={view} />)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {editing && view && (
        <>
          <FocusKeeper />
          <FactsDialog key={editing} view={view} group={editing} onClose={() => setEditing(null)} />
        </>
      )}
    </div>
  );
}

function wordsOf(field: MeetingField, meeting: JointMeeting, names: RecordNames): string {
  switch (field) {
    case 'heldOn':
      return fullDayWords(meeting.heldOn);
    case 'replyOn':
      return meeting.replyOn === undefined ? '' : fullDayWords(meeting.replyOn);
    case 'place':
      return meeting.venueId === undefined ? meeting.placeText : names.venueName(meeting.venueId);
    case 'hostOfficeId':
      return names.officeName(meeting.hostOfficeId);
    case 'passedOfficeIds':
      return meeting.passedOfficeIds.map(names.officeName).filter(Boolean).join(meetingsText.names);
    default:
      return meeting[field] ?? '';
  }
}

import { Form, Input, Select } from 'antd';
import type { MeetingDecision } from '../../../../shared/domain/supervision/joint-meeting.ts';
import type { MeetingFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { TrackButton } from '../../../state/TrackButton.tsx';
import { UnitInput, UnitsInput } from '../../../state/UnitInput.tsx';
import { dayWords } from '../../../text/date-words.ts';
import { meetingsText } from '../../../text/supervision-meetings.ts';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { clearable } from '../../../ui/clearable.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { LineDialog } from './LineDialog.tsx';
import { LineList } from './LineList.tsx';
import { decisionCounts } from './meeting-lines.ts';
import type { MeetingProps } from './meeting-props.ts';

const { decisionColumns: heads } = words;

/** 议定事项: what, by whom and until when; each becomes a matter with one press, and says what became of it. */
export function DecisionsSection({ file, book }: MeetingProps) {
  const { id, meeting, decisions, topics } = file;
  const { all, tracked, done } = decisionCounts(file, book);
  const topicTitle = (topicId: string | undefined): string =>
    topics.find((topic) => topic.id === topicId)?.values.title ?? '';
  return (
    <LineList<MeetingDecision>
      kind="meetingDecision"
      meetingId={id}
      isOpen={meeting.state !== 'cancelled'}
      title={words.decisions}
      table={words.decisionsTable}
      add={words.addDecision}
      empty={{ title: words.noDecisions, hint: words.noDecisionsHint, reader: words.noDecisionsReader }}
      summary={words.counted(all, tracked, done)}
      heads={heads}
      lines={decisions}
      nameOf={(_, place) => words.decisionName(place + 1)}
      width={800}
      columns={() => [
        {
          title: heads.text,
          render: (_, { values }) => (
            <>
              {values.text}
              {topicTitle(values.topicId) !== '' && (
                <div className="faint">{words.ofTopic(topicTitle(values.topicId))}</div>
              )}
            </>
          ),
        },
        {
          title: heads.leadUnit,
          width: 150,
          render: (_, { values }) => (
            <>
              {values.leadUnit?.name ?? words.nothing}
              {values.assistUnits.length > 0 && (
                <div className="faint">
                  {words.assist(values.assistUnits.map(({ name }) => name).join(meetingsText.names))}
                </div>
              )}
            </>
          ),
        },
        {
          title: heads.dueOn,
          width: 118,
          render: (_, { values }) => (values.dueOn === undefined ? words.nothing : dayWords(values.dueOn)),
        },
        {
          title: heads.track,
          width: 210,
          render: (_, { id: sourceId }, place) => (
            <TrackButton sourceId={sourceId} name={words.decisionName(place + 1)} />
          ),
        },
      ]}
      dialog={(lineId, close) => <DecisionDialog file={file} lineId={lineId} onClose={close} />}
    />
  );
}

interface DecisionDialogProps {
  readonly file: MeetingFile;
  readonly lineId: string | undefined;
  readonly onClose: () => void;
}

const fields = ['text', 'topicId', 'leadUnit', 'assistUnits', 'dueOn'];

/** 添加、修改议定事项 */
const DecisionDialog = ({ file, lineId, onClose }: DecisionDialogProps) => (
  <LineDialog
    kind="meetingDecision"
    meetingId={file.id}
    lineId={lineId}
    title={lineId === undefined ? words.addDecision : words.editDecision}
    fields={fields}
    firstField="text"
    onClose={onClose}
  >
    <Form.Item
      name="text"
      label={heads.text}
      rules={[{ required: true, whitespace: true, message: words.decisionMissing }]}
    >
      <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 8 }} />
    </Form.Item>
    <div className="form-pair">
      <Form.Item name="leadUnit" label={heads.leadUnit}>
        <UnitInput />
      </Form.Item>
      <Form.Item name="dueOn" label={heads.dueOn}>
        <DateInput isClearable />
      </Form.Item>
    </div>
    <Form.Item name="assistUnits" label={words.assistUnits}>
      <UnitsInput />
    </Form.Item>
    <Form.Item name="topicId" label={words.topicField}>
      <Select
        allowClear={clearable}
        options={file.topics.map(({ id, values }) => ({ value: id, label: values.title }))}
      />
    </Form.Item>
  </LineDialog>
);

import { Form, Input } from 'antd';
import type { MeetingTopic } from '../../../../shared/domain/supervision/joint-meeting.ts';
import { UnitInput } from '../../../state/UnitInput.tsx';
import { meetingText as words } from '../../../text/supervision-meetings-page.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { LineDialog } from './LineDialog.tsx';
import { LineList } from './LineList.tsx';
import type { MeetingProps } from './meeting-props.ts';

const { topicColumns: heads } = words;

/** 议题, in the order in which they are heard; every office may bring one. */
export function TopicsSection({ file: { id, meeting, topics } }: MeetingProps) {
  const minutes = topics.reduce((sum, { values }) => sum + (values.minutes ?? 0), 0);
  return (
    <LineList<MeetingTopic>
      kind="meetingTopic"
      meetingId={id}
      isOpen={meeting.state !== 'cancelled'}
      title={words.topics}
      table={words.topicsTable}
      add={words.addTopic}
      empty={{ title: words.noTopics, hint: words.noTopicsHint, reader: words.noTopicsReader }}
      summary={words.totalMinutes(topics.length, minutes)}
      heads={heads}
      lines={topics}
      nameOf={({ title }) => title}
      width={820}
      columns={() => [
        { title: heads.title, render: (_, { values }) => values.title },
        { title: heads.unit, width: 104, render: (_, { values }) => values.unit?.name },
        { title: heads.reporter, width: 84, render: (_, { values }) => values.reporter },
        {
          title: heads.minutes,
          width: 74,
          render: (_, { values }) => values.minutes !== undefined && words.minutesLong(values.minutes),
        },
        { title: heads.material, width: 170, render: (_, { values }) => values.material },
        {
          title: heads.reviewedBy,
          width: 98,
          render: (_, { values }) => values.reviewedBy || <StateTag tone="busy" label={words.notReviewed} />,
        },
      ]}
      dialog={(lineId, close) => <TopicDialog meetingId={id} lineId={lineId} onClose={close} />}
    />
  );
}

interface TopicDialogProps {
  readonly meetingId: string;
  readonly lineId: string | undefined;
  readonly onClose: () => void;
}

const fields = ['title', 'unit', 'reporter', 'minutes', 'material', 'reviewedBy'];

/** 添加、修改议题 */
const TopicDialog = ({ meetingId, lineId, onClose }: TopicDialogProps) => (
  <LineDialog
    kind="meetingTopic"
    meetingId={meetingId}
    lineId={lineId}
    title={lineId === undefined ? words.addTopic : words.editTopic}
    fields={fields}
    firstField="title"
    onClose={onClose}
  >
    <Form.Item
      name="title"
      label={heads.title}
      rules={[{ required: true, whitespace: true, message: words.topicMissing }]}
    >
      <Input.TextArea maxLength={200} autoSize={{ minRows: 1, maxRows: 4 }} />
    </Form.Item>
    <div className="form-pair">
      <Form.Item name="unit" label={heads.unit}>
        <UnitInput />
      </Form.Item>
      <Form.Item name="reporter" label={heads.reporter}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="minutes" label={words.minutesField}>
        <NumberInput min={1} max={600} precision={0} className="wide-field" />
      </Form.Item>
      <Form.Item name="reviewedBy" label={heads.reviewedBy}>
        <Input maxLength={30} />
      </Form.Item>
    </div>
    <Form.Item name="material" label={heads.material}>
      <Input maxLength={300} />
    </Form.Item>
  </LineDialog>
);

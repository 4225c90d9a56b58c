import { Checkbox, Form, Input } from 'antd';
import type { DailyReport } from '../../../../shared/domain/duty/duty-inspection.ts';
import type { DueReport } from '../../../../shared/rules/duty/daily-reports.ts';
import { dailyReportId } from '../../../../shared/rules/duty/duty-ids.ts';
import { servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { useRefused } from '../../../state/use-refused.ts';
import { dayWords } from '../../../text/date-words.ts';
import { reportText } from '../../../text/duty-checks.ts';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';

type ReportDraft = Pick<DailyReport, 'leader' | 'staff' | 'hasIncident' | 'situation' | 'isLineTested'>;

interface ReportDialogProps {
  readonly officeId: string;
  readonly due: DueReport;
  readonly onClose: () => void;
}

/** 值班信息日报: who is on duty is filled in from the roster. */
export function ReportDialog({ officeId, due, onClose }: ReportDialogProps) {
  const [form] = Form.useForm<ReportDraft>();
  const records = useRecords();
  const perform = usePerform();
  const present = recordOf(records, 'dailyReport', dailyReportId(officeId, due.date))?.values;
  const onDuty = useOnDuty(officeId, due.date);
  const hasIncident = Form.useWatch('hasIncident', form) ?? present?.hasIncident ?? false;
  const refused = useRefused();
  const submit = async ({ leader = '', staff = '', situation = '', ...rest }: ReportDraft): Promise<void> => {
    const values = {
      officeId,
      date: due.date,
      specialPeriodId: due.period.id,
      leader,
      staff,
      situation,
      hasIncident: rest.hasIncident ?? false,
      isLineTested: rest.isLineTested ?? false,
    };
    const outcome = await perform('duty.reportDay', { values }, { done: reportText.sent });
    if (outcome.ok) onClose();
    else refused.show(outcome.refusal, Object.keys(values));
  };
  return (
    <EntryDialog<ReportDraft>
      title={reportText.formTitle(dayWords(due.date))}
      confirm={reportText.send}
      form={form}
      initialValues={present ?? { ...onDuty, hasIncident: false, isLineTested: true }}
      problems={refused.problems}
      fieldProblems={refused.fieldProblems}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-pair">
        <Form.Item name="leader" label={reportText.leader}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="staff" label={reportText.staff}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="hasIncident" valuePropName="checked">
          <Checkbox>{reportText.hasIncident}</Checkbox>
        </Form.Item>
        <Form.Item name="isLineTested" valuePropName="checked">
          <Checkbox>{reportText.lineTested}</Checkbox>
        </Form.Item>
      </div>
      {hasIncident && (
        <Form.Item
          name="situation"
          label={reportText.situation}
          rules={[{ required: true, whitespace: true, message: reportText.situationMissing }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
        </Form.Item>
      )}
    </EntryDialog>
  );
}

function useOnDuty(officeId: string, date: string): Pick<ReportDraft, 'leader' | 'staff'> {
  const book = useDutyBook(officeId);
  const people = servedShifts(book, date, date).flatMap(({ shift, actual }) => {
    const duty = book.posts.get(shift.postId)?.duty;
    return actual ? [{ name: actual.name, isLeading: duty === 'chief' || duty === 'lead' }] : [];
  });
  const names = (isLeading: boolean): string =>
    [...new Set(people.filter((each) => each.isLeading === isLeading).map(({ name }) => name))].join('、');
  return { leader: names(true), staff: names(false) };
}

import { Button, Checkbox, Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { InputOf } from '../../../../shared/contract/define.ts';
import { firstOfMonth, lastOfMonth, type Month } from '../../../../shared/domain/month.ts';
import { addDays, type PlainDate } from '../../../../shared/domain/plain-date.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMe, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useBuildDocument } from '../../../state/use-build-document.ts';
import { monthDay } from '../../../text/date-words.ts';
import { rosterFileText } from '../../../text/duty-import.ts';
import { DateInput } from '../../../ui/DateInput.tsx';
import { membersInOrder } from '../member-order.ts';
import { holidaysOfMonth } from './holidays.ts';

interface ExportDialogProps {
  readonly month: Month;
  /** The office that is looked at; `all` for the four together. */
  readonly officeId: string;
  readonly onClose: () => void;
}

type DocumentInput = InputOf<AppContract, 'duty.buildDocument'>;
type SheetFormat = 'docx' | 'xlsx' | 'pdf' | 'html';

interface ExportChoice {
  readonly document: 'roster' | 'holidayRoster' | 'calendar';
  readonly officeId: string;
  readonly layout: 'rows' | 'blocks';
  readonly holiday: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly paper: 'A4' | 'A3';
  readonly masksPhones: boolean;
  readonly memberId?: string;
}

const formats: readonly SheetFormat[] = ['docx', 'xlsx', 'pdf', 'html'];
/** As long as a printed roster ever is (duty-documents.contract.ts). */
const mostDays = 100;

/** 导出: which document of whom, for which days, and in which format. */
export function ExportDialog({ month, officeId, onClose }: ExportDialogProps) {
  const [form] = Form.useForm<ExportChoice>();
  const build = useBuildDocument('duty.buildDocument');
  const isViewer = useMe().role === 'viewer';
  const { holidays, offices, members } = useExportOptions(month);
  const initial: Partial<ExportChoice> = {
    document: 'roster',
    officeId,
    layout: 'rows',
    from: firstOfMonth(month),
    to: lastOfMonth(month),
    paper: 'A4',
    // Whoever may only look gets no whole numbers.
    masksPhones: isViewer,
    ...(holidays[0] && { holiday: holidays[0].value }),
  };
  const document = Form.useWatch('document', form) ?? 'roster';
  const [isBusy, setIsBusy] = useState(false);
  const run = async (format: SheetFormat | 'ics'): Promise<void> => {
    const choice = await form.validateFields().catch(() => null);
    if (!choice) return;
    setIsBusy(true);
    await build(inputOf({ ...initial, ...choice } as ExportChoice, format, holidays));
    setIsBusy(false);
  };
  const buttons: readonly (SheetFormat | 'ics')[] = document === 'calendar' ? ['ics'] : formats;
  return (
    <Modal
      open
      width={560}
      title={rosterFileText.exportTitle}
      onCancel={onClose}
      footer={
        <div className="row export-buttons">
          <Button onClick={onClose}>{rosterFileText.close}</Button>
          {buttons.map((format) => (
            <Button
              key={format}
              type={format === 'docx' || format === 'ics' ? 'primary' : 'default'}
              disabled={isBusy || (document === 'holidayRoster' && holidays.length === 0)}
              onClick={() => run(format)}
            >
              {rosterFileText.exportAs[format]}
            </Button>
          ))}
        </div>
      }
    >
      <Form<ExportChoice> form={form} layout="vertical" requiredMark={false} initialValues={initial}>
        <Form.Item name="document" label={rosterFileText.document}>
          <Radio.Group
            options={(['roster', 'holidayRoster', 'calendar'] as const).map((value) => ({
              value,
              label: rosterFileText.documents[value],
            }))}
          />
        </Form.Item>
        {document === 'calendar' ? (
          <Form.Item
            name="memberId"
            label={rosterFileText.member}
            rules={[{ required: true, message: rosterFileText.memberMissing }]}
          >
            <Select showSearch={{ optionFilterProp: 'label' }} options={members} />
          </Form.Item>
        ) : (
          <Form.Item name="officeId" label={rosterFileText.office}>
            <Select options={[{ value: 'all', label: rosterFileText.allOffices }, ...offices]} />
          </Form.Item>
        )}
        {document === 'holidayRoster' ? (
          <Form.Item name="holiday" label={rosterFileText.holiday}>
            <Select options={holidays} notFoundContent={rosterFileText.noHoliday} />
          </Form.Item>
        ) : (
          <Stretch />
        )}
        {document === 'roster' && (
          <Form.Item name="layout" label={rosterFileText.layout}>
            <Radio.Group
              options={(['rows', 'blocks'] as const).map((value) => ({
                value,
                label: rosterFileText.layouts[value],
              }))}
            />
          </Form.Item>
        )}
        {document !== 'calendar' && (
          <>
            <Form.Item name="paper" label={rosterFileText.paper}>
              <Radio.Group
                options={(['A4', 'A3'] as const).map((value) => ({ value, label: rosterFileText.papers[value] }))}
              />
            </Form.Item>
            <Form.Item name="masksPhones" valuePropName="checked">
              <Checkbox disabled={isViewer}>{rosterFileText.masksPhones}</Checkbox>
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}

function Stretch() {
  return (
    <div className="form-pair">
      <Form.Item name="from" label={rosterFileText.from}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="to"
        label={rosterFileText.to}
        dependencies={['from']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, to: PlainDate) => {
              const from: PlainDate = getFieldValue('from');
              const isGood = from <= to && to < addDays(from, mostDays);
              return isGood ? Promise.resolve() : Promise.reject(new Error(rosterFileText.stretchWrong));
            },
          }),
        ]}
      >
        <DateInput />
      </Form.Item>
    </div>
  );
}

function useExportOptions(month: Month) {
  const book = useDutyBook();
  const names = useNames();
  const offices = officesInOrder(useRecords(), '');
  return {
    offices: offices.map(({ id, values }) => ({ value: id, label: values.name })),
    holidays: holidaysOfMonth(month, book.calendar).map(({ name, first, last }) => ({
      value: first,
      last,
      label: `${name}（${monthDay(first)}—${monthDay(last)}）`,
    })),
    members: membersInOrder(book).map(({ id, values }) => ({
      value: id,
      label: [values.name, values.title, names.officeName(values.officeId)].join('　'),
    })),
  };
}

type HolidayOption = ReturnType<typeof useExportOptions>['holidays'][number];

function inputOf(choice: ExportChoice, format: SheetFormat | 'ics', holidays: readonly HolidayOption[]): DocumentInput {
  const { document, officeId, layout, holiday, paper, masksPhones, memberId = '' } = choice;
  const stretch = { from: choice.from, to: choice.to };
  if (document === 'calendar' || format === 'ics') return { document: 'calendar', memberId, ...stretch };
  if (document === 'roster') return { document, officeId, layout, ...stretch, format, paper, masksPhones };
  const last = holidays.find(({ value }) => value === holiday)?.last ?? holiday;
  return { document, officeId, from: holiday, to: last, format, paper, masksPhones };
}

import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import type { SpecialPeriod } from '../../../../shared/domain/duty/duty-template.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { DisputedField } from '../../../state/DisputedField.tsx';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { officesInOrder, recordsOfKind } from '../../../state/records.ts';
import { useEntrySave } from '../../../state/use-entry-save.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { ClockField } from '../../../ui/ClockField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { EntryDialog } from '../../../ui/EntryDialog.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { EntryActions } from './EntryActions.tsx';
import { useDutyEntryCommands } from './use-duty-entries.ts';

type PeriodView = TypedRecordView<'specialPeriod'>;

const { periodFields: labels } = staffText;

/** 敏感时期 of the district: the lead office keeps them, every office sees them. */
export function PeriodsSection() {
  const mayEdit = useMay()('duty.saveSpecialPeriod');
  const names = useNames();
  const periods = [...recordsOfKind(useRecords(), 'specialPeriod')].sort((left, right) =>
    right.values.fromDate.localeCompare(left.values.fromDate),
  );
  const [editing, setEditing] = useState<PeriodView | 'new' | null>(null);
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setEditing('new')}>
      {staffText.addPeriod}
    </Button>
  ) : (
    <span className="soft">{staffText.leadOnly}</span>
  );
  const officeWords = (ids: readonly string[]): string =>
    ids.length === 0 ? staffText.allOffices : ids.map(names.officeName).join('、');
  return (
    <div className="stack">
      {periods.length === 0 ? (
        <EmptyHint title={staffText.emptyPeriods} hint={staffText.emptyPeriodsHint}>
          {add}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <span className="soft">{staffText.emptyPeriodsHint}</span>
            {add}
          </div>
          <Table<PeriodView>
            size="small"
            rowKey="id"
            dataSource={periods}
            pagination={false}
            columns={[
              { title: labels.name, width: 180, render: (_, { values }) => <strong>{values.name}</strong> },
              {
                title: labels.fromDate,
                width: 210,
                render: (_, { values }) => staffText.term(values.fromDate, values.toDate),
              },
              { title: labels.officeIds, render: (_, { values }) => officeWords(values.officeIds) },
              {
                title: labels.dailyReportBy,
                width: 150,
                render: (_, { values }) => values.dailyReportBy ?? staffText.reportByRules,
              },
              { title: labels.source, render: (_, { values }) => values.source },
              ...(mayEdit
                ? [
                    {
                      width: 150,
                      render: (_: unknown, view: PeriodView) => (
                        <EntryActions view={view} name={view.values.name} onEdit={() => setEditing(view)} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {editing && <FocusKeeper />}
      {editing && <PeriodDialog view={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

interface PeriodDialogProps {
  readonly view: PeriodView | undefined;
  readonly onClose: () => void;
}

function PeriodDialog({ view, onClose }: PeriodDialogProps) {
  const [form] = Form.useForm<SpecialPeriod>();
  const entry = useEntrySave(useDutyEntryCommands('specialPeriod', {}), view);
  const offices = officesInOrder(useRecords(), '').map(({ id, values }) => ({ value: id, label: values.name }));
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <EntryDialog<SpecialPeriod>
      title={view ? staffText.editPeriod : staffText.addPeriod}
      confirm={staffText.save}
      form={form}
      initialValues={view?.values ?? { officeIds: [] }}
      problems={entry.problems}
      fieldProblems={entry.fieldProblems}
      onSubmit={async (values) => {
        if (await entry.save(values)) onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={labels.name} rules={needed(staffText.missing)}>
        <Input maxLength={30} autoFocus={!view} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="fromDate" label={labels.fromDate} rules={needed(staffText.dateMissing)}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="toDate" label={labels.toDate} rules={needed(staffText.dateMissing)}>
          <DateInput isClearable />
        </Form.Item>
        <Form.Item name="officeIds" label={labels.officeIds}>
          <Select mode="multiple" placeholder={staffText.allOffices} options={offices} />
        </Form.Item>
        <Form.Item name="dailyReportBy" label={labels.dailyReportBy} extra={staffText.reportHint}>
          <ClockField label={labels.dailyReportBy} />
        </Form.Item>
      </div>
      <Form.Item name="source" label={labels.source} rules={needed(staffText.sourceMissing)}>
        <Input maxLength={400} />
      </Form.Item>
      {view && Object.keys(view.conflicts).map((field) => <DisputedField key={field} field={field} view={view} />)}
    </EntryDialog>
  );
}

import { Modal, Select, Table } from 'antd';
import { useState } from 'react';
import type { DutyRosterVersion } from '../../../../shared/domain/duty/duty-roster.ts';
import { firstOfMonth, lastOfMonth, type Month } from '../../../../shared/domain/month.ts';
import { servedShifts } from '../../../../shared/rules/duty/final-roster.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { dayWords, fullInstantWords } from '../../../text/date-words.ts';
import { hoursWords } from '../../../text/duty.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { type RosterVersionView, useRosterStanding } from './roster-records.ts';
import { type ShiftDifference, serverOf, versionDifferences } from './version-diff.ts';

interface VersionsDialogProps {
  readonly officeId: string;
  readonly name: string;
  readonly month: Month;
  readonly onClose: () => void;
}

type VersionShift = DutyRosterVersion['shifts'][number];

const tones: Readonly<Record<ShiftDifference['kind'], Tone>> = {
  added: 'good',
  removed: 'idle',
  changed: 'busy',
  moved: 'info',
};

/** The roster as it stands, beside the versions that were issued. */
const presentKey = 'present';

/** 版本对比: who changed on which day between two issued versions, or since the newest. */
export function VersionsDialog({ officeId, name, month, onClose }: VersionsDialogProps) {
  const { versions } = useRosterStanding(officeId, month);
  const present = usePresentShifts(officeId, month);
  const [newest, former] = versions;
  const [fromId, setFromId] = useState((former ?? newest)?.id ?? '');
  const [toId, setToId] = useState((former ? newest?.id : undefined) ?? presentKey);
  const shiftsOf = (id: string): readonly VersionShift[] =>
    id === presentKey ? present : (versions.find((version) => version.id === id)?.values.shifts ?? []);
  const rows = versionDifferences(shiftsOf(fromId), shiftsOf(toId));
  const { compareColumns: heads } = dutyMonthText;
  const options = versions.map(optionOf);
  return (
    <Modal open width={820} title={dutyMonthText.compareTitle(name)} footer={null} onCancel={onClose}>
      <div className="stack">
        <div className="form-pair">
          <Select aria-label={dutyMonthText.compareFrom} value={fromId} options={options} onChange={setFromId} />
          <Select
            aria-label={dutyMonthText.compareTo}
            value={toId}
            options={[...options, { value: presentKey, label: dutyMonthText.present }]}
            onChange={setToId}
          />
        </div>
        {versions
          .filter(({ id }) => id === fromId || id === toId)
          .map((version) => (
            <VersionFacts key={version.id} version={version} />
          ))}
        {rows.length === 0 ? (
          <p className="soft">{dutyMonthText.noDifference}</p>
        ) : (
          <Table<ShiftDifference>
            size="small"
            rowKey="key"
            dataSource={rows}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              {
                title: heads.kind,
                width: 96,
                render: (_, { kind }) => <StateTag tone={tones[kind]} label={dutyMonthText.kinds[kind]} />,
              },
              { title: heads.date, width: 130, render: (_, { date }) => dayWords(date) },
              { title: heads.post, width: 110, dataIndex: 'postName' },
              { title: heads.before, render: (_, { before, kind }) => shiftWords(before, kind) },
              { title: heads.after, render: (_, { after, kind }) => shiftWords(after, kind) },
            ]}
          />
        )}
      </div>
    </Modal>
  );
}

function VersionFacts({ version: { values } }: { readonly version: RosterVersionView }) {
  const { sequence, reason, calendarSource } = values;
  return (
    <p className="faint">
      {reason && <>{dutyMonthText.versionReason(sequence, reason)}　</>}
      {calendarSource ? dutyMonthText.calendarSource(calendarSource) : dutyMonthText.calendarUnknown}
    </p>
  );
}

const optionOf = ({ id, values: { sequence, publishedAt, publishedBy } }: RosterVersionView) => ({
  value: id,
  label: dutyMonthText.versionLine(sequence, fullInstantWords(publishedAt), publishedBy),
});

function shiftWords(shift: VersionShift | undefined, kind: ShiftDifference['kind']): string {
  if (!shift) return '';
  const who = serverOf(shift)?.name ?? dutyMonthText.gap;
  return kind === 'moved' ? `${dayWords(shift.date)} ${hoursWords(shift.start, shift.end)} ${who}` : who;
}

function usePresentShifts(officeId: string, month: Month): VersionShift[] {
  const book = useDutyBook(officeId);
  return servedShifts(book, firstOfMonth(month), lastOfMonth(month)).map(({ shiftId, shift, due, actual }) => ({
    shiftId,
    date: shift.date,
    start: shift.start,
    end: shift.end,
    postId: shift.postId,
    postName: book.posts.get(shift.postId)?.name ?? '',
    ...(due && { due }),
    ...(actual && actual.memberId !== due?.memberId && { actual }),
  }));
}

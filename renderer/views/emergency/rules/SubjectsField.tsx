import { PlusOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ThresholdSubject } from '../../../../shared/domain/emergency/emergency-rules.ts';
import { categoryNames } from '../../../../shared/rules/documents/emergency/report-wording.ts';
import { criterionWords } from '../../../text/emergency-intake.ts';
import { rulesText, thresholdText } from '../../../text/emergency-rules.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { SubjectDialog } from './SubjectDialog.tsx';

interface SubjectsFieldProps {
  readonly isEditable: boolean;
  /** Handed over by the form. */
  readonly value?: readonly ThresholdSubject[];
  readonly onChange?: (subjects: readonly ThresholdSubject[]) => void;
}

const MOST_SUBJECTS = 100;

/** What makes which level, subject by subject, as lines that can be read out. */
export function SubjectsField({ isEditable, value = [], onChange }: SubjectsFieldProps) {
  const [editing, setEditing] = useState<ThresholdSubject | 'new' | null>(null);
  const put = (subject: ThresholdSubject): void => {
    onChange?.(editing === 'new' ? [...value, subject] : value.map((each) => (each === editing ? subject : each)));
    setEditing(null);
  };
  const remove = (subject: ThresholdSubject): void => onChange?.(value.filter((each) => each !== subject));
  return (
    <div className="stack">
      <Table<ThresholdSubject>
        size="small"
        className="threshold-subjects"
        aria-label={thresholdText.subjectTable}
        rowKey={({ category, subject }) => `${category} ${subject}`}
        dataSource={[...value]}
        pagination={false}
        columns={[...columns, ...(isEditable ? [actionColumn(setEditing, remove)] : [])]}
      />
      {isEditable && (
        <div>
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={value.length >= MOST_SUBJECTS}
            onClick={() => setEditing('new')}
          >
            {thresholdText.addSubject}
          </Button>
        </div>
      )}
      {editing !== null && (
        <>
          <FocusKeeper />
          <SubjectDialog
            subject={editing === 'new' ? undefined : editing}
            others={value.filter((each) => each !== editing)}
            onPut={put}
            onClose={() => setEditing(null)}
          />
        </>
      )}
    </div>
  );
}

const { columns: heads } = thresholdText;

const columns: TableColumnsType<ThresholdSubject> = [
  { title: heads.subject, width: 120, render: (_, { subject }) => <strong>{subject}</strong> },
  { title: heads.category, width: 116, render: (_, { category }) => categoryNames[category] },
  { title: heads.criteria, render: (_, { criteria }) => <CriteriaLines criteria={criteria} /> },
  { title: heads.source, width: 240, render: (_, { source }) => <span className="faint">{source}</span> },
];

function CriteriaLines({ criteria }: Pick<ThresholdSubject, 'criteria'>) {
  if (criteria.length === 0) return <span className="faint">{thresholdText.noCriteria}</span>;
  return (
    <ul className="criteria-lines">
      {criteria.map((criterion) => {
        const line = thresholdText.line(criterionWords(criterion), criterion.level);
        return <li key={line}>{line}</li>;
      })}
    </ul>
  );
}

const actionColumn = (onEdit: (subject: ThresholdSubject) => void, onRemove: (subject: ThresholdSubject) => void) => ({
  key: 'actions',
  width: 132,
  render: (_: unknown, subject: ThresholdSubject) => (
    <div className="row rules-actions">
      <Button size="small" aria-label={thresholdText.editOf(subject.subject)} onClick={() => onEdit(subject)}>
        {rulesText.edit}
      </Button>
      <Button size="small" aria-label={thresholdText.removeOf(subject.subject)} onClick={() => onRemove(subject)}>
        {rulesText.remove}
      </Button>
    </div>
  ),
});

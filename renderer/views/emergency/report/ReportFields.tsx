import { Button, Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import {
  type ReportKind,
  reportSectionSchema,
  reportUrgencySchema,
  sectionLimits,
} from '../../../../shared/domain/emergency/incident-report.ts';
import { paperWords } from '../../../../shared/rules/documents/emergency/document-wording.ts';
import { composerText, urgencyNames } from '../../../text/emergency-report.ts';
import { Labelled } from '../../../ui/Labelled.tsx';
import type { ReportDesk } from './use-report-desk.ts';

interface ReportFieldsProps {
  readonly desk: ReportDesk;
  readonly kind: ReportKind;
  /** A 终报 while the response goes on asks for a reason. */
  readonly isOngoing: boolean;
}

type LineField = 'title' | 'sentTo' | 'copiedTo' | 'contact' | 'earlyReason';

/** The elements of a report as text areas; empty ones are left out of it. */
export function ReportFields({ desk, kind, isOngoing }: ReportFieldsProps) {
  const { words, change, fieldProblems: problems } = desk;
  const id = useId();
  const line = (name: string, field: LineField, maxLength: number): ReactNode => (
    <Labelled name={name} of={`${id}-${field}`} problem={problems[field]}>
      <Input
        id={`${id}-${field}`}
        maxLength={maxLength}
        status={problems[field] ? 'error' : ''}
        aria-invalid={problems[field] !== undefined}
        value={words[field]}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    </Labelled>
  );
  return (
    <>
      {line(composerText.title, 'title', 160)}
      {kind === 'final' && isOngoing && line(composerText.earlyReason, 'earlyReason', 500)}
      <div className="row row-between">
        <span className="faint">{composerText.hint}</span>
        <Button size="small" type="link" onClick={desk.redraft}>
          {composerText.redraft}
        </Button>
      </div>
      {reportSectionSchema.options.map((section) => (
        <Labelled
          key={section}
          name={paperWords.sections[section]}
          of={`${id}-${section}`}
          problem={section === 'overview' ? problems.sections : undefined}
        >
          <Input.TextArea
            id={`${id}-${section}`}
            maxLength={sectionLimits[section]}
            autoSize={{ minRows: section === 'overview' ? 3 : 1, maxRows: 12 }}
            value={words.sections[section]}
            onChange={({ target }) => change({ sections: { ...words.sections, [section]: target.value } })}
          />
        </Labelled>
      ))}
      <div className="form-pair">
        {line(composerText.sentTo, 'sentTo', 200)}
        {line(composerText.copiedTo, 'copiedTo', 200)}
        {line(composerText.contact, 'contact', 60)}
        <Labelled name={composerText.urgency} of={`${id}-urgency`} problem={problems.urgency}>
          <Select
            id={`${id}-urgency`}
            value={words.urgency}
            options={reportUrgencySchema.options.map((value) => ({ value, label: urgencyNames[value] }))}
            onChange={(urgency) => change({ urgency })}
          />
        </Labelled>
      </div>
    </>
  );
}

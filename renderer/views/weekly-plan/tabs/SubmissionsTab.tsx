import { Button, Table } from 'antd';
import { instantOf } from '../../../../shared/domain/china-time.ts';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { planDeadlines } from '../../../../shared/rules/plan-deadlines.ts';
import { usePlanWeek } from '../../../state/hooks.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { durationWords, instantWords } from '../../../text/date-words.ts';
import { submissionStateNames } from '../../../text/names.ts';
import { submissionText } from '../../../text/tabs.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';
import { type OfficeWeek, useOfficeWeeks } from './use-office-week.ts';
import { type SubmissionAction, useSubmissionActions } from './use-submission-actions.tsx';

const tones: Readonly<Record<OfficeWeek['state'], Tone>> = {
  missing: 'bad',
  draft: 'idle',
  submitted: 'info',
  returned: 'busy',
  accepted: 'good',
};

const actionLabels: Readonly<Record<SubmissionAction, (office: string) => { label: string; name: string }>> = {
  submit: (office) => ({ label: submissionText.submit, name: `${submissionText.submit}${office}` }),
  accept: (office) => ({ label: submissionText.accept, name: submissionText.acceptOf(office) }),
  giveBack: (office) => ({ label: submissionText.giveBack, name: submissionText.giveBackOf(office) }),
  urge: (office) => ({ label: submissionText.urge, name: submissionText.urgeOf(office) }),
};

/** Who has submitted, who is late and by how much, with one press to urge, accept or return. */
export function SubmissionsTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const weeks = useOfficeWeeks(weekStart);
  const now = useAppState((state) => state.now);
  const { rules, calendar } = usePlanWeek(weekStart);
  const deadline = instantOf(planDeadlines(weekStart, rules, calendar).submitBy);
  const { actionsFor, run, dialog } = useSubmissionActions(weekStart);
  return (
    <div className="tab-page">
      <Table<OfficeWeek>
        size="small"
        rowKey="officeId"
        pagination={false}
        dataSource={[...weeks]}
        columns={[
          {
            title: submissionText.office,
            render: (_, { office }) => (
              <>
                {office.name}
                {office.isLead && <span className="faint">{`　${submissionText.lead}`}</span>}
              </>
            ),
          },
          {
            title: submissionText.state,
            width: 110,
            render: (_, { state }) => <StateTag tone={tones[state]} label={submissionStateNames[state]} />,
          },
          { title: submissionText.items, width: 70, align: 'right', render: (_, { items }) => items.length },
          {
            title: submissionText.incomplete,
            width: 70,
            align: 'right',
            render: (_, { incomplete }) => (incomplete > 0 ? <span className="late">{incomplete}</span> : 0),
          },
          {
            title: submissionText.submitted,
            width: 170,
            render: (_, { submission }) =>
              submission?.submittedAt === undefined
                ? ''
                : submissionText.by(submission.submittedBy ?? '', instantWords(submission.submittedAt)),
          },
          {
            title: submissionText.late,
            width: 130,
            render: (_, week) => <Lateness week={week} lateMs={now - deadline} />,
          },
          { title: submissionText.note, render: (_, { submission }) => noteOf(submission) },
          {
            title: submissionText.actions,
            width: 160,
            render: (_, week) => (
              <div className="row">
                {actionsFor(week).map((action) => {
                  const { label, name } = actionLabels[action](week.office.shortName);
                  return (
                    <Button key={action} size="small" aria-label={name} onClick={() => run(action, week)}>
                      {label}
                    </Button>
                  );
                })}
              </div>
            ),
          },
        ]}
      />
      {dialog}
    </div>
  );
}

function noteOf(submission: OfficeWeek['submission']): string {
  if (submission?.returnReason) return planText.returnedBecause(submission.returnReason);
  return submission?.urgedAt === undefined ? '' : submissionText.urged(instantWords(submission.urgedAt));
}

function Lateness({ week, lateMs }: { readonly week: OfficeWeek; readonly lateMs: number }) {
  const isSubmitted = week.state === 'submitted' || week.state === 'accepted';
  if (isSubmitted) {
    return week.submission?.isLate ? <span className="late">{submissionText.late}</span> : submissionText.onTime;
  }
  if (week.office.isLead || lateMs <= 0) return null;
  return <span className="late">{submissionText.lateBy(durationWords(lateMs))}</span>;
}

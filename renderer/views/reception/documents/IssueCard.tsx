import type { ReceptionIssue } from '../../../../shared/domain/reception/reception-issue.ts';
import { changeSentences } from '../../../../shared/rules/documents/reception/change-words.ts';
import { plannedVisit } from '../../../../shared/rules/documents/reception/planned-lines.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useNames } from '../../../state/names.ts';
import { instantWords } from '../../../text/date-words.ts';
import { visitDocumentsText } from '../../../text/reception.ts';
import { StateTag } from '../../../ui/StateTag.tsx';

interface IssueCardProps {
  readonly file: VisitFile;
  readonly issue: Kept<ReceptionIssue>;
}

/** One issue of the plan: what it changed, and who has signed for it, those first who have not. */
export function IssueCard({ file, issue: { id, values } }: IssueCardProps) {
  const { officeName } = useNames();
  const previous = file.issues.find((other) => other.id === values.previousId)?.values.snapshot;
  const changes = previous ? changeSentences(plannedVisit({ snapshot: values.snapshot, previous })) : [];
  const answers = values.toldOfficeIds.map((officeId) => ({
    officeId,
    receipt: file.receipts.find((receipt) => receipt.values.issueId === id && receipt.values.officeId === officeId)
      ?.values,
  }));
  // Signing a later issue settles this one.
  const later = file.issues.filter((other) => other.values.sequence > values.sequence);
  const isSettled = (officeId: string) => later.some((other) => other.values.toldOfficeIds.includes(officeId));
  const waiting = answers.filter(({ officeId, receipt }) => receipt?.signedAt === undefined && !isSettled(officeId));
  const signed = answers.filter(({ receipt }) => receipt?.signedAt !== undefined);
  const of = { receptionId: file.id, issueId: id } as const;
  return (
    <section className="panel visit-issue" aria-label={visitDocumentsText.version(values.sequence)}>
      <div className="row row-between">
        <h3>
          {visitDocumentsText.version(values.sequence)}
          <span className="soft">{visitDocumentsText.issued(instantWords(values.issuedAt), values.issuedBy)}</span>
        </h3>
        <div className="row">
          <DocumentButton
            request="reception.buildDocument"
            document={{ document: 'plan', ...of }}
            formats={['docx', 'pdf', 'html']}
            label={visitDocumentsText.names.plan}
          />
          <DocumentButton
            request="reception.buildDocument"
            document={{ document: 'schedule', ...of }}
            formats={['docx', 'xlsx', 'pdf', 'html']}
            label={visitDocumentsText.names.schedule}
          />
        </div>
      </div>
      {values.reason !== '' && <p>{visitDocumentsText.reason(values.reason)}</p>}
      {changes.length > 0 && (
        <ul className="notice-list">
          {changes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <ul className="issue-answers">
        {waiting.map(({ officeId, receipt }) => (
          <li key={officeId}>
            <StateTag
              tone="busy"
              label={visitDocumentsText.waiting(officeName(officeId), receipt?.readAt !== undefined)}
            />
          </li>
        ))}
        {signed.map(({ officeId, receipt }) => (
          <li key={officeId}>
            <StateTag
              tone="good"
              label={visitDocumentsText.signedBy(
                officeName(officeId),
                receipt?.signedBy ?? '',
                instantWords(receipt?.signedAt ?? 0),
              )}
            />
            {receipt?.reply && <span className="soft">{receipt.reply}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { IncidentReport } from '../../../../shared/domain/emergency/incident-report.ts';
import type { Masthead, Paragraph } from '../../../../shared/rules/documents/document-table.ts';
import { reportPaper } from '../../../../shared/rules/documents/emergency/report-paper.ts';
import type { DocumentPart } from '../../../../shared/rules/documents/print-document.ts';
import type { IncidentBook, IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMe, useRecords } from '../../../state/hooks.ts';
import { officesInOrder } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { composerText } from '../../../text/emergency-report.ts';

interface ReportPreviewProps {
  readonly file: IncidentFile;
  readonly book: IncidentBook;
  /** With the words as they are being typed. */
  readonly report: IncidentReport;
}

/** The report as its document has it, while it is being typed. */
export function ReportPreview({ file, book, report }: ReportPreviewProps) {
  const offices = officesInOrder(useRecords(), '');
  const districtName = useAppState((state) => state.workspace?.districtName) ?? '';
  const source = {
    files: book.files,
    calendar: book.calendar,
    offices: offices.map(({ id, values }) => ({ id, ...values })),
    districtName,
    by: useMe().name,
    now: useServerNow(),
  };
  const { head, parts, foot, colophon = [] } = reportPaper(report, file, source);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long report scrolls, by the keyboard too.
    <article className="report-preview" aria-label={composerText.preview} tabIndex={0}>
      {head.masthead && <RedHead masthead={head.masthead} />}
      <h2>{head.title}</h2>
      {head.range && <p className="preview-mark">{head.range}</p>}
      {parts.map((part) => (
        <Part key={keyOf(part)} part={part} />
      ))}
      {foot.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <footer>
        {colophon.map((texts) => (
          <Spread key={texts.join()} texts={texts} />
        ))}
      </footer>
    </article>
  );
}

function RedHead({ masthead }: { readonly masthead: Masthead }) {
  const { urgency, signer, name, number, issuer, date } = masthead;
  return (
    <header>
      <Spread texts={[urgency, signer]} />
      <p className="preview-head">{name}</p>
      <p className="preview-number">{number}</p>
      <Spread texts={[issuer, date]} />
    </header>
  );
}

function Spread({ texts }: { readonly texts: readonly string[] }) {
  return (
    <p className="preview-spread">
      {texts.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </p>
  );
}

const wordsOf = (paragraph: Paragraph): string => paragraph.map(({ text }) => text).join('');

const keyOf = (part: DocumentPart): string =>
  part.kind === 'text' ? part.style + part.paragraphs.map(wordsOf).join() : part.kind;

function Part({ part }: { readonly part: DocumentPart }) {
  if (part.kind !== 'text') return null;
  return part.paragraphs.map(wordsOf).map((words) =>
    part.style === 'heading' ? (
      <h3 key={words}>{words}</h3>
    ) : (
      <p key={words} className="preview-paragraph">
        {words}
      </p>
    ),
  );
}

import { Button } from 'antd';
import { useState } from 'react';
import type { MatterState } from '../../../../shared/domain/supervision/matter.ts';
import type { MatterFeedback } from '../../../../shared/domain/supervision/matter-parts.ts';
import type { Kept } from '../../../../shared/rules/kept.ts';
import type { MatterFile } from '../../../../shared/rules/supervision/matter-book.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useMayMatter } from '../../../state/supervision.ts';
import { fullDayWords, instantWords } from '../../../text/date-words.ts';
import { matterBoardText, matterText, matterPartsText as words } from '../../../text/supervision-matter.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { StateTag } from '../../../ui/StateTag.tsx';
import { ReviewDialog } from '../dialogs/ReviewDialog.tsx';

interface Review {
  readonly feedback: Kept<MatterFeedback>;
  readonly verdict: 'pass' | 'return';
}

/** Before the leader, at rest and at its end a matter takes no verdict on what was said of it. */
const reviewable: readonly MatterState[] = ['underway', 'awaitingReview', 'returned'];

/** 反馈: what the units said, the latest first, and what was found of it. */
export function FeedbackPanel({ file }: { readonly file: MatterFile }) {
  const [reviewing, setReviewing] = useState<Review | null>(null);
  const { matter, feedback } = file;
  const mayReview = useMayMatter()('supervision.passFeedback', matter) && reviewable.includes(matter.state);
  return (
    <section className="panel" aria-label={words.feedback}>
      <h2>{words.feedback}</h2>
      {feedback.length === 0 && <p className="faint">{words.noFeedback}</p>}
      <ul className="feedback-list">
        {feedback.toReversed().map((each) => (
          <li key={each.id}>
            <FeedbackEntry matterId={file.id} feedback={each} />
            {mayReview && each.values.review === undefined && (
              <div className="row">
                <Button
                  size="small"
                  type="primary"
                  aria-label={words.passOf(each.values.unitName)}
                  onClick={() => setReviewing({ feedback: each, verdict: 'pass' })}
                >
                  {words.pass}
                </Button>
                <Button
                  size="small"
                  aria-label={words.giveBackOf(each.values.unitName)}
                  onClick={() => setReviewing({ feedback: each, verdict: 'return' })}
                >
                  {words.giveBack}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {reviewing && (
        <>
          <FocusKeeper />
          <ReviewDialog {...reviewing} onClose={() => setReviewing(null)} />
        </>
      )}
    </section>
  );
}

function FeedbackEntry({
  matterId,
  feedback: { id, values },
}: {
  readonly matterId: string;
  readonly feedback: Kept<MatterFeedback>;
}) {
  const said: readonly (readonly [string, string])[] = [
    [words.progress, values.progress],
    [words.problems, values.problems],
    [words.nextSteps, values.nextSteps],
    [words.expectedOn, values.expectedOn ? fullDayWords(values.expectedOn) : ''],
    [words.signer, [values.signedBy, values.isSealed ? words.sealed : ''].filter(Boolean).join('　')],
    [words.evidence, values.evidence.map(({ title, place }) => (place ? `${title}（${place}）` : title)).join('、')],
  ];
  return (
    <>
      <div className="row row-between">
        <span className="row">
          <strong>{values.unitName}</strong>
          <span className="soft">{values.isFinal ? words.final : words.interim}</span>
          <span className="faint">{instantWords(values.handedInAt)}</span>
          <span className="faint">{matterBoardText.percent(values.percent)}</span>
        </span>
        <span className="row">
          <ReviewTag feedback={values} />
          <DocumentButton
            request="supervision.buildDocument"
            document={{ document: 'feedback', matterId, feedbackId: id }}
            formats={['docx', 'pdf', 'html']}
            label={matterText.feedbackDocument}
          />
        </span>
      </div>
      <dl className="matter-facts">
        {said
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="matter-said">{value}</dd>
            </div>
          ))}
      </dl>
      {values.reviewedBy !== undefined && (
        <p className="soft">
          {words.reviewed(values.reviewedBy, values.reviewWords || words[values.review ?? 'waiting'])}
        </p>
      )}
    </>
  );
}

/** An interim feedback that nobody has looked at waits for nobody. */
function ReviewTag({ feedback }: { readonly feedback: MatterFeedback }) {
  if (feedback.review === 'passed') return <StateTag tone="good" label={words.passed} />;
  if (feedback.review === 'returned') return <StateTag tone="bad" label={words.returned} />;
  return feedback.isFinal ? <StateTag tone="busy" label={words.waiting} /> : null;
}

import { CheckOutlined, QuestionOutlined } from '@ant-design/icons';
import {
  type IntakeAnswer,
  intakeAnswers,
  intakeQuestions,
} from '../../../../shared/rules/reception/intake-questions.ts';
import type { VisitFile } from '../../../../shared/rules/reception/visit-book.ts';
import type { VisitTab } from '../../../state/route.ts';
import { answerWords, complianceText, questionNames } from '../../../text/reception-compliance.ts';
import { useVisitTab } from './use-visit-tab.ts';

const tabOfPlace: Partial<Record<IntakeAnswer['place'], VisitTab>> = {
  stops: 'itinerary',
  meals: 'logistics',
  seatPlans: 'seating',
};

/** 三问: what is known of the visit, and what has still to be asked of whom. */
export function IntakePanel({ file }: { readonly file: VisitFile }) {
  const toTab = useVisitTab(file.id);
  const answers = intakeAnswers(file);
  const known = answers.filter(({ isKnown }) => isKnown).length;
  return (
    <section className="panel intake-panel" aria-label={complianceText.intake}>
      <h2>
        {complianceText.intake} <span className="faint">{complianceText.intakeDone(known, answers.length)}</span>
      </h2>
      {intakeQuestions.map((question) => (
        <div key={question}>
          <h3>{questionNames[question]}</h3>
          <ul>
            {answers
              .filter((answer) => answer.question === question)
              .map((answer) => (
                <li key={answer.item} data-known={answer.isKnown || undefined}>
                  {answer.isKnown ? (
                    <>
                      <CheckOutlined role="img" aria-label={complianceText.intakeKnown} /> {answerWords(answer)}
                    </>
                  ) : (
                    <>
                      <QuestionOutlined role="img" aria-label={complianceText.intakeOpen} />{' '}
                      <button
                        type="button"
                        className="link-button"
                        title={complianceText.toAnswer(answerWords(answer))}
                        onClick={() => toTab(tabOfPlace[answer.place] ?? 'basics')}
                      >
                        {answerWords(answer)}
                      </button>
                    </>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

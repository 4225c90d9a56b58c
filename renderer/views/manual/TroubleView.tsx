import type { Trouble } from '../../text/manual/manual-content.ts';
import { manualText } from '../../text/manual.ts';

const words = manualText.trouble;

/** One thing that can go wrong: what is seen, what it means, what to do, whom to ask. */
export function TroubleView({ trouble: { seen, means, act, askWhom } }: { readonly trouble: Trouble }) {
  return (
    <dl className="manual-trouble">
      <dt>{words.seen}</dt>
      <dd>
        {seen.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </dd>
      <dt>{words.means}</dt>
      <dd>{means}</dd>
      <dt>{words.act}</dt>
      <dd>
        <ol className="manual-steps">
          {act.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
      </dd>
      <dt>{words.askWhom}</dt>
      <dd>{askWhom}</dd>
    </dl>
  );
}

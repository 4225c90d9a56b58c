import type { OpenMatter } from '../../../../shared/rules/duty/open-matters.ts';
import { instantWords } from '../../../text/date-words.ts';
import { deskText, logKindNames, logText } from '../../../text/duty-desk.ts';

/** What the office still has to finish, whichever shift it came to. */
export function OpenMatters({ matters, title }: { readonly matters: readonly OpenMatter[]; readonly title: string }) {
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      {matters.length === 0 ? (
        <p className="soft">{deskText.noOpen}</p>
      ) : (
        <ul className="open-matters">
          {matters.map(({ id, at, content, isEmergency, owner, dueAt }) => (
            <li key={id} data-emergency={isEmergency}>
              {isEmergency && <strong className="late">{logKindNames.emergency}</strong>}
              <span>{content}</span>
              <span className="faint">
                {[
                  instantWords(at),
                  owner && logText.owner(owner),
                  dueAt !== undefined && logText.due(instantWords(dueAt)),
                ]
                  .filter(Boolean)
                  .join('　')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

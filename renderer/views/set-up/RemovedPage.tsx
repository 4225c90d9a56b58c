import { Alert } from 'antd';
import { useRecords } from '../../state/hooks.ts';
import { namesIn } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { removedText, standingWords } from '../../text/membership.ts';

/** What a computer that was removed shows instead of the workspace. */
export function RemovedPage() {
  const { officeName } = namesIn(useRecords());
  const members = useAnswer('members.list').value?.members ?? [];
  const mine = members.find(({ isThisDevice }) => isThisDevice);
  const remover = members.find(({ deviceId }) => deviceId === mine?.removed?.by);
  const words = standingWords.removed;
  return (
    <section className="panel stack" aria-labelledby="removed-title">
      <h1 id="removed-title">{words?.title}</h1>
      <Alert
        type="error"
        showIcon
        title={mine?.removed ? removedText.by(remover?.personName ?? '', mine.removed.at) : words?.title}
        description={words?.hint}
      />
      {mine && <p className="soft">{removedText.who(mine.personName, officeName(mine.officeId))}</p>}
      <PlainList title={removedText.kept} items={removedText.keptItems} />
      <PlainList title={removedText.next} items={removedText.nextItems} />
    </section>
  );
}

function PlainList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul className="notice-list">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

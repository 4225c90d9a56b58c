import { App, Button } from 'antd';
import { useState } from 'react';
import type { FolderFacts } from '../../../../shared/contract/data.contract.ts';
import { copyText } from '../../../bridge/clipboard.ts';
import { AnswerNotice } from '../../../state/AnswerNotice.tsx';
import { FolderCheckPanel } from '../../../state/FolderCheckPanel.tsx';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useRefusalNotice, useSuccessNotice } from '../../../state/use-perform.tsx';
import { sizeWords } from '../../../text/check.ts';
import { fullInstantWords } from '../../../text/date-words.ts';
import { foldersText } from '../../../text/folders.ts';
import './folders.css';

/** 文件夹: where things are, whether the shared folder works, and the way to it after it has moved. */
export function FoldersSection() {
  const answer = useAnswer('data.listFolders');
  const { folders = [], setAside = [], canOpen = false } = answer.value ?? {};
  return (
    <div className="stack data-section">
      <p className="soft">{foldersText.hint}</p>
      <AnswerNotice answer={answer} />
      <ul className="panel folder-list">
        {folders.map((folder) => (
          <FolderLine key={folder.kind} folder={folder} canOpen={canOpen} />
        ))}
      </ul>
      <section className="panel stack" aria-labelledby="folder-check-title">
        <h2 id="folder-check-title" className="data-heading">
          {foldersText.checkTitle}
        </h2>
        <FolderCheckPanel />
      </section>
      <ChangeFolder onChanged={answer.reload} />
      <section className="panel stack" aria-labelledby="set-aside-title">
        <h2 id="set-aside-title" className="data-heading">
          {foldersText.setAside(setAside.length)}
        </h2>
        <p className="soft">{setAside.length === 0 ? foldersText.setAsideNone : foldersText.setAsideHint}</p>
        {setAside.length > 0 && (
          <ul className="set-aside">
            {setAside.map(({ name, bytes, at }) => (
              <li key={name}>
                <code>{name}</code>
                <span className="faint">{`${sizeWords(bytes)} · ${fullInstantWords(at)}`}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

interface FolderLineProps {
  readonly folder: FolderFacts;
  readonly canOpen: boolean;
}

function FolderLine({ folder, canOpen }: FolderLineProps) {
  const { kind, path } = folder;
  const { message, notification } = App.useApp();
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const name = foldersText.kinds[kind];
  const copy = async (): Promise<void> => {
    if (await copyText(path)) tell({ done: foldersText.copied });
    else void message.warning(foldersText.copyFailed);
  };
  const open = async (): Promise<void> => {
    const outcome = await ask('data.openFolder', { kind });
    if (!outcome.ok) return showRefusal(outcome.refusal, foldersText.openFailed);
    const { outcome: what } = outcome.value;
    if (what === 'byHand') await copy();
    else if (what !== 'opened')
      notification.warning({ title: foldersText.openFailed, description: foldersText.openFailures[what] });
  };
  return (
    <li className="folder-line">
      <div className="folder-name">
        <strong>{name}</strong>
        <span className="faint">{foldersText.kindHints[kind]}</span>
      </div>
      <div className="folder-facts">
        <code>{path}</code>
        <span className="soft">{factWords(folder)}</span>
      </div>
      <div className="folder-actions">
        {canOpen && (
          <Button aria-label={foldersText.openOf(name)} onClick={open}>
            {foldersText.open}
          </Button>
        )}
        <Button aria-label={foldersText.copyOf(name)} onClick={copy}>
          {foldersText.copy}
        </Button>
      </div>
    </li>
  );
}

function factWords({ isThere, files, bytes, freeBytes, errorCode }: FolderFacts): string {
  if (!isThere) return errorCode === 'ENOENT' ? foldersText.notThere : foldersText.away(errorCode);
  return [files === null ? [] : foldersText.files(files, bytes), freeBytes === null ? [] : foldersText.free(freeBytes)]
    .flat()
    .join(' · ');
}

function ChangeFolder({ onChanged }: { readonly onChanged: () => void }) {
  const canPick = useAppState((state) => state.info?.canPickFolder ?? false);
  const { notification } = App.useApp();
  const { ask } = useActions();
  const tell = useSuccessNotice();
  const showRefusal = useRefusalNotice();
  const [isBusy, setIsBusy] = useState(false);
  const handleChange = async (): Promise<void> => {
    setIsBusy(true);
    const outcome = await ask('workspace.changeFolder');
    setIsBusy(false);
    if (!outcome.ok) return showRefusal(outcome.refusal, foldersText.changeFailed);
    const { outcome: what, folder } = outcome.value;
    if (what === 'cancelled') return;
    if (what === 'changed') {
      tell({ done: foldersText.changed });
      onChanged();
    } else
      notification.error({
        title: foldersText.changeFailed,
        description: `${folder ?? ''}：${foldersText.changeRefusals[what]}`,
        duration: 12,
      });
  };
  return (
    <section className="panel stack" aria-labelledby="folder-change-title">
      <h2 id="folder-change-title" className="data-heading">
        {foldersText.changeTitle}
      </h2>
      <p className="soft">{canPick ? foldersText.changeHint : foldersText.changeElsewhere}</p>
      {canPick && (
        <div>
          <Button onClick={handleChange} loading={isBusy}>
            {foldersText.change}
          </Button>
        </div>
      )}
    </section>
  );
}

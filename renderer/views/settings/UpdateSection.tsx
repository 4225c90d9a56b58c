import { Alert, Button, Switch } from 'antd';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { updateReasonSentence, updateStateSentence, updatesText } from '../../text/updates.ts';

/** What is known of newer versions, and what is done with one: nothing without the person. */
export function UpdateSection() {
  const updates = useAppState((state) => state.updates);
  const { ask } = useActions();
  if (!updates) return null;
  const { stage, kind, reason, file, version, lookedAt, failedVersion } = updates;
  const isReady = stage === 'ready' && file !== null;
  const isBusy = stage === 'looking' || stage === 'copying';
  return (
    <section className="panel settings-panel stack" aria-labelledby="updates-title">
      <h2 id="updates-title" className="updates-title">
        {updatesText.title}
      </h2>
      <p role="status">
        {updateStateSentence(updates)}
        {lookedAt !== null && <span className="soft"> {updatesText.lookedAt(lookedAt)}</span>}
      </p>
      {reason !== null && <Alert type="warning" showIcon title={updateReasonSentence(reason)} />}
      {failedVersion !== null && <Alert type="warning" showIcon title={updatesText.failed(failedVersion)} />}
      {version !== null && <Notes />}
      {isReady && kind !== 'deb' && <InstallAtQuit />}
      {isReady && kind === 'deb' && (
        <p>
          {updatesText.deb}
          <br />
          <code>{updatesText.debCommand(file)}</code>
        </p>
      )}
      {stage === 'told' && <p>{updatesText.byHand}</p>}
      {stage !== 'off' && (
        <div>
          <Button loading={isBusy} onClick={() => void ask('updates.look')}>
            {updatesText.look}
          </Button>
        </div>
      )}
    </section>
  );
}

function Notes() {
  const updates = useAppState((state) => state.updates);
  if (!updates || updates.notes.length === 0) return null;
  return (
    <div>
      <strong>{updatesText.notes}</strong>
      {updates.releasedAt !== null && <span className="soft"> {updatesText.released(updates.releasedAt)}</span>}
      <ul className="updates-notes">
        {updates.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

function InstallAtQuit() {
  const updates = useAppState((state) => state.updates);
  const { ask } = useActions();
  return (
    <>
      <div className="updates-choice">
        <Switch
          aria-labelledby="updates-at-quit"
          checked={updates?.installsAtQuit ?? false}
          onChange={(isWanted) => void ask('updates.setInstallAtQuit', { isWanted })}
        />
        <span id="updates-at-quit">{updatesText.installAtQuit}</span>
        <Button type="text" onClick={() => void ask('updates.putOff')}>
          {updatesText.putOff}
        </Button>
      </div>
      <p className="soft">{updatesText.never}</p>
    </>
  );
}

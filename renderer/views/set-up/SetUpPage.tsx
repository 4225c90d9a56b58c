import { Alert, Steps } from 'antd';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.contract.ts';
import { FolderCheckPanel } from '../../state/FolderCheckPanel.tsx';
import { HelpButton } from '../../state/HelpButton.tsx';
import { useAppState } from '../../state/StateProvider.tsx';
import { folderProblemSentence, setUpText } from '../../text/set-up.ts';
import { shellText } from '../../text/shell.ts';
import { ChooseFolder } from './ChooseFolder.tsx';
import { CreateWorkspace } from './CreateWorkspace.tsx';
import { JoinWorkspace } from './JoinWorkspace.tsx';
import { RemovedPage } from './RemovedPage.tsx';
import { SampleOffer } from './SampleOffer.tsx';
import './set-up.css';

/** First run, from the folder to the person in the order in which each answer is needed; or why there is nothing to run. */
export function SetUpPage() {
  const workspace = useAppState((state) => state.workspace);
  if (!workspace) return null;
  return (
    <div className="set-up">
      <header className="set-up-head">
        <strong>{shellText.product}</strong>
        <HelpButton />
      </header>
      <main className="set-up-body">
        {workspace.membership === 'removed' ? <RemovedPage /> : <FirstRun workspace={workspace} />}
      </main>
    </div>
  );
}

function FirstRun({ workspace }: { readonly workspace: WorkspaceStatus }) {
  const { stage, shareFolder, folderProblem } = workspace;
  return (
    <>
      <h1>{setUpText.welcome}</h1>
      <Steps
        size="small"
        current={stage === 'choosingFolder' ? 0 : 1}
        items={setUpText.steps.map((title) => ({ title }))}
      />
      {shareFolder && stage !== 'choosingFolder' && (
        <p className="soft">
          {setUpText.folder}
          <code className="set-up-folder">{shareFolder}</code>
        </p>
      )}
      {shareFolder && <FolderCheckPanel />}
      {folderProblem && (
        <Alert
          type="error"
          showIcon
          title={setUpText.folderProblem}
          description={folderProblemSentence(folderProblem.code, folderProblem.errorCode)}
        />
      )}
      {stage === 'choosingFolder' && <ChooseFolder />}
      {stage === 'creating' && <CreateWorkspace />}
      {stage === 'joining' && <JoinWorkspace />}
      <SampleOffer />
    </>
  );
}

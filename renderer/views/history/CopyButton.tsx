import { App, Button } from 'antd';
import { useActions } from '../../state/StateProvider.tsx';
import { useRefusalNotice } from '../../state/use-perform.tsx';
import { recoveryText } from '../../text/history.ts';

/** A moment to go back to, and what people call it. */
export interface ChosenMoment {
  readonly moment: [number, number];
  readonly name: string;
}

/** Writes the moment as a workspace of its own on this computer, and says where it is. */
export function CopyButton({ chosen: { moment, name } }: { readonly chosen: ChosenMoment }) {
  const { modal } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  const write = async (): Promise<void> => {
    const outcome = await ask('history.writeCopy', { moment });
    if (!outcome.ok) {
      showRefusal(outcome.refusal, recoveryText.copyFailed);
      return;
    }
    const { folder, operations } = outcome.value;
    modal.success({
      title: recoveryText.copyDone,
      content: (
        <div className="stack">
          <p>{recoveryText.copyWhere(operations)}</p>
          <p className="copy-folder">{folder}</p>
          <p className="soft">{recoveryText.copyOpen}</p>
        </div>
      ),
    });
  };
  const handleClick = (): void => {
    modal.confirm({
      title: recoveryText.copyTitle,
      content: recoveryText.copyHint(name),
      okText: recoveryText.copyConfirm,
      onOk: write,
    });
  };
  return <Button onClick={handleClick}>{recoveryText.copy}</Button>;
}

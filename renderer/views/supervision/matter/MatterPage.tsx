import { Button, Spin } from 'antd';
import { useState } from 'react';
import { RecordHistoryDrawer } from '../../../state/RecordHistoryDrawer.tsx';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { useMatterFile } from '../../../state/supervision.ts';
import { supervisionText } from '../../../text/supervision.ts';
import { matterText } from '../../../text/supervision-matter.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { Course } from './Course.tsx';
import { ExtensionsPanel } from './ExtensionsPanel.tsx';
import { FactsDialog } from './FactsDialog.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { FeedbackPanel } from './FeedbackPanel.tsx';
import './matter.css';
import { MatterHead } from './MatterHead.tsx';
import { UnitsPanel } from './UnitsPanel.tsx';
import { UrgesPanel } from './UrgesPanel.tsx';

/** 一件督办: what it is about, who answers, what they say, and everything that was done with it. */
export function MatterPage({ id }: { readonly id: string }) {
  const tab = useAppState(({ route }) => (route.screen === 'supervision' ? route.tab : 'board'));
  const { navigate } = useActions();
  const { book, file, isLoaded, isRedacted } = useMatterFile(id);
  const [open, setOpen] = useState<'facts' | 'history' | null>(null);
  const back = (): void => navigate({ screen: 'supervision', tab });
  if (!file || isRedacted) {
    if (!isLoaded) return <Spin className="content-spin" description={supervisionText.loading} />;
    return (
      <EmptyHint
        title={file ? matterText.closed : matterText.gone}
        hint={file ? matterText.closedHint : matterText.goneHint}
      >
        <Button onClick={back}>{matterText.back}</Button>
      </EmptyHint>
    );
  }
  const close = (): void => setOpen(null);
  return (
    <div className="matter-page">
      <MatterHead file={file} book={book} onBack={back} onHistory={() => setOpen('history')} />
      <div className="matter-columns">
        <div className="stack">
          <FactsPanel file={file} onEdit={() => setOpen('facts')} />
          <FeedbackPanel file={file} />
        </div>
        <div className="stack">
          <UnitsPanel file={file} />
          <ExtensionsPanel file={file} />
          <UrgesPanel file={file} />
          <Course file={file} />
        </div>
      </div>
      {open && <FocusKeeper />}
      {open === 'facts' && <FactsDialog id={id} onClose={close} />}
      {open === 'history' && <RecordHistoryDrawer id={id} onClose={close} />}
    </div>
  );
}

import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import type { ManualPlace } from '../../text/manual/manual-content.ts';
import { manualText } from '../../text/manual.ts';
import { FocusKeeper } from '../../ui/FocusKeeper.tsx';
import { KeyListButton } from './KeyListButton.tsx';
import { ManualReader } from './ManualReader.tsx';

interface ManualDrawerProps {
  readonly place: ManualPlace;
  readonly onClose: () => void;
}

/** 使用手册 over the screen: what is being written below stays as it is. */
export function ManualDrawer({ place: opened, onClose }: ManualDrawerProps) {
  const { navigate, showHelp } = useActions();
  const mayLeave = useAppState(({ workspace, route }) => workspace?.stage === 'ready' && route.screen !== 'manual');
  // Asked for at the moment of opening: a window below would be left behind half-filled.
  const [isOverWindow] = useState(() => document.querySelector('[role="dialog"]') !== null);
  return (
    <>
      <FocusKeeper />
      <Drawer
        open
        className="manual-drawer"
        title={manualText.title}
        size={920}
        zIndex={1100}
        onClose={onClose}
        extra={
          <>
            <KeyListButton />
            {mayLeave && !isOverWindow && (
              <Button
                size="small"
                onClick={() => {
                  onClose();
                  navigate({ screen: 'manual', ...opened });
                }}
              >
                {manualText.wholePage}
              </Button>
            )}
          </>
        }
      >
        <ManualReader place={opened} onPlace={showHelp} />
      </Drawer>
    </>
  );
}

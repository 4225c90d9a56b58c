import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import { useBuildDocument } from '../../../state/use-build-document.ts';
import { rosterFileText } from '../../../text/duty-import.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';

const ImportRosterDialog = lazy(async () => ({
  default: (await import('./ImportRosterDialog.tsx')).ImportRosterDialog,
}));
const ExportDialog = lazy(async () => ({ default: (await import('../month/ExportDialog.tsx')).ExportDialog }));

interface RosterFileMenuProps {
  readonly officeId: string;
  readonly month: Month;
  readonly canEdit: boolean;
}

/** The empty form, the way back in, and the documents. */
export function RosterFileMenu({ officeId, month, canEdit }: RosterFileMenuProps) {
  const build = useBuildDocument('duty.buildDocument');
  const [open, setOpen] = useState<'import' | 'export' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const actions = {
    form: () => void build({ document: 'form', officeId, month }),
    import: () => setOpen('import'),
    export: () => setOpen('export'),
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: [
            ...(canEdit
              ? [
                  { key: 'form', label: rosterFileText.exportForm },
                  { key: 'import', label: rosterFileText.importFile },
                ]
              : []),
            { key: 'export', label: rosterFileText.exportDocuments },
          ],
          // Sound: the keys are those of the items above.
          onClick: ({ key, domEvent }) => {
            // The key that chose must not press the button of the window that it opens.
            domEvent.preventDefault();
            button.current?.focus();
            actions[key as keyof typeof actions]();
          },
        }}
      >
        <Button ref={button} size="small">
          {rosterFileText.menu}
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {open && <FocusKeeper opener={button} />}
      <Suspense>
        {open === 'import' && <ImportRosterDialog officeId={officeId} month={month} onClose={() => setOpen(null)} />}
        {open === 'export' && <ExportDialog officeId={officeId} month={month} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

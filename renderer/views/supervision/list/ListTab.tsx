import { Button, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { duplicateMatterNumbers } from '../../../../shared/rules/supervision/matter-number.ts';
import { DocumentButton } from '../../../state/DocumentButton.tsx';
import { useServerNow } from '../../../state/emergency-clock.ts';
import { useMe, useToday } from '../../../state/hooks.ts';
import { useLights, useReadableMatters } from '../../../state/supervision.ts';
import { supervisionText } from '../../../text/supervision.ts';
import { matterListText as words } from '../../../text/supervision-list.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { ListFilterBar } from './ListFilterBar.tsx';
import './list.css';
import { listLines, noFilter } from './list-model.ts';
import { MatterTable } from './MatterTable.tsx';

/** 列表: every matter that the reader sees, with its light, the newest number first. */
export function ListTab() {
  const { files, book, isLoaded } = useReadableMatters();
  const { officeId } = useMe();
  const today = useToday();
  const minute = Math.floor(useServerNow() / 60_000) * 60_000;
  const lights = useLights(files, book, minute);
  const [filter, setFilter] = useState(noFilter);
  const duplicates = useMemo(
    () => duplicateMatterNumbers([...book.files.values()].map(({ id, matter }) => ({ id, values: matter }))),
    [book],
  );
  const lines = useMemo(
    () => listLines(files, filter, { lights, duplicates, officeId }),
    [files, filter, lights, duplicates, officeId],
  );
  if (!isLoaded && files.length === 0) return <Spin className="content-spin" description={supervisionText.loading} />;
  if (files.length === 0) return <EmptyHint title={words.empty} hint={words.emptyHint} />;
  const year = today.slice(0, 4);
  return (
    <div className="matter-list stack">
      <div className="row row-between">
        <ListFilterBar files={files} filter={filter} onChange={setFilter} />
        <span className="row">
          <span className="soft" aria-live="polite">
            {words.counted(lines.length, files.length)}
          </span>
          <span title={words.exportHint}>
            <DocumentButton
              request="supervision.buildTable"
              document={{ document: 'ledger', from: `${year}-01-01`, until: `${year}-12-31` }}
              formats={['xlsx', 'docx', 'pdf', 'html']}
              label={words.export}
            />
          </span>
        </span>
      </div>
      {lines.length === 0 ? (
        <EmptyHint title={words.nothingFound} hint={words.nothingFoundHint}>
          <Button onClick={() => setFilter(noFilter)}>{words.clearFilter}</Button>
        </EmptyHint>
      ) : (
        <MatterTable lines={lines} />
      )}
    </div>
  );
}

import { Button, Input, Table, type TableColumnType } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { TypedRecordView } from '../../../shared/store/record-view.ts';
import { useMay, useRecords } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { recordsOfKind } from '../../state/records.ts';
import { useAppState } from '../../state/StateProvider.tsx';
import { usePerform } from '../../state/use-perform.tsx';
import { directoryText } from '../../text/directory.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';
import { StateTag } from '../../ui/StateTag.tsx';
import { type DirectoryKind, directoryKinds } from './directory-kinds.tsx';
import { EntryFormDialog } from './EntryFormDialog.tsx';

const LeaderImportDialog = lazy(async () => ({
  default: (await import('./LeaderImportDialog.tsx')).LeaderImportDialog,
}));

const rankOf = (view: { readonly values: object }): number =>
  'rankOrder' in view.values ? Number(view.values.rankOrder) : 0;

/** One kind of directory entry as a list that can be searched, added to and edited. */
export function DirectoryTable<K extends DirectoryKind>({ kind }: { readonly kind: K }) {
  const records = useRecords();
  const names = useNames();
  const mayDo = useMay();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<TypedRecordView<K> | 'new' | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const all = recordsOfKind(records, kind);
  const shown = all
    .filter(({ values }) => matches(values, query.trim()))
    .sort((left, right) => rankOf(left) - rankOf(right) || left.values.name.localeCompare(right.values.name, 'zh-CN'));
  const rowActions = useRowActions<K>(setEditing);
  const [title, hint] = directoryText.empty[kind];
  return (
    <div className="stack">
      <div className="row row-between">
        <Input.Search
          className="directory-search"
          allowClear
          aria-label={directoryText.search}
          placeholder={directoryText.search}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        {mayDo('directory.addEntries') && (
          <div className="row">
            {kind === 'leader' && <Button onClick={() => setIsImporting(true)}>{directoryText.importLeaders}</Button>}
            <Button type="primary" onClick={() => setEditing('new')}>
              {directoryText.add[kind]}
            </Button>
          </div>
        )}
      </div>
      {all.length === 0 ? (
        <EmptyHint title={title} hint={hint} />
      ) : (
        <Table<TypedRecordView<K>>
          size="small"
          rowKey="id"
          dataSource={shown}
          locale={{ emptyText: directoryText.noMatch }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[...directoryKinds[kind].columns(names), rowActions]}
        />
      )}
      {editing && (
        <EntryFormDialog kind={kind} view={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />
      )}
      <Suspense>{isImporting && <LeaderImportDialog onClose={() => setIsImporting(false)} />}</Suspense>
    </div>
  );
}

function matches(values: object, query: string): boolean {
  if (query === '') return true;
  return Object.values(values).some((value) => typeof value === 'string' && value.includes(query));
}

function useRowActions<K extends DirectoryKind>(
  onEdit: (view: TypedRecordView<K>) => void,
): TableColumnType<TypedRecordView<K>> {
  const mayDo = useMay();
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const remove = ({ id, values }: TypedRecordView<K>): Promise<unknown> =>
    perform(
      'directory.removeEntry',
      { id, baseRevision },
      {
        done: directoryText.removed(values.name),
        failed: directoryText.removeFailed,
        undo: () => perform('records.restore', { id }, { failed: directoryText.saveFailed }),
      },
    );
  return {
    width: 140,
    render: (_, view) => (
      <div className="row">
        {mayDo('directory.editEntry') && (
          <Button size="small" aria-label={directoryText.editOf(view.values.name)} onClick={() => onEdit(view)}>
            {directoryText.editRow}
          </Button>
        )}
        {mayDo('directory.removeEntry') && (
          <Button size="small" aria-label={directoryText.removeOf(view.values.name)} onClick={() => remove(view)}>
            {directoryText.removeRow}
          </Button>
        )}
        {Object.keys(view.conflicts).length > 0 && <StateTag tone="bad" label={directoryText.disputed} />}
      </div>
    ),
  };
}

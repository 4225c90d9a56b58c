import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Alert, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { recordsOfKind } from '../../../state/records.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { byRank, useMoveInOrder } from '../../../state/use-move-in-order.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { legNames } from '../../../text/emergency.ts';
import { recipientText, rulesText } from '../../../text/emergency-rules.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { RecipientDialog } from './RecipientDialog.tsx';

type RecipientView = TypedRecordView<'reportRecipient'>;

/** 报送对象: to whom reports go, in the order in which they are called. */
export function RecipientsSection() {
  const mayEdit = useMay()('emergency.addRecipient');
  const recipients = [...recordsOfKind(useRecords(), 'reportRecipient')].sort(byRank);
  const [editing, setEditing] = useState<RecipientView | 'new' | null>(null);
  const columns = useColumns(recipients, mayEdit, setEditing);
  const addButton = mayEdit && (
    <Button type="primary" onClick={() => setEditing('new')}>
      {recipientText.add}
    </Button>
  );
  return (
    <div className="stack">
      {!mayEdit && <Alert type="info" title={rulesText.readOnly} />}
      {recipients.length === 0 ? (
        <EmptyHint title={recipientText.empty} hint={recipientText.emptyHint}>
          {addButton}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <span className="soft">{recipientText.hint}</span>
            {addButton}
          </div>
          <Table<RecipientView>
            size="small"
            aria-label={recipientText.table}
            rowKey="id"
            dataSource={recipients}
            pagination={false}
            columns={columns}
          />
        </>
      )}
      {editing !== null && (
        <>
          <FocusKeeper />
          <RecipientDialog
            view={editing === 'new' ? undefined : editing}
            rankOrder={(recipients.at(-1)?.values.rankOrder ?? 0) + 1}
            onClose={() => setEditing(null)}
          />
        </>
      )}
    </div>
  );
}

function useColumns(
  recipients: readonly RecipientView[],
  mayEdit: boolean,
  onEdit: (view: RecipientView) => void,
): TableColumnsType<RecipientView> {
  const { officeName } = useNames();
  const { columns: heads, none } = recipientText;
  const actions = {
    key: 'actions',
    width: 216,
    render: (_: unknown, view: RecipientView) => (
      <RecipientActions view={view} recipients={recipients} onEdit={() => onEdit(view)} />
    ),
  };
  return [
    { title: heads.name, render: (_, { values }) => <strong>{values.name}</strong> },
    { title: heads.leg, width: 110, render: (_, { values }) => legNames[values.leg] },
    { title: heads.office, width: 120, render: (_, { values }) => officeName(values.officeId ?? '') || none },
    { title: heads.phone, width: 140, render: (_, { values }) => values.phone || none },
    { title: heads.fax, width: 140, render: (_, { values }) => values.fax || none },
    ...(mayEdit ? [actions] : []),
  ];
}

interface RecipientActionsProps {
  readonly view: RecipientView;
  readonly recipients: readonly RecipientView[];
  readonly onEdit: () => void;
}

function RecipientActions({ view, recipients, onEdit }: RecipientActionsProps) {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  const move = useMoveInOrder(recipients, (change) =>
    perform('emergency.editRecipient', change, { failed: recipientText.saveFailed }),
  );
  const { id, values } = view;
  const index = recipients.indexOf(view);
  const remove = () =>
    perform(
      'emergency.removeRecipient',
      { id, baseRevision },
      {
        done: recipientText.removed(values.name),
        failed: recipientText.removeFailed,
        undo: () => perform('records.restore', { id }, { failed: recipientText.restoreFailed }),
      },
    );
  return (
    <div className="row rules-actions">
      <Button size="small" aria-label={recipientText.editOf(values.name)} onClick={onEdit}>
        {rulesText.edit}
      </Button>
      <Button
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={recipientText.upOf(values.name)}
        disabled={index === 0}
        onClick={() => move(view, -1)}
      />
      <Button
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={recipientText.downOf(values.name)}
        disabled={index === recipients.length - 1}
        onClick={() => move(view, 1)}
      />
      <Button size="small" aria-label={recipientText.removeOf(values.name)} onClick={remove}>
        {rulesText.remove}
      </Button>
    </div>
  );
}

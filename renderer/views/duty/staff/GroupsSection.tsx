import { Button } from 'antd';
import { useState } from 'react';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay } from '../../../state/hooks.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { EntryActions } from './EntryActions.tsx';
import { GroupDialog } from './GroupDialog.tsx';

type GroupView = TypedRecordView<'dutyGroup'>;

/** 值班组: who takes turns at the same posts, in which order. */
export function GroupsSection({ officeId }: { readonly officeId: string }) {
  const mayEdit = useMay()('duty.addEntries', officeId);
  const groups = [...useOfficeRecords('dutyGroup', officeId)].sort((left, right) =>
    left.values.name.localeCompare(right.values.name, 'zh-CN'),
  );
  const [editing, setEditing] = useState<GroupView | 'new' | null>(null);
  const add = mayEdit && (
    <Button type="primary" onClick={() => setEditing('new')}>
      {staffText.addGroup}
    </Button>
  );
  return (
    <div className="stack">
      {groups.length === 0 ? (
        <EmptyHint title={staffText.emptyGroups} hint={staffText.emptyGroupsHint}>
          {add}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <span className="soft">{staffText.emptyGroupsHint}</span>
            {add}
          </div>
          <div className="group-cards">
            {groups.map((view) => (
              <GroupCard key={view.id} view={view} mayEdit={mayEdit} onEdit={() => setEditing(view)} />
            ))}
          </div>
        </>
      )}
      {editing && <FocusKeeper />}
      {editing && (
        <GroupDialog
          officeId={officeId}
          view={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

interface GroupCardProps {
  readonly view: GroupView;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
}

function GroupCard({ view, mayEdit, onEdit }: GroupCardProps) {
  const { name, memberIds, skipPolicy, span, officeId } = view.values;
  const { members, posts } = useDutyBook(officeId);
  const filled = [...posts.values()].filter(({ groupId }) => groupId === view.id).map((post) => post.name);
  return (
    <section className="panel stack">
      <div className="row row-between">
        <h3>{name}</h3>
        {mayEdit && <EntryActions view={view} name={name} onEdit={onEdit} />}
      </div>
      <p className="soft">
        {filled.length > 0 ? staffText.usedByPosts(filled.join('、')) : staffText.unusedGroup}
        {'　'}
        {staffText.spans[span]}
      </p>
      <p className="faint">
        {staffText.skipPolicies[skipPolicy]}：{staffText.skipHints[skipPolicy]}
      </p>
      <ol className="turns">
        {memberIds.map((id) => (
          <li key={id}>{members.get(id)?.name ?? staffText.goneMember}</li>
        ))}
      </ol>
    </section>
  );
}

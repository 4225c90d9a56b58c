import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useDutyBook } from '../../../state/duty.ts';
import { useMay } from '../../../state/hooks.ts';
import { byRank, useMoveInOrder } from '../../../state/use-move-in-order.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { dayTypeNames, postDutyNames } from '../../../text/duty.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { useOfficeRecords } from '../office-records.ts';
import { EntryActions } from './EntryActions.tsx';
import { PostDialog } from './PostDialog.tsx';
import type { SectionProps } from './section-props.ts';
import { UsualSetupButton } from './UsualSetupButton.tsx';
import { UsualSetupDialog } from './UsualSetupDialog.tsx';

type PostView = TypedRecordView<'dutyPost'>;

/** 岗位: the columns of an office's roster, in their order. */
export function PostsSection({ officeId, isBeginning }: SectionProps) {
  const mayEdit = useMay()('duty.addEntries', officeId);
  const posts = [...useOfficeRecords('dutyPost', officeId)].sort(byRank);
  const [isSettingUp, setIsSettingUp] = useState(isBeginning);
  const [editing, setEditing] = useState<PostView | 'new' | null>(null);
  const columns = useColumns(officeId, posts, mayEdit, setEditing);
  const buttons = mayEdit && (
    <div className="row">
      <UsualSetupButton isMain={posts.length === 0} onOpen={() => setIsSettingUp(true)} />
      <Button type={posts.length === 0 ? 'default' : 'primary'} onClick={() => setEditing('new')}>
        {staffText.addPost}
      </Button>
    </div>
  );
  return (
    <div className="stack">
      {posts.length === 0 ? (
        <EmptyHint title={staffText.emptyPosts} hint={staffText.emptyPostsHint}>
          {buttons}
        </EmptyHint>
      ) : (
        <>
          <div className="row row-between">
            <span className="soft">{staffText.emptyPostsHint}</span>
            {buttons}
          </div>
          <Table<PostView> size="small" rowKey="id" dataSource={posts} pagination={false} columns={columns} />
        </>
      )}
      {(editing !== null || isSettingUp) && <FocusKeeper />}
      {isSettingUp && <UsualSetupDialog officeId={officeId} onClose={() => setIsSettingUp(false)} />}
      {editing && (
        <PostDialog
          officeId={officeId}
          view={editing === 'new' ? undefined : editing}
          rankOrder={(posts.at(-1)?.values.rankOrder ?? 0) + 1}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

function useColumns(
  officeId: string,
  posts: readonly PostView[],
  mayEdit: boolean,
  onEdit: (view: PostView) => void,
): TableColumnsType<PostView> {
  const { groups, templates, periods } = useDutyBook(officeId);
  const perform = usePerform();
  const move = useMoveInOrder(posts, (change) => perform('duty.editEntry', change, { failed: staffText.saveFailed }));
  const { postColumns: heads } = staffText;
  const usedIn = (postId: string): string => {
    const names = templates
      .filter((template) => template.posts.some((post) => post.postId === postId))
      .map(({ dayType, specialPeriodId = '' }) =>
        dayType === 'special' ? (periods.get(specialPeriodId)?.name ?? '') : dayTypeNames[dayType],
      );
    return [...new Set(names.filter((name) => name !== ''))].join('、') || staffText.noTemplate;
  };
  const actions = {
    width: 260,
    render: (_: unknown, view: PostView, index: number) => (
      <EntryActions view={view} name={view.values.name} onEdit={() => onEdit(view)}>
        <Button
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={staffText.moveUpOf(view.values.name)}
          disabled={index === 0}
          onClick={() => move(view, -1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={staffText.moveDownOf(view.values.name)}
          disabled={index === posts.length - 1}
          onClick={() => move(view, 1)}
        />
      </EntryActions>
    ),
  };
  return [
    { title: heads.name, width: 160, render: (_, { values }) => <strong>{values.name}</strong> },
    { title: heads.duty, width: 110, render: (_, { values }) => postDutyNames[values.duty] },
    {
      title: heads.group,
      width: 160,
      render: (_, { values }) => groups.get(values.groupId ?? '')?.name ?? staffText.byHand,
    },
    { title: heads.templates, render: (_, { id }) => usedIn(id) },
    ...(mayEdit ? [actions] : []),
  ];
}

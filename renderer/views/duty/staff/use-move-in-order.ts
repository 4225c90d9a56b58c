import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { useAppState } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { staffText } from '../../../text/duty-staff.ts';

type PostView = TypedRecordView<'dutyPost'>;

export const byRank = (left: PostView, right: PostView): number =>
  left.values.rankOrder - right.values.rankOrder || left.id.localeCompare(right.id);

/** Puts a post one place up or down. Ranks are counted anew, so that two of the same rank can be told apart. */
export function useMoveInOrder(posts: readonly PostView[]): (post: PostView, step: -1 | 1) => Promise<void> {
  const perform = usePerform();
  const baseRevision = useAppState((state) => state.replica.revision);
  return async (post, step) => {
    const from = posts.indexOf(post);
    const rest = posts.filter(({ id }) => id !== post.id);
    const moved = [...rest.slice(0, from + step), post, ...rest.slice(from + step)];
    for (const [index, { id, values }] of moved.entries()) {
      if (values.rankOrder === index + 1) continue;
      const changes = { rankOrder: index + 1 };
      const outcome = await perform('duty.editEntry', { id, baseRevision, changes }, { failed: staffText.saveFailed });
      if (!outcome.ok) return;
    }
  };
}

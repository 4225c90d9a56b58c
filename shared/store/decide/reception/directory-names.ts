import type { NameOf } from '../../../rules/reception/plan-snapshot.ts';
import type { RecordReader } from '../../state.ts';

/** What the directory calls somebody or something: `张明（区委书记）`, `区委办`, `区委常委会议室`. */
export const nameIn =
  (state: RecordReader): NameOf =>
  (id) => {
    const leader = state.get('leader', id)?.values;
    if (leader) return `${leader.name}（${leader.title}）`;
    return state.get('office', id)?.values.shortName ?? state.get('venue', id)?.values.name;
  };

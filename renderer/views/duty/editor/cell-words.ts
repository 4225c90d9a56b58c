import { dayWords } from '../../../text/date-words.ts';
import { editorText } from '../../../text/duty-editor.ts';
import type { PersonCell, PostCell } from './roster-model.ts';

/** What stands at a place, for who hears it and for the line above the grid. */
export function placeWords(cell: PostCell): string {
  const { due, actual, isPinned, isDisputed, isAsked, shiftId } = cell;
  const facts = [
    actual?.name ?? editorText.gapWords,
    ...(due && actual && due.memberId !== actual.memberId ? [editorText.adjusted(due.name)] : []),
    ...(isPinned ? [editorText.pinned] : []),
    ...(isDisputed ? [editorText.disputed] : []),
    ...(!isAsked && shiftId !== undefined ? [editorText.extra] : []),
    ...changeWords(cell),
  ];
  return facts.join('，');
}

export function changeWords({ change, former }: PostCell): string[] {
  const { changes } = editorText;
  if (change === undefined) return [];
  if (change === 'changed') return [former === undefined ? changes.filled : changes.changed(former)];
  return [changes[change]];
}

export const postCellName = (name: string, date: string, cell: PostCell | undefined): string =>
  `${dayWords(date)} ${name}：${cell ? placeWords(cell) : editorText.blank}`;

export function personCellName(name: string, cell: PersonCell, postName: (postId: string) => string): string {
  const { date, posts, isAway, isOff } = cell;
  const facts = [
    ...posts.map(({ postId }) => postName(postId)),
    ...(posts.length > 1 ? [editorText.doubled] : []),
    ...(isAway ? [editorText.awayWords] : []),
    ...(isOff ? [editorText.offWords] : []),
  ];
  return `${name} ${dayWords(date)}：${facts.join('，') || editorText.free}`;
}

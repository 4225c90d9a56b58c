import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { TemplatePost } from '../../../../shared/domain/duty/duty-template.ts';
import { staffText } from '../../../text/duty-staff.ts';
import { ClockInput } from '../../../ui/ClockInput.tsx';

/** A line of a template while it is typed. */
export interface TypedPost extends Partial<TemplatePost> {
  readonly key: number;
}

export const typedPosts = (posts: readonly TemplatePost[]): TypedPost[] => posts.map((post, key) => ({ ...post, key }));

/** The lines without what only the form needs; undefined while one of them is not complete. */
export function completePosts(typed: readonly TypedPost[]): TemplatePost[] | undefined {
  const posts = typed.flatMap(({ postId, start, end }) =>
    postId !== undefined && start !== undefined && end !== undefined ? [{ postId, start, end }] : [],
  );
  return posts.length === typed.length ? posts : undefined;
}

interface TemplatePostsFieldProps {
  readonly postOptions: readonly { readonly value: string; readonly label: string }[];
  /** Handed over by the form. */
  readonly value?: readonly TypedPost[];
  readonly onChange?: (posts: readonly TypedPost[]) => void;
}

const usualHours = { start: '09:00', end: '09:00' };

/** The posts of a day with their hours; a post that stands twice is filled twice. */
export function TemplatePostsField({ postOptions, value = [], onChange }: TemplatePostsFieldProps) {
  const edit = (key: number, changes: Partial<TypedPost>): void =>
    onChange?.(value.map((post) => (post.key === key ? { ...post, ...changes } : post)));
  const add = (): void => {
    const { start = usualHours.start, end = usualHours.end } = value.at(-1) ?? usualHours;
    const unused = postOptions.find((option) => value.every(({ postId }) => postId !== option.value));
    const key = Math.max(-1, ...value.map((post) => post.key)) + 1;
    onChange?.([...value, { key, start, end, ...(unused && { postId: unused.value }) }]);
  };
  return (
    <div className="stack">
      {value.map(({ key, postId, start, end }, index) => (
        <div key={key} className="template-post">
          <Select
            aria-label={staffText.rowOf(index + 1, staffText.templatePost)}
            value={postId ?? null}
            options={[...postOptions]}
            onChange={(next: string | null) => next !== null && edit(key, { postId: next })}
          />
          <ClockInput
            label={staffText.rowOf(index + 1, staffText.templateStart)}
            value={start}
            onChange={(time) => edit(key, { start: time } as Partial<TypedPost>)}
          />
          <ClockInput
            label={staffText.rowOf(index + 1, staffText.templateEnd)}
            value={end}
            onChange={(time) => edit(key, { end: time } as Partial<TypedPost>)}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={staffText.removeTemplatePost(index + 1)}
            onClick={() => onChange?.(value.filter((post) => post.key !== key))}
          />
        </div>
      ))}
      <div>
        <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
          {staffText.addTemplatePost}
        </Button>
      </div>
    </div>
  );
}

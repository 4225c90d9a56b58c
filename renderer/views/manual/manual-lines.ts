import { keyGroupOf, keyWords } from '../../text/keys.ts';
import type { ManualBlock, ManualPart } from '../../text/manual/manual-content.ts';

/** What a part says, line by line; its title first. */
export const linesOf = ({ title, blocks }: ManualPart): readonly string[] => [title, ...blocks.flatMap(blockLines)];

function blockLines(block: ManualBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [block.text];
    case 'steps':
      return block.steps;
    case 'list':
      return block.items;
    case 'marks':
      return block.marks.map(([mark, meaning]) => `${mark}：${meaning}`);
    case 'picture':
      return [block.caption];
    case 'keys':
      return block.groups
        .map(keyGroupOf)
        .flatMap(({ lines }) => lines.map(({ keys, does }) => `${keys.map(keyWords).join(' ')}：${does}`));
    case 'trouble': {
      const { seen, means, act, askWhom } = block.trouble;
      return [...seen, means, ...act, askWhom];
    }
    case 'see':
      return [];
  }
}

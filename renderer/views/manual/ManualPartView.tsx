import type { ManualPart, ManualPlace } from '../../text/manual/manual-content.ts';
import { ManualBlockView } from './ManualBlockView.tsx';

export const partDomId = (part: string): string => `manual-${part}`;

interface ManualPartViewProps {
  readonly part: ManualPart;
  /** Absent on paper, where nothing leads on. */
  readonly onPlace?: (place: ManualPlace) => void;
}

export function ManualPartView({ part, onPlace }: ManualPartViewProps) {
  return (
    <section className="manual-part" {...(onPlace && { id: partDomId(part.id) })}>
      <h3>{part.title}</h3>
      {part.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what a page says never changes its order
        <ManualBlockView key={index} block={block} {...(onPlace && { onPlace })} />
      ))}
    </section>
  );
}

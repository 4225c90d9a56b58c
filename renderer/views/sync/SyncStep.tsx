import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';

interface SyncStepProps {
  readonly title: string;
  readonly tone: 'good' | 'busy';
  readonly children: ReactNode;
}

/** One station on an entry's way, reached or still ahead. */
export function SyncStep({ title, tone, children }: SyncStepProps) {
  const Shape = tone === 'good' ? CheckCircleFilled : ClockCircleOutlined;
  return (
    <li className="sync-step" data-tone={tone}>
      <Shape className="sync-step-mark" aria-hidden />
      <div className="sync-step-body">
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  );
}

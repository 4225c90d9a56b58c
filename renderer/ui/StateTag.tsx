import {
  CheckCircleFilled,
  ClockCircleOutlined,
  InfoCircleOutlined,
  MinusCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';

export type Tone = 'good' | 'busy' | 'bad' | 'info' | 'idle';

const shapes = {
  good: CheckCircleFilled,
  busy: ClockCircleOutlined,
  bad: WarningFilled,
  info: InfoCircleOutlined,
  idle: MinusCircleOutlined,
} as const;

/** A state by colour, shape and word at once, so that none of the three has to carry it alone. */
export function StateTag({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  const Shape = shapes[tone];
  return (
    <span className="state-tag" data-tone={tone}>
      <Shape aria-hidden />
      {label}
    </span>
  );
}

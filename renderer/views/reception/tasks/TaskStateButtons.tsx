import { type KeyboardEvent, useRef } from 'react';
import { type TaskState, taskStates } from '../../../../shared/domain/reception/visit-parts.ts';
import { taskStateNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { tasksText } from '../../../text/reception-tasks.ts';
import { StateTag, type Tone } from '../../../ui/StateTag.tsx';

interface TaskStateButtonsProps {
  readonly task: string;
  readonly state: TaskState;
  /** Absent where the reader may not tell. */
  readonly onTell?: ((state: TaskState) => void) | undefined;
}

const tones: Readonly<Record<TaskState, Tone>> = { open: 'idle', underway: 'info', blocked: 'bad', done: 'good' };

const steps: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The four states of a task, one press each. The arrows go along them and change nothing: what is passed over is not told. */
export function TaskStateButtons({ task, state, onTell }: TaskStateButtonsProps) {
  const group = useRef<HTMLFieldSetElement>(null);
  if (!onTell) return <StateTag tone={tones[state]} label={taskStateNames[state]} />;
  const handleKey = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    buttons[at + step]?.focus();
  };
  return (
    <fieldset ref={group} className="task-states" aria-label={tasksText.stateOf(task)} onKeyDown={handleKey}>
      {taskStates.map((name) => (
        <button
          key={name}
          type="button"
          data-tone={tones[name]}
          aria-pressed={name === state}
          tabIndex={name === state ? 0 : -1}
          onClick={() => name !== state && onTell(name)}
        >
          {taskStateNames[name]}
        </button>
      ))}
    </fieldset>
  );
}

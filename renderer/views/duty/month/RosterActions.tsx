import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, type RefObject, Suspense, useRef, useState } from 'react';
import type { Month } from '../../../../shared/domain/month.ts';
import { usePerform } from '../../../state/use-perform.tsx';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { FocusKeeper } from '../../../ui/FocusKeeper.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { useRosterStanding } from './roster-records.ts';
import { type RosterStep, useRosterSteps } from './use-roster-steps.ts';

const VersionsDialog = lazy(async () => ({ default: (await import('./VersionsDialog.tsx')).VersionsDialog }));

interface RosterActionsProps {
  readonly officeId: string;
  readonly officeName: string;
  readonly month: Month;
  readonly hasShifts: boolean;
  /** Set to the button, for who leads to it. */
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
}

type Asking = 'publish' | 'unlock' | 'reopen' | 'compare';

/** What may be done with an office's roster of a month: the next step, and the others in a menu. */
export function RosterActions({ officeId, officeName, month, hasShifts, buttonRef }: RosterActionsProps) {
  const perform = usePerform();
  const steps = useRosterSteps(officeId, month, hasShifts);
  const { versions } = useRosterStanding(officeId, month);
  const [asking, setAsking] = useState<Asking | null>(null);
  const own = useRef<HTMLButtonElement>(null);
  const button = buttonRef ?? own;
  const name = dutyMonthText.rosterName(officeName, month);
  const choices: readonly (RosterStep | 'compare')[] = [...steps, ...(versions.length > 0 ? ['compare' as const] : [])];
  if (choices.length === 0) return null;
  const wordsOf = (step: RosterStep) => ({ done: dutyMonthText.done[step], failed: dutyMonthText.failed[step] });
  const choose = (step: RosterStep | 'compare'): void => {
    if (step === 'review') void perform('duty.reviewRoster', { officeId, month }, wordsOf(step));
    else if (step === 'lock') void perform('duty.lockRoster', { officeId, month }, wordsOf(step));
    else setAsking(step);
  };
  const withReason = async (step: 'unlock' | 'reopen', reason: string): Promise<boolean> => {
    const command = step === 'unlock' ? 'duty.unlockRoster' : 'duty.reopenRoster';
    return (await perform(command, { officeId, month, reason }, wordsOf(step))).ok;
  };
  const close = (): void => setAsking(null);
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: choices.map((key) => ({ key, label: dutyMonthText.steps[key] })),
          // Sound: the keys are the choices above.
          onClick: ({ key, domEvent }) => {
            // The key that chose must not press the button of the window that it opens.
            domEvent.preventDefault();
            button.current?.focus();
            choose(key as RosterStep | 'compare');
          },
        }}
      >
        <Button ref={button} size="small" aria-label={dutyMonthText.actOf(officeName)}>
          {dutyMonthText.act}
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {asking && <FocusKeeper opener={button} />}
      {asking === 'publish' && <PublishDialog officeId={officeId} name={name} month={month} onClose={close} />}
      {asking === 'unlock' && (
        <ReasonDialog
          title={dutyMonthText.unlockTitle(name)}
          label={dutyMonthText.unlockLabel}
          confirm={dutyMonthText.steps.unlock.replace('…', '')}
          missing={dutyMonthText.reasonMissing}
          onConfirm={(reason) => withReason('unlock', reason)}
          onClose={close}
        />
      )}
      {asking === 'reopen' && (
        <ReasonDialog
          title={dutyMonthText.reopenTitle(name)}
          label={dutyMonthText.reopenLabel}
          hint={dutyMonthText.reopenHint}
          confirm={dutyMonthText.steps.reopen.replace('…', '')}
          missing={dutyMonthText.reasonMissing}
          onConfirm={(reason) => withReason('reopen', reason)}
          onClose={close}
        />
      )}
      <Suspense>
        {asking === 'compare' && <VersionsDialog officeId={officeId} name={name} month={month} onClose={close} />}
      </Suspense>
    </>
  );
}

import { Alert, Button } from 'antd';
import { useActions, useAppState } from '../../../state/StateProvider.tsx';
import { emergencyText } from '../../../text/emergency.ts';
import { IntakeDrawer } from './IntakeDrawer.tsx';
import './intake.css';
import { useIntake } from './use-intake.ts';

/** 接报 where it is open; where it was interrupted, the way back to it. */
export function Intake() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  const open = route.screen === 'emergency' ? route.intake : undefined;
  const intake = useIntake(open ?? '');
  if (route.screen !== 'emergency' || !intake.isReady) return null;
  const { intake: call, ...rest } = route;
  if (call === undefined) {
    if (intake.isBlank) return null;
    return (
      <Alert
        banner
        type="warning"
        title={emergencyText.unsaved(intake.draft.title)}
        action={
          <Button size="small" onClick={() => navigate({ ...rest, intake: '' })}>
            {emergencyText.goOn}
          </Button>
        }
      />
    );
  }
  const save = async (): Promise<void> => {
    const incidentId = await intake.save();
    if (incidentId === undefined) return;
    navigate(incidentId === '' ? rest : { screen: 'emergency', tab: rest.tab, incidentId });
  };
  const leaveCall = (): void => navigate({ ...rest, intake: '' });
  const clear = (): void => {
    intake.clear();
    leaveCall();
  };
  return (
    <IntakeDrawer
      intake={intake}
      onSave={save}
      onClear={clear}
      onLeaveCall={leaveCall}
      onClose={() => navigate(rest)}
    />
  );
}

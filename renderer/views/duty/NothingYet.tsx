import { Button } from 'antd';
import { useMay } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { dutyText } from '../../text/duty.ts';
import { EmptyHint } from '../../ui/EmptyHint.tsx';

/** What stands in every tab of an office that has set up nothing: says so and leads to where it is done. */
export function NothingYet({ officeId }: { readonly officeId: string }) {
  const { navigate } = useActions();
  const mayEdit = useMay()('duty.addEntries', officeId);
  const names = useNames();
  const route = useAppState((state) => state.route);
  if (route.screen !== 'duty') return null;
  return (
    <EmptyHint
      title={dutyText.nothingYet(names.officeName(officeId))}
      hint={mayEdit ? dutyText.nothingYetHint : dutyText.nothingYetElsewhere}
    >
      {mayEdit && (
        <Button type="primary" onClick={() => navigate({ ...route, tab: 'staff', officeId })}>
          {dutyText.toSettings}
        </Button>
      )}
    </EmptyHint>
  );
}

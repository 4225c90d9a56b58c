import { Button } from 'antd';
import { useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { itemFormText } from '../../../text/weekly-plan.ts';

/** An item that was made from a stop of a visit leads back to it: the visit is where it is moved. */
export function VisitLine({ stopId }: { readonly stopId: string | undefined }) {
  const records = useRecords();
  const { navigate } = useActions();
  const visitId = recordOf(records, 'itineraryStop', stopId)?.values.receptionId;
  const visit = visitId === undefined ? undefined : records.get(visitId);
  if (visitId === undefined || visit?.standing !== 'present' || visit.isRedacted) return null;
  return (
    <p className="row soft">
      {itemFormText.ofVisit(String(visit.values.title))}
      <Button
        type="link"
        size="small"
        onClick={() => navigate({ screen: 'reception', tab: 'board', visitId, visitTab: 'itinerary' })}
      >
        {itemFormText.openVisit}
      </Button>
    </p>
  );
}

import { Button } from 'antd';
import { partsOfRecordId } from '../../../../shared/domain/record.ts';
import { subjectOf } from '../../../../shared/rules/subject-ids.ts';
import { usePartitions, useRecords } from '../../../state/hooks.ts';
import { recordOf } from '../../../state/records.ts';
import type { Route } from '../../../state/route.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { matterText } from '../../../text/supervision-matter.ts';

/** The way to what a matter was made from; nothing where it is gone. */
export function SourceLink({ sourceId }: { readonly sourceId: string }) {
  usePartitions([partsOfRecordId(sourceId).partition]);
  const records = useRecords();
  const { navigate } = useActions();
  const route = routeOf(sourceId, recordOf(records, 'planItem', sourceId)?.values.weekStart);
  const source = records.get(sourceId);
  if (!route || source?.standing !== 'present' || source.isRedacted) return null;
  return (
    <Button type="link" size="small" onClick={() => navigate(route)}>
      {matterText.openSource}
    </Button>
  );
}

function routeOf(id: string, weekStart: string | undefined): Route | undefined {
  switch (partsOfRecordId(id).kind) {
    case 'incidentInstruction':
      return { screen: 'emergency', tab: 'instructions', incidentId: subjectOf('incident', id) };
    case 'incident':
      return { screen: 'emergency', tab: 'board', incidentId: id };
    case 'meetingDecision':
      return { screen: 'supervision', tab: 'meetings', meetingId: subjectOf('jointMeeting', id) };
    case 'receptionTask':
      return { screen: 'reception', tab: 'board', visitId: subjectOf('reception', id), visitTab: 'tasks' };
    case 'planItem':
      return weekStart === undefined ? undefined : { screen: 'weeklyPlan', weekStart, tab: 'matrix', itemId: id };
    default:
      return undefined;
  }
}

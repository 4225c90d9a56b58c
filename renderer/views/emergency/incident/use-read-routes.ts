import { useEffect } from 'react';
import type { IncidentFile } from '../../../../shared/rules/emergency/incident-book.ts';
import { useMay, useMe } from '../../../state/hooks.ts';
import { useActions } from '../../../state/StateProvider.tsx';

/** Whoever opens the page of an incident has read what their office was told of it. */
export function useReadRoutes(file: IncidentFile | undefined): void {
  const { officeId } = useMe();
  const mayRead = useMay()('emergency.readRoutes');
  const { perform } = useActions();
  const unread = (file?.routes ?? [])
    .filter(({ values }) => values.toOfficeId === officeId && values.readAt === undefined)
    .map(({ id }) => id)
    .slice(0, 100)
    .join(' ');
  useEffect(() => {
    if (unread !== '' && mayRead) void perform('emergency.readRoutes', { ids: unread.split(' ') });
  }, [unread, mayRead, perform]);
}

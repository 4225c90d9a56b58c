import type { SyncStatus } from '../../../shared/contract/workspace.contract.ts';
import { useMe } from '../../state/hooks.ts';
import { useNames } from '../../state/names.ts';
import { useAppState } from '../../state/StateProvider.tsx';
import { readingWords, syncPanelText, workstationWords } from '../../text/sync-panel.ts';
import { StateTag } from '../../ui/StateTag.tsx';

/** A row for each office: how far it has read what this workstation entered. */
export function OfficeReadings({ sync }: { readonly sync: SyncStatus }) {
  const { officeName } = useNames();
  const me = useMe();
  const now = useAppState((state) => state.now);
  const nameOf = (officeId: string | null): string => {
    if (officeId === null) return syncPanelText.unknownOffice;
    const name = officeName(officeId);
    return officeId === me.officeId ? syncPanelText.ownOffice(name) : name;
  };
  return (
    <table className="sync-offices">
      <caption className="visually-hidden">{syncPanelText.read}</caption>
      <thead>
        <tr>
          <th scope="col">{syncPanelText.office}</th>
          <th scope="col">{syncPanelText.reading}</th>
          <th scope="col">{syncPanelText.workstations}</th>
        </tr>
      </thead>
      <tbody>
        {sync.offices.map((row) => {
          const isOwn = row.officeId === me.officeId;
          const { label, tone } = readingWords(row, { now, isQueued: sync.unpublishedCommits > 0, isOwn });
          return (
            <tr key={row.officeId}>
              <th scope="row">{nameOf(row.officeId)}</th>
              <td>
                <StateTag tone={tone} label={label} />
              </td>
              <td>{workstationWords(row)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

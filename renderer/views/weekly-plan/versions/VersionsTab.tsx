import { useEffect, useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import { versionNumber } from '../../../../shared/domain/plan-cycle.ts';
import { useMay, useMe, useRecords } from '../../../state/hooks.ts';
import { useNames } from '../../../state/names.ts';
import { readersOf } from '../../../state/receipts.ts';
import { recordOf, versionsOf } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { instantWords } from '../../../text/date-words.ts';
import { versionText } from '../../../text/versions.ts';
import { EmptyHint } from '../../../ui/EmptyHint.tsx';
import { toldWords } from './comparison-rows.ts';
import { VersionDetails } from './VersionDetails.tsx';
import './versions.css';

/** 版本: what was issued when, what changed between, and who has signed for it. */
export function VersionsTab({ weekStart }: { readonly weekStart: PlainDate }) {
  const records = useRecords();
  const versions = versionsOf(records, weekStart);
  const [chosenId, setChosenId] = useState<string | undefined>();
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions[0];
  const names = useNames();
  useMarkRead(chosen?.id);
  if (!chosen) return <EmptyHint title={versionText.none} hint={versionText.noneHint} />;
  return (
    <div className="versions">
      <nav className="version-list" aria-label={versionText.list}>
        {versions.map(({ id, values }) => {
          const order = recordOf(records, 'changeOrder', values.changeOrderId);
          return (
            <button
              key={id}
              type="button"
              className="version-row"
              aria-current={id === chosen.id ? 'true' : undefined}
              onClick={() => setChosenId(id)}
            >
              <strong>{versionNumber(values.sequence)}</strong>
              <span className="faint">{versionText.issued(values.publishedBy, instantWords(values.publishedAt))}</span>
              <span>{order ? versionText.order(order.values.orderedBy, order.values.reason) : versionText.first}</span>
              {order && <span className="faint">{toldWords(order.values.toldOfficeIds, names)}</span>}
            </button>
          );
        })}
      </nav>
      <VersionDetails key={chosen.id} version={chosen} weekStart={weekStart} />
    </div>
  );
}

/** 已读 is true once the version has been on this person's screen. */
function useMarkRead(versionId: string | undefined): void {
  const records = useRecords();
  const { personId } = useMe();
  const mayMark = useMay()('plans.markRead');
  const { perform } = useActions();
  const isRead = versionId === undefined || readersOf(records, versionId).has(personId);
  useEffect(() => {
    // A failed mark is tried again at the next look; nothing depends on it.
    if (!isRead && mayMark && versionId !== undefined) void perform('plans.markRead', { versionId });
  }, [isRead, mayMark, versionId, perform]);
}

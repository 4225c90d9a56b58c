import { Button } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '../../../../shared/domain/plain-date.ts';
import type { Clash } from '../../../../shared/rules/clash.ts';
import { useMay, useRecords } from '../../../state/hooks.ts';
import { type RecordNames, useNames } from '../../../state/names.ts';
import type { PlanItemView } from '../../../state/plan-items.ts';
import { recordOf } from '../../../state/records.ts';
import { useActions } from '../../../state/StateProvider.tsx';
import { usePerform } from '../../../state/use-perform.tsx';
import { clashCodeNames, clashText } from '../../../text/clashes.ts';
import { dayWords } from '../../../text/date-words.ts';
import { contentWords, timeWords } from '../../../text/item-words.ts';
import { planText } from '../../../text/weekly-plan.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { usePlanEditor } from '../editor/plan-editor.ts';
import { ClashMark } from './ClashMark.tsx';
import './clashes.css';
import { levelOf } from './item-clashes.ts';

interface ClashListProps {
  readonly clashes: readonly Clash[];
  readonly weekStart: PlainDate;
  /** Before an item is opened: a dialog that holds the list makes way. */
  readonly onLeave?: () => void;
}

/** Each clash with both items, their offices, who or what is double-booked, the next free time and the way out. */
export function ClashList({ clashes, weekStart, onLeave }: ClashListProps) {
  const mayAccept = useMay()('plans.acceptClash');
  const [accepting, setAccepting] = useState<Clash | null>(null);
  return (
    <>
      <ul className="clash-list">
        {clashes.map((clash) => (
          <ClashRow
            key={clash.key}
            clash={clash}
            onLeave={onLeave}
            onAccept={mayAccept ? () => setAccepting(clash) : undefined}
          />
        ))}
      </ul>
      {accepting && <AcceptDialog clash={accepting} weekStart={weekStart} onClose={() => setAccepting(null)} />}
    </>
  );
}

interface ClashRowProps {
  readonly clash: Clash;
  readonly onLeave: (() => void) | undefined;
  readonly onAccept: (() => void) | undefined;
}

function ClashRow({ clash, onLeave, onAccept }: ClashRowProps) {
  const records = useRecords();
  const names = useNames();
  const editor = usePlanEditor();
  const level = levelOf(clash);
  const subject = subjectWords(clash, names);
  return (
    <li className="clash-row" data-level={level}>
      <p className="clash-head">
        <ClashMark level={level} />
        <strong>{clashText.levels[level]}</strong>
        {clashCodeNames[clash.code]}
      </p>
      <p className="soft">{[dayWords(clash.date), subject].filter(Boolean).join(' · ')}</p>
      {clash.itemIds.map((id) => {
        const item = recordOf(records, 'planItem', id);
        if (!item) return <StopLine key={id} id={id} clashDate={clash.date} onLeave={onLeave} />;
        return (
          <button
            key={id}
            type="button"
            className="clash-item"
            title={clashText.showItem}
            onClick={() => {
              onLeave?.();
              editor.openItem(id);
            }}
          >
            {itemWords(item, names, clash.date)}
          </button>
        );
      })}
      {clash.acceptance ? (
        <p className="faint">{clashText.acceptedBy(clash.acceptance.acceptedBy, clash.acceptance.reason)}</p>
      ) : (
        <div className="row row-between">
          {clash.level === 'conflict' && (
            <span className="clash-free">{clash.nextFree ? clashText.nextFree(clash.nextFree) : clashText.noFree}</span>
          )}
          {onAccept && (
            <Button size="small" type="link" onClick={onAccept}>
              {clashText.accept}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

interface StopLineProps {
  readonly id: string;
  readonly clashDate: PlainDate;
  readonly onLeave: (() => void) | undefined;
}

/** A stop of a visit that is not in the plan: it leads to the visit's own page. */
function StopLine({ id, clashDate, onLeave }: StopLineProps) {
  const records = useRecords();
  const names = useNames();
  const { navigate } = useActions();
  const stop = recordOf(records, 'itineraryStop', id)?.values;
  const visit = recordOf(records, 'reception', stop?.receptionId)?.values;
  if (!stop || !visit) return null;
  const place = stop.venueId ? names.venueName(stop.venueId) : stop.placeText;
  const day = stop.date === clashDate ? '' : dayWords(stop.date);
  const words = [day, timeWords(stop.time), stop.content, place, clashText.ofVisit(visit.title)];
  return (
    <button
      type="button"
      className="clash-item"
      title={clashText.showVisit}
      onClick={() => {
        onLeave?.();
        navigate({ screen: 'reception', tab: 'board', visitId: stop.receptionId, visitTab: 'itinerary' });
      }}
    >
      {words.filter(Boolean).join(' · ')}
    </button>
  );
}

const subjectWords = ({ leaderIds, venueId }: Clash, names: RecordNames): string =>
  [...leaderIds.map(names.leaderName), venueId ? names.venueName(venueId) : ''].filter(Boolean).join('、');

/** Its day is said only where it is another than the clash's. */
function itemWords({ values, isRedacted }: PlanItemView, names: RecordNames, clashDate: PlainDate): string {
  const place = values.venueId ? names.venueName(values.venueId) : (values.placeText ?? '');
  const words = [
    values.date === clashDate ? '' : dayWords(values.date),
    timeWords(values.time),
    contentWords(values, isRedacted === true),
    place,
    names.officeName(values.officeId),
  ];
  return words.filter(Boolean).join(' · ');
}

interface AcceptDialogProps {
  readonly clash: Clash;
  readonly weekStart: PlainDate;
  readonly onClose: () => void;
}

function AcceptDialog({ clash, weekStart, onClose }: AcceptDialogProps) {
  const perform = usePerform();
  return (
    <ReasonDialog
      title={clashText.acceptTitle}
      label={clashText.acceptLabel}
      hint={clashText.acceptHint}
      confirm={clashText.acceptConfirm}
      missing={planText.reasonMissing}
      onClose={onClose}
      onConfirm={async (reason) => {
        const input = { weekStart, clashKey: clash.key, fingerprint: clash.fingerprint, reason };
        const words = { done: planText.done.accepted, failed: planText.failed.accept };
        return (await perform('plans.acceptClash', input, words)).ok;
      }}
    />
  );
}

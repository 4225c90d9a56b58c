import { useMemo } from 'react';
import { partsOfRecordId } from '../../shared/domain/record.ts';
import { useRecords } from './hooks.ts';
import { type Records, recordOf } from './records.ts';
import { useAppState } from './StateProvider.tsx';

export interface RecordNames {
  readonly leaderName: (id: string) => string;
  readonly venueName: (id: string) => string;
  readonly officeName: (id: string) => string;
  readonly personName: (id: string) => string;
  /** Of whatever kind. */
  readonly anyName: (id: string) => string;
}

/** Names of records by id; empty for one that is gone. */
export function namesIn(records: Records): RecordNames {
  return {
    leaderName: (id) => nameOf(records, 'leader', id),
    venueName: (id) => nameOf(records, 'venue', id),
    personName: (id) => nameOf(records, 'person', id),
    anyName: (id) => exchangeOf(records, id) ?? calledOf(records, id),
    officeName: (id) => recordOf(records, 'office', id)?.values.shortName ?? nameOf(records, 'office', id),
  };
}

/** An adjustment is called by the two people who exchange. */
function exchangeOf(records: Records, id: string): string | undefined {
  const values = recordOf(records, 'dutyAdjustment', id)?.values;
  return values && `${values.from.name} → ${values.to.name}`;
}

/** A matter or meeting is called by its title, a decision by its words. */
function calledOf(records: Records, id: string): string {
  // Sound: a record that has none of them is called nothing.
  const { title, text } = (records.get(id)?.values ?? {}) as { readonly title?: unknown; readonly text?: unknown };
  const said = [title, text].find((each) => typeof each === 'string');
  return nameOf(records, partsOfRecordId(id).kind, id) || String(said ?? '');
}

/** Deleted records keep their name: a plan made before still says who it was. */
function nameOf(records: Records, kind: string, id: string): string {
  const record = records.get(id);
  const name = record?.kind === kind ? record.values.name : undefined;
  return typeof name === 'string' ? name : '';
}

/** The name of a room; what shows it is drawn again only when the name changes. */
export const useVenueName = (id: string | undefined): string =>
  useAppState((state) => (id === undefined ? '' : nameOf(state.replica.records, 'venue', id)));

export function useNames(): RecordNames {
  const records = useRecords();
  return useMemo(() => namesIn(records), [records]);
}

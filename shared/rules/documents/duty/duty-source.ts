import type { DutyWarning, SpotCheck } from '../../../domain/duty/duty-inspection.ts';
import type { CallRecord, DutyLogEntry } from '../../../domain/duty/duty-log.ts';
import type { DutyRosterVersion } from '../../../domain/duty/duty-roster.ts';
import type { DutyRoom } from '../../../domain/duty/duty-staff.ts';
import type { Handover } from '../../../domain/duty/handover.ts';
import type { RecordKind, RecordValues } from '../../../domain/record.ts';
import { type DutyBook, dutyBookOf, type Kept } from '../../duty/duty-book.ts';
import type { DocumentOffice } from '../document-file.ts';

/** What documents of duty say beside the records. */
export interface DutyFacts {
  readonly districtName: string;
  /** In the order of the directory. */
  readonly offices: readonly DocumentOffice[];
  /** Who makes the document. */
  readonly by: string;
  /** When, in milliseconds since 1970. */
  readonly now: number;
}

/** All that a document of duty is made from. */
export interface DutySource extends DutyFacts {
  /** Of all offices. */
  readonly book: DutyBook;
  readonly versions: readonly DutyRosterVersion[];
  readonly entries: readonly Kept<DutyLogEntry>[];
  readonly calls: readonly Kept<CallRecord>[];
  readonly handovers: readonly Kept<Handover>[];
  readonly checks: readonly Kept<SpotCheck>[];
  readonly warnings: readonly Kept<DutyWarning>[];
  readonly rooms: readonly DutyRoom[];
  /** When a record was last changed, by its id. */
  readonly changedAt: ReadonlyMap<string, number>;
}

type PresentView =
  Parameters<typeof dutyBookOf>[0] extends Iterable<infer View> ? View & { readonly updatedAt: number } : never;

/** The source in the records of the months that a document is about. */
export function dutySourceOf(records: readonly PresentView[], facts: DutyFacts): DutySource {
  // Sound: the host parsed a present record's values by the schema of its kind.
  const all = <K extends RecordKind>(kind: K): Kept<RecordValues<K>>[] =>
    records
      .filter((view) => view.kind === kind && view.standing === 'present')
      .map(({ id, values }) => ({ id, values: values as unknown as RecordValues<K> }));
  return {
    ...facts,
    book: dutyBookOf(records),
    versions: all('dutyRosterVersion').map(({ values }) => values),
    entries: all('dutyLogEntry'),
    calls: all('callRecord'),
    handovers: all('handover'),
    checks: all('spotCheck'),
    warnings: all('dutyWarning'),
    rooms: all('dutyRoom').map(({ values }) => values),
    changedAt: new Map(records.map(({ id, updatedAt }) => [id, updatedAt])),
  };
}

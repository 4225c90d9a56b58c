import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type BookEntry, bookEntries } from '../../../../shared/rules/directory/book-entries.ts';
import { type FoundEntry, findEntries } from '../../../../shared/rules/directory/find-entries.ts';
import type { ReadingSearch } from '../../../../shared/rules/search/reading-search.ts';
import { useMe, useRecords, useToday } from '../../../state/hooks.ts';
import { type Records, recordsOfKind, remembered } from '../../../state/records.ts';

/** Everybody in the book on a day; `masked` for those who get no mobile number whole. */
const bookOf: (records: Records, key: string) => readonly BookEntry[] = remembered((records, key) => {
  const [today = '', sight] = key.split(' ');
  return bookEntries({
    offices: recordsOfKind(records, 'office'),
    rooms: recordsOfKind(records, 'dutyRoom'),
    leaders: recordsOfKind(records, 'leader'),
    people: recordsOfKind(records, 'person'),
    members: recordsOfKind(records, 'dutyMember'),
    contacts: recordsOfKind(records, 'contact'),
    today,
    masksMobiles: sight === 'masked',
  });
});

export function useBook(): readonly BookEntry[] {
  const { role } = useMe();
  return bookOf(useRecords(), `${useToday()} ${role === 'viewer' ? 'masked' : 'whole'}`);
}

/** What a typed line finds; what is typed shows at once and what it finds a moment later. */
export function useFound(entries: readonly BookEntry[], typed: string): readonly FoundEntry[] {
  const reading = useReadingSearch();
  const wanted = useDeferredValue(typed);
  return useMemo(() => findEntries(entries, wanted, reading), [entries, wanted, reading]);
}

/** The table of readings is large and comes by itself, after the page. */
function useReadingSearch(): ReadingSearch | undefined {
  const [reading, setReading] = useState<ReadingSearch>();
  useEffect(() => {
    let isCurrent = true;
    void import('../../../../shared/rules/search/reading-search.ts').then(({ createReadingSearch }) => {
      if (isCurrent) setReading(createReadingSearch());
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return reading;
}

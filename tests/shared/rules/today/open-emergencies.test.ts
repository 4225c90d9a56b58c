import { expect, test } from 'vitest';
import { openEmergencies } from '../../../../shared/rules/today/open-emergencies.ts';
import { calendar, IncidentStory, moment } from '../../../support/incident-files.ts';

const bookOf = (...stories: readonly IncidentStory[]) => ({
  files: new Map(stories.map(({ file }) => [file.id, file])),
  calendar,
});
const named = (key: string, rest: ConstructorParameters<typeof IncidentStory>[0] = {}): IncidentStory =>
  new IncidentStory({ key: `${key}cdefabcdefab`.slice(0, 12), ...rest, values: { title: key, ...rest.values } });
const titles = (book: ReturnType<typeof bookOf>, now: string): string[] =>
  openEmergencies(book, moment(now)).map(({ file }) => file.incident.title);

test('what is overdue stands before what is due, and that by its deadline', () => {
  const early = named('a', { occurred: '2026-11-18 03:00', known: '2026-11-18 03:15', level: 'II' });
  const late = named('b', { occurred: '2026-11-18 06:14', known: '2026-11-18 06:15', level: 'II' });
  const book = bookOf(late, early);
  expect(titles(book, '2026-11-18 06:16')).toEqual(['a', 'b']);
  const [first, second] = openEmergencies(book, moment('2026-11-18 06:16'));
  expect(first?.next).toMatchObject({ isLate: true });
  expect(second?.next).toMatchObject({ isLate: false });
  expect(second?.next?.dueAt).toBeGreaterThan(moment('2026-11-18 06:16'));
});

test('one whose response ended stays while something has to be reported; archived, untrue or merged ones never do', () => {
  const now = '2026-11-18 12:00';
  expect(titles(bookOf(named('a').ended('2026-11-18 10:00')), now)).toEqual(['a']);
  const gone = [
    named('b', { values: { response: 'archived' } }),
    named('c', { values: { fact: 'dismissed' } }),
    named('d', { values: { fact: 'merged' } }),
  ];
  expect(titles(bookOf(...gone), now)).toEqual([]);
});

test('one that goes on stays although nothing is due, after those that something is due of', () => {
  const calm = named('a', { pack: { ...named('x').file.severities[0]?.values, rules: [] } as never });
  const due = named('b');
  expect(titles(bookOf(calm, due), '2026-11-18 04:00')).toEqual(['b', 'a']);
  expect(openEmergencies(bookOf(calm), moment('2026-11-18 04:00'))[0]).toMatchObject({ next: undefined, openCount: 0 });
});

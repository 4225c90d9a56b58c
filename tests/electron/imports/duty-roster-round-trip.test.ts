import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultDocumentFonts } from '../../../electron/exports/document-fonts.ts';
import { writeDutyFile } from '../../../electron/exports/write-duty-file.ts';
import { readPlanFile } from '../../../electron/imports/read-plan-file.ts';
import { instantOf } from '../../../shared/domain/china-time.ts';
import type { DutyShift } from '../../../shared/domain/duty/duty-roster.ts';
import type { DutyTemplate } from '../../../shared/domain/duty/duty-template.ts';
import { datesOfMonth } from '../../../shared/domain/month.ts';
import { dutyFile } from '../../../shared/rules/documents/duty/duty-document.ts';
import { shiftsAfter } from '../../../shared/rules/duty/apply-proposal.ts';
import { dutyBookOf } from '../../../shared/rules/duty/duty-book.ts';
import { readRosterTables } from '../../../shared/rules/imports/duty/read-roster-tables.ts';
import type { RosterImport } from '../../../shared/rules/imports/duty/roster-import.ts';
import {
  aRecord,
  aShift,
  officeIdOf,
  officePosts,
  postIdOf,
  type SampleRecord,
  shiftRecord,
  sourceOf,
} from '../../shared/rules/documents/duty/sample-duty.ts';

const month = '2026-02';
const officeId = officeIdOf('party');
const before = instantOf({ date: '2026-01-20', time: '09:00' });
const posts = ['lead', 'main', 'second'] as const;
type Post = (typeof posts)[number];

interface Person {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly phone: string;
}

/** Names of two and three signs, namesakes that a title tells apart, and namesakes that only a telephone does. */
const people: readonly Person[] = [
  { key: 'a', name: '王三', title: '办公室主任', phone: '13800000001' },
  { key: 'b', name: '李建国', title: '综合科科长', phone: '13800000002' },
  { key: 'c', name: '赵敏', title: '秘书科科长', phone: '13800000003' },
  { key: 'd', name: '赵敏', title: '信息科科员', phone: '13800000004' },
  { key: 'e', name: '孙丽', title: '科员', phone: '13800000005' },
  { key: 'f', name: '孙丽', title: '科员', phone: '13800000006' },
  { key: 'g', name: '欧阳明', title: '', phone: '' },
  { key: 'h', name: '周小雨', title: '副主任、机要局局长', phone: '0571-88001234' },
  { key: 'i', name: '吴静', title: '四级调研员', phone: '13800000009' },
];
const idOf = ({ key }: Person): string => `dutyMember.all.party_${key}`;
const assigned = (person: Person) => ({
  memberId: idOf(person),
  name: person.name,
  title: person.title,
  phone: person.phone,
});

const memberRecords = people.map((person) =>
  aRecord('dutyMember', idOf(person), {
    officeId,
    name: person.name,
    title: person.title,
    phones: person.phone === '' ? [] : [person.phone],
    tags: [],
  }),
);

/** A day round the clock, and a day in two halves: shifts of neighbouring days never overlap. */
const spans = { whole: ['08:30', '08:30'], day: ['08:30', '17:30'], night: ['17:30', '08:30'] } as const;
type Span = keyof typeof spans;

interface Place {
  readonly post: Post;
  readonly span: Span;
}

const dayTypes = ['workday', 'weekend', 'adjustedRest', 'statutory'] as const;

const templatesOf = (places: Readonly<Record<string, readonly Place[]>>): SampleRecord[] =>
  dayTypes.map((dayType) => {
    const values: DutyTemplate = {
      officeId,
      dayType,
      posts: (places[dayType] ?? []).map(({ post, span }) => ({
        postId: postIdOf('party', post),
        start: spans[span][0],
        end: spans[span][1],
      })),
      effectiveFrom: '2026-01-01',
      source: '',
    };
    return aRecord('dutyTemplate', `dutyTemplate.all.party_${dayType}`, values);
  });

const base = [...memberRecords, ...officePosts('party', posts)];

async function formOf(records: readonly SampleRecord[]): Promise<ExcelJS.Workbook> {
  const file = dutyFile({ document: 'form', officeId, month }, sourceOf(records));
  const bytes = file && (await writeDutyFile(file, defaultDocumentFonts, null));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((bytes ?? new Uint8Array()).slice().buffer);
  return workbook;
}

const sheetOf = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the form has no sheet');
  return sheet;
};

const saved = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

async function imported(bytes: Uint8Array, records: readonly SampleRecord[]): Promise<RosterImport> {
  const tables = await readPlanFile('值班表.xlsx', bytes);
  if (!tables.ok) throw new Error(tables.error.code);
  return readRosterTables(tables.value, {
    officeId,
    month,
    book: dutyBookOf(records, officeId),
    officeNames: ['区委办'],
    now: before,
  });
}

/** The cell of a post on a day of the form. */
function cellAt(sheet: ExcelJS.Worksheet, title: string, date: string): ExcelJS.Cell {
  const day = `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
  let found: ExcelJS.Cell | undefined;
  sheet.getRow(4).eachCell((head, column) => {
    if (head.text !== title) return;
    for (let row = 5; row <= sheet.rowCount; row += 1)
      if (sheet.getCell(row, 1).text === day) found = sheet.getCell(row, column);
  });
  if (!found) throw new Error(`no cell for ${title} on ${day}`);
  return found;
}

const titles: Readonly<Record<Post, string>> = { lead: '带班领导', main: '主班', second: '副班' };

const doubtsIn = (result: RosterImport) => [...result.doubts, ...result.rows.flatMap(({ doubts }) => doubts)];

/** Who serves when, however the shifts are numbered. */
const servingIn = (shifts: Iterable<DutyShift>): string[] =>
  [...shifts]
    .filter(({ due }) => due !== undefined)
    .map(({ date, postId, start, end, due }) => [date, postId, start, end, due?.memberId].join(' '))
    .sort();

const shiftsIn = (records: readonly SampleRecord[]) => dutyBookOf(records, officeId).shifts;

/** What an office fills in: for each day and post the people, by hours. */
interface Filling {
  readonly post: Post;
  readonly date: string;
  readonly span: Span;
  readonly person: Person;
}

const recordsOf = (fillings: readonly Filling[]): SampleRecord[] => {
  const counts = new Map<string, number>();
  return fillings.map(({ post, date, span, person }) => {
    const key = `${post} ${date}`;
    const n = counts.get(key) ?? 0;
    counts.set(key, n + 1);
    const [start, end] = spans[span];
    return shiftRecord('party', aShift('party', post, date, { start, end, due: assigned(person) }), n);
  });
};

/** As somebody types a name: plain, with a gap, with title or telephone; namesakes always with what tells them apart. */
function typed(person: Person, style: number): string {
  const { name, title, phone } = person;
  const hasNamesake = people.some((other) => other !== person && other.name === name);
  const sharesTitle = people.some((other) => other !== person && other.name === name && other.title === title);
  if (sharesTitle) return style % 2 === 0 ? `${name}（${phone}）` : `${name} ${phone}`;
  if (hasNamesake) return style % 2 === 0 ? `${name}（${title}）` : `${name} ${title} ${phone}`;
  const spaced = name.length === 2 ? `${name[0]}　${name[1]}` : name;
  return (
    [name, spaced, `${name} ${title} ${phone}`.trim(), title === '' ? name : `${name}（${title}）`][style % 4] ?? name
  );
}

const separators = ['、', '\n', '，', '/', '；'];

/** Types the fillings of one cell as the form wants them: by hours where the post has several on the day. */
function cellText(fillings: readonly Filling[], isParted: boolean, styles: readonly number[]): string {
  const joined = (own: readonly Filling[]): string =>
    own.map(({ person }, at) => typed(person, styles[at] ?? 0)).join(separators[(styles[0] ?? 0) % separators.length]);
  if (!isParted) return joined(fillings);
  return (['day', 'night', 'whole'] as const)
    .map((span) => ({ span, own: fillings.filter((filling) => filling.span === span) }))
    .filter(({ own }) => own.length > 0)
    .map(
      ({ span, own }) =>
        `${spans[span][0]}-${spans[span][1] > spans[span][0] ? '' : '次日'}${spans[span][1]}：${joined(own)}`,
    )
    .join('\n');
}

const dates = datesOfMonth(month);

/** Staffing by type of day: each post in one span, in two halves, or not at all; a post may be asked for twice. */
const staffing = fc.record(
  Object.fromEntries(
    dayTypes.map((type) => [
      type,
      fc
        .record({
          lead: fc.constantFrom<readonly Span[]>(['whole'], []),
          main: fc.constantFrom<readonly Span[]>(['whole'], ['day', 'night'], ['whole', 'whole']),
          second: fc.constantFrom<readonly Span[]>([], ['night'], ['whole']),
        })
        .map((byPost) => posts.flatMap((post) => byPost[post].map((span): Place => ({ post, span })))),
    ]),
  ) as Record<(typeof dayTypes)[number], fc.Arbitrary<Place[]>>,
);

const typeOf = (date: string): (typeof dayTypes)[number] => {
  const statutory = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'];
  if (statutory.includes(date)) return 'statutory';
  if (date >= '2026-02-15' && date <= '2026-02-23') return 'adjustedRest';
  if (['2026-02-14', '2026-02-28'].includes(date)) return 'workday';
  return [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()) ? 'weekend' : 'workday';
};

/** Fills places of the month with people of whom nobody has two on one day; some places stay empty, some posts have one more. */
const fillingsFor = (places: Readonly<Record<string, readonly Place[]>>, days: number) =>
  fc
    .array(
      fc.record({
        date: fc.constantFrom(...dates),
        people: fc.shuffledSubarray([...people], { minLength: 0, maxLength: 6 }),
        hasExtra: fc.boolean(),
      }),
      { maxLength: days },
    )
    .map((picked) => {
      const byDate = new Map(picked.map((day) => [day.date, day]));
      return [...byDate.values()].flatMap(({ date, people: own, hasExtra }) => {
        const open = places[typeOf(date)] ?? [];
        const [first] = open;
        const wanted = hasExtra && first ? [first, ...open] : open;
        return own.flatMap((person, at): Filling[] => {
          const place = wanted[at];
          return place ? [{ ...place, date, person }] : [];
        });
      });
    });

describe('the form of a month', () => {
  test('filled in by hand is the roster that was typed, whatever stood in it before, and says nothing the second time', async () => {
    let changesSeen = 0;
    await fc.assert(
      fc.asyncProperty(
        staffing.chain((places) =>
          fc.record({
            places: fc.constant(places),
            present: fillingsFor(places, 8),
            wanted: fillingsFor(places, 8),
            styles: fc.array(fc.nat(11), { minLength: 8, maxLength: 8 }),
          }),
        ),
        async ({ places, present, wanted, styles }) => {
          const records = [...base, ...templatesOf(places), ...recordsOf(present)];
          const workbook = await formOf(records);
          const sheet = sheetOf(workbook);
          for (const filling of [...present, ...wanted]) {
            const { post, date } = filling;
            const own = wanted.filter((each) => each.post === post && each.date === date);
            const asked = (places[typeOf(date)] ?? []).filter((place) => place.post === post);
            cellAt(sheet, titles[post], date).value = cellText(
              own,
              new Set(asked.map(({ span }) => span)).size > 1,
              styles,
            );
          }
          const bytes = await saved(workbook);
          const result = await imported(bytes, records);
          changesSeen += result.changes.length;
          expect(doubtsIn(result)).toEqual([]);
          const after = shiftsAfter(shiftsIn(records), result.changes);
          expect(servingIn(after.values())).toEqual(servingIn(shiftsIn(recordsOf(wanted)).values()));
          const settled = [
            ...base,
            ...templatesOf(places),
            ...[...after].map(([id, shift]) => aRecord('dutyShift', id, shift)),
          ];
          const again = await imported(bytes, settled);
          expect([again.changes, doubtsIn(again)]).toEqual([[], []]);
          const exported = await imported(await saved(await formOf(settled)), settled);
          expect([exported.changes, doubtsIn(exported), exported.unread]).toEqual([[], [], []]);
        },
      ),
      { numRuns: 25 },
    );
    expect(changesSeen).toBeGreaterThan(100);
  });

  const places = Object.fromEntries(
    dayTypes.map((type) => [type, posts.map((post): Place => ({ post, span: 'whole' }))]),
  );
  const [wang, li, zhao] = people as [Person, Person, Person];
  const present: readonly Filling[] = [
    { post: 'lead', date: '2026-02-10', span: 'whole', person: wang },
    { post: 'main', date: '2026-02-10', span: 'whole', person: li },
  ];
  const records = [...base, ...templatesOf(places), ...recordsOf(present)];

  test('is read when columns were moved and put in between and heads were written anew', async () => {
    const workbook = await formOf(records);
    const sheet = sheetOf(workbook);
    cellAt(sheet, '主班', '2026-02-11').value = '赵敏（秘书科科长）';
    // 主班 is cut out and put before 日期, a column of notes stands between, and the heads are the office's own words.
    const main = sheet.getColumn(5).values;
    sheet.spliceColumns(5, 1);
    sheet.spliceColumns(1, 0, [...main].slice(1) as ExcelJS.CellValue[], ['', '', '', '备忘', '找人']);
    sheet.getCell(4, 3).value = '哪天';
    sheet.getCell(4, 1).value = '谁在';
    const result = await imported(await saved(workbook), records);
    expect(doubtsIn(result).map(({ code }) => code)).toEqual(['POST_UNKNOWN']);
    expect(result.unread.map(({ text }) => text)).toEqual(['找人']);
    expect(result.changes).toMatchObject([{ kind: 'add', shift: { date: '2026-02-11', due: assigned(zhao) } }]);
  });

  test('takes a formula for what it shows, and a real date for its day', async () => {
    const workbook = await formOf(records);
    const sheet = sheetOf(workbook);
    cellAt(sheet, '副班', '2026-02-12').value = { formula: '"吴"&"静"', result: '吴静' };
    const date = sheet.getCell(cellAt(sheet, '副班', '2026-02-12').row, 1);
    date.value = new Date(Date.UTC(2026, 1, 12));
    date.numFmt = 'yyyy-mm-dd';
    const result = await imported(await saved(workbook), records);
    expect(doubtsIn(result)).toEqual([]);
    expect(result.changes).toMatchObject([{ shift: { date: '2026-02-12', due: { name: '吴静' } } }]);
  });

  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));

  test.runIf(soffice !== undefined)('is the same after LibreOffice has kept it', async () => {
    const workbook = await formOf(records);
    const sheet = sheetOf(workbook);
    cellAt(sheet, '主班', '2026-02-10').value = '';
    cellAt(sheet, '副班', '2026-02-17').value = '吴 静、周小雨';
    const folder = mkdtempSync(path.join(tmpdir(), 'siban-test-form-'));
    writeFileSync(path.join(folder, 'form.xlsx'), await saved(workbook));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const switches = ['--headless', profile, '--convert-to', 'ods', '--outdir', folder, path.join(folder, 'form.xlsx')];
    execFileSync(soffice ?? '', switches, { stdio: 'ignore' });
    const back = [
      '--headless',
      profile,
      '--convert-to',
      'xlsx',
      '--outdir',
      path.join(folder, 'back'),
      path.join(folder, 'form.ods'),
    ];
    execFileSync(soffice ?? '', back, { stdio: 'ignore' });
    const result = await imported(readFileSync(path.join(folder, 'back', 'form.xlsx')), records);
    expect([doubtsIn(result), result.unread]).toEqual([[], []]);
    expect(result.changes.map(({ kind }) => kind)).toEqual(['assign', 'add', 'add']);
  });
});

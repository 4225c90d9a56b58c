import { expect, test } from 'vitest';
import { withBug } from '../../../electron/storage/open-recovery.ts';
import { openWorkstation, scratchFolder, until, type Workstation } from '../../support/office-workstation.ts';
import { joinDistrict } from '../../support/small-district.ts';
import { unzipTexts } from './unzip.ts';

/** Every text of the sample that somebody could have entered: names, titles, places, contents, phones. */
async function enteredTexts({ client }: Workstation): Promise<string[]> {
  const year = new Date().getFullYear();
  const weeks = [year - 1, year, year + 1].flatMap((each) =>
    Array.from({ length: 53 }, (_, index) => `${each}-W${String(index + 1).padStart(2, '0')}`),
  );
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  for (const partitions of [['all'], weeks.slice(0, 100), weeks.slice(100)]) {
    const { records } = await client.request('records.openWindow', { partitions });
    for (const { values } of records) collect(values);
  }
  return [...texts].filter((text) => /[\u4e00-\u9fff]/u.test(text) && text.length > 1);
}

const unpack = async (station: Workstation, withContent: boolean): Promise<ReadonlyMap<string, string>> => {
  const file = await station.client.request('problems.buildPackage', { withContent });
  expect(file.fileName).toMatch(/^四办协同问题包_\d{4}-\d{2}-\d{2}_\d{4}\.zip$/);
  return unzipTexts(Buffer.from(file.contentBase64, 'base64'));
};

test('the problem package tells of health and holds nothing that anybody entered, unless it was asked for', async () => {
  const share = scratchFolder('problem-share');
  const station = await openWorkstation(share, { isDemo: true });
  await until(station, async () => (await station.client.request('sync.getStatus')).unpublishedCommits === 0);
  await station.client.request('verification.run', { repairs: false });
  const entered = await enteredTexts(station);
  expect(entered.length).toBeGreaterThan(100);

  const parts = await unpack(station, false);
  expect([...parts.keys()]).toEqual(['说明.txt', 'report.json', 'errors.json']);
  const machineText = `${parts.get('report.json')}${parts.get('errors.json')}`;
  expect(entered.filter((text) => machineText.includes(text))).toEqual([]);
  // What people called things stands nowhere; the words of the introduction are the application's own.
  expect(machineText).not.toMatch(/[\u4e00-\u9fff]/u);
  expect(machineText).not.toContain(station.profileFolder);
  const report = JSON.parse(parts.get('report.json') ?? '');
  expect(report).toMatchObject({
    version: '0.0.0-test',
    host: 'test',
    sync: { share: 'online' },
    verification: { isWhole: true },
    shareFolder: `…/${share.split('/').at(-1)}`,
  });
  expect(report.records.planItem).toBeGreaterThan(5);

  const whole = await unpack(station, true);
  const journals = [...whole.keys()].filter((name) => name.startsWith('journals/'));
  expect(journals.length).toBeGreaterThan(0);
  expect(journals.some((name) => whole.get(name)?.includes('王建国'))).toBe(true);

  const other = await joinDistrict(share, '区人大办', '潘德明', 'liaison');
  await expect(other.client.request('problems.buildPackage', { withContent: true })).rejects.toMatchObject({
    details: { violations: [{ code: 'NOT_PERMITTED' }] },
  });
  expect((await unpack(other, false)).has('report.json')).toBe(true);
  await Promise.all([station.host.stop(), other.host.stop()]);
});

test('the log of bugs counts a repeated one, keeps the latest and nothing of what was entered', () => {
  const error = new TypeError("cannot read '王建国' of /srv/资料/plan.json");
  const once = withBug([], 'commit', error, 1);
  expect(withBug(once, 'commit', error, 5)).toEqual([
    { place: 'commit', message: "TypeError: cannot read '…' of …/plan.json", firstAt: 1, lastAt: 5, count: 2 },
  ]);
  const many = Array.from({ length: 300 }, (_, index) => index).reduce(
    (known, index) => withBug(known, `place${index}`, error, index),
    once,
  );
  expect(many).toHaveLength(200);
  expect(many.at(-1)?.place).toBe('place299');
});

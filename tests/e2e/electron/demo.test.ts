import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type LaunchedApp,
  launchApp,
  quitRunningApps,
  scratchFolder,
} from '../../support/electron-double/launch-app.ts';

let app: LaunchedApp;
beforeAll(async () => {
  app = await launchApp({ args: ['--demo', '--profile', scratchFolder('demo')] });
});
afterAll(quitRunningApps);

async function issuedVersionId(): Promise<string> {
  const year = new Date().getFullYear();
  const weeks = [year - 1, year, year + 1].flatMap((y) =>
    Array.from({ length: 53 }, (_, index) => `${y}-W${String(index + 1).padStart(2, '0')}`),
  );
  for (let first = 0; first < weeks.length; first += 100) {
    const { records } = await app.client.request('records.openWindow', { partitions: weeks.slice(first, first + 100) });
    const version = records.find(({ kind }) => kind === 'bulletinVersion');
    if (version) return version.id;
  }
  throw new Error('the sample has no issued version');
}

test('the demo opens its own fictitious district', async () => {
  expect(await app.client.request('workspace.getStatus')).toMatchObject({ stage: 'ready', districtName: '云溪区' });
});

test('the page shows the weekly plan of the district', async () => {
  await app.page().getByText('云溪区').first().waitFor();
  await app.page().getByText('周计划').first().waitFor();
});

test('the page starts under its policy without an error', async () => {
  const errors: string[] = [];
  app.page().on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  app.page().on('pageerror', (error) => errors.push(String(error)));
  await app.page().reload();
  await app.page().getByText('云溪区').first().waitFor();
  expect(errors).toEqual([]);
});

test('a plan is printed as a PDF in a hidden window without script', async () => {
  const printing: Electron.WebPreferences[] = [];
  app.double.app.on('web-contents-created', (_event, contents) => void printing.push(contents.preferences));
  const { fileName, mediaType, contentBase64 } = await app.client.request('plans.buildDocument', {
    versionId: await issuedVersionId(),
    document: 'matrix',
    format: 'pdf',
  });
  const pdf = Buffer.from(contentBase64, 'base64').toString('latin1');
  expect(fileName).toMatch(/\.pdf$/);
  expect(mediaType).toBe('application/pdf');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  // The page's own paper size was taken: wider than high.
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  const bare = { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false };
  expect(printing).not.toEqual([]);
  expect(printing).toEqual(printing.map(() => bare));
  await expect.poll(() => app.double.windows().length, { timeout: 20_000 }).toBe(1);
  expect(app.double.journal.callsOf('network.blocked')).toEqual([]);
});

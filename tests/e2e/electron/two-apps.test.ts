import { afterEach, expect, test } from 'vitest';
import { launchApp, quitRunningApps, scratchFolder } from '../../support/electron-double/launch-app.ts';
import { createWorkspace } from '../../support/electron-double/sample-workspace.ts';

afterEach(quitRunningApps);

test('two desktop applications on one shared folder see what the other entered', async () => {
  const args = ['--share', scratchFolder('share')];
  const lead = await launchApp({ args });
  await createWorkspace(lead.client);
  const other = await launchApp({ args });
  const directory = async ({ client }: typeof lead) =>
    (await client.request('records.openWindow', { partitions: ['all'] })).records;
  const stage = async (): Promise<string> => (await other.client.request('workspace.getStatus')).stage;
  await expect.poll(stage, { timeout: 20_000 }).toBe('joining');
  const congress = async () => (await directory(other)).find(({ values }) => values.body === 'peoplesCongress');
  await expect.poll(congress, { timeout: 20_000 }).toBeDefined();
  const officeId = (await congress())?.id ?? '';
  await other.client.request('workspace.join', { me: { name: '潘德明', officeId, role: 'liaison' } });
  const namesSeenByLead = async () => (await directory(lead)).map(({ values }) => values.name);
  await expect.poll(namesSeenByLead, { timeout: 20_000 }).toContain('潘德明');
});

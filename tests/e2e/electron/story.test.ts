import { afterEach, expect, test } from 'vitest';
import { launchApp, quitRunningApps, scratchFolder } from '../../support/electron-double/launch-app.ts';
import { foundWorkspace, importWeek, joinWorkspace, settleClashes, submitAndMerge } from '../story/first-half.ts';
import { OfficePage } from '../story/office-page.ts';

afterEach(quitRunningApps);

test('two desktop applications on one folder go from an empty folder to a week whose clashes are settled', async () => {
  const args = ['--share', scratchFolder('story')];
  const lead = new OfficePage((await launchApp({ args })).page());
  await foundWorkspace(lead);
  const government = new OfficePage((await launchApp({ args })).page());
  await joinWorkspace(government);
  await importWeek(government);
  await submitAndMerge(government, lead);
  await settleClashes(lead);
  expect([...lead.complaints, ...government.complaints]).toEqual([]);
});

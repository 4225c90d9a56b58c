import { afterEach } from 'vitest';
import { OfficePage } from '../e2e/story/office-page.ts';
import { tellWhatIsShown } from './tell-what-is-shown.ts';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await Promise.all([...OfficePage.shown].map(tellWhatIsShown));
});

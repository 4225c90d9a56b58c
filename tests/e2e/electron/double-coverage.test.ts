import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { complaintsAgainstDouble } from '../../support/electron-double/check-coverage.ts';
import { quitRunningApps, scratchFolder } from '../../support/electron-double/launch-app.ts';

afterAll(quitRunningApps);

test('the main process uses nothing of Electron that the double does not cover', () => {
  expect(complaintsAgainstDouble(path.resolve('electron/main.ts'), scratchFolder('types'))).toBe('');
});

test('a use that the double does not cover, or covers otherwise, is a compile error', () => {
  const scratch = scratchFolder('types');
  const source = path.join(scratch, 'uncovered.ts');
  writeFileSync(
    source,
    `import { app } from 'electron';
app.setBadgeCount(1);
app.on('accessibility-support-changed', () => undefined);
app.setAppUserModelId(7);
`,
  );
  const complaints = complaintsAgainstDouble(source, scratch);
  expect(complaints).toMatch(/uncovered\.ts\(2,.*setBadgeCount/);
  expect(complaints).toMatch(/uncovered\.ts\(3,.*accessibility-support-changed/);
  expect(complaints).toMatch(/uncovered\.ts\(4,.*number/);
});

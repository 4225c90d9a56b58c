import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const config = require('../../build/dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
  options: ICruiseOptions;
};

async function look(folders: string[], baseDir: string): Promise<ICruiseResult['summary']> {
  const options = {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  } as ICruiseOptions;
  const { output } = await cruise(folders, options);
  if (typeof output === 'string') throw new Error('the cruise gives an object');
  return output.summary;
}

/** One file for each rule that breaks it. */
const violations: Readonly<Record<string, string>> = {
  'shared/base/leaf.ts': "import '../domain/noun.ts';\nimport '../base/circle.ts';",
  'shared/base/circle.ts': "import './leaf.ts';",
  'shared/base/lost.ts': "import './nowhere.ts';",
  'shared/domain/noun.ts': "import '../rules/rule.ts';",
  'shared/rules/rule.ts': "import '../store/store.ts';",
  'shared/store/store.ts': "import '../sync/sync.ts';",
  'shared/sync/sync.ts': "import '../contract/contract.ts';",
  'shared/contract/contract.ts': "import '../host/host.ts';",
  'shared/host/host.ts': "import '../../electron/storage/disk.ts';\nimport 'lowdb';\nimport 'node:path';",
  'electron/storage/disk.ts': "import 'node:fs';",
  'electron/shell/window.ts':
    "import { readFileSync } from 'node:fs';\nimport '../../renderer/app/app.ts';\nreadFileSync;",
  'electron/preload.ts': "import '../shared/base/leaf.ts';",
  'renderer/text/words.ts': "import '../ui/button.ts';",
  'renderer/ui/button.ts': "import '../bridge/connect.ts';",
  'renderer/bridge/connect.ts': "import '../state/store.ts';",
  'renderer/state/store.ts': "import '../views/one/page.ts';\nimport '../../shared/sync/sync.ts';",
  'renderer/views/one/page.ts': "import '../two/page.ts';\nimport '../../app/app.ts';",
  'renderer/views/two/page.ts': "import 'node:path';\nimport 'electron';",
  'renderer/app/app.ts': "import '../../tests/helper.ts';",
  'tests/helper.ts': 'export {};',
};

test('every layer rule fires on a tree that breaks it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'siban-layers-'));
  for (const [file, text] of Object.entries(violations)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${text}\nexport {};\n`);
  }
  const summary = await look(['shared', 'electron', 'renderer'], folder);
  const fired = new Set(summary.violations.map(({ rule }) => rule.name));
  expect([...fired].sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

test('the rules look at the whole project, not at an empty list', async () => {
  const summary = await look(['shared', 'electron', 'renderer'], process.cwd());
  expect(summary.totalCruised).toBeGreaterThan(200);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
}, 60_000);

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** One line for each thing that went wrong, for the end of the run: the full output is long, and what keeps only its end must still name it. */
export default class MishapReporter implements Reporter {
  readonly onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandled) => {
    const file = process.env.MISHAPS_FILE;
    if (file === undefined) return;
    const lines = [
      ...modules.flatMap(mishapsOf),
      ...unhandled.map((error) => `unhandled: ${firstLine(error.message)}`),
    ];
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  };
}

function mishapsOf(module: TestModule): string[] {
  const file = path.relative(process.cwd(), module.moduleId);
  const suites = [module, ...module.children.allSuites()].flatMap((suite) =>
    suite.errors().map((error) => `failed: ${file}: ${firstLine(error.message)}`),
  );
  return [...suites, ...[...module.children.allTests()].flatMap((test) => mishapOf(file, test))];
}

function mishapOf(file: string, test: TestCase): string[] {
  const { state, errors } = test.result();
  const what = `${file} > ${test.fullName}: ${firstLine(errors?.[0]?.message ?? '')}`;
  if (state === 'failed') return [`failed: ${what}`];
  return test.diagnostic()?.flaky ? [`only at the second try: ${what}`] : [];
}

const firstLine = (text: string): string => text.split('\n')[0]?.slice(0, 200) ?? '';

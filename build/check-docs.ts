import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';

/** Paths that the documents name exist, decisions are numbered without a gap, and no comment postpones work. */
const root = path.resolve(import.meta.dirname, '..');
const problems: string[] = [];
const exclude = (name: string): boolean => /(^|\/)(node_modules|dist|release|\.git)(\/|$)/.test(name);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

for await (const file of glob('**/*.md', { cwd: root, exclude })) {
  for (const [, target = ''] of read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
    if (!existsSync(path.join(root, path.dirname(file), target))) problems.push(`${file}: ${target} does not exist`);
  }
  for (const [, target = ''] of read(file).matchAll(/`((?:shared|electron|renderer|build|tests)\/[\w./-]+)`/g)) {
    if (!existsSync(path.join(root, target))) problems.push(`${file}: ${target} does not exist`);
  }
}

const decisions = [...read('shared/DECISIONS.md').matchAll(/^## D(\d+) /gm)].map(([, number]) => Number(number));
decisions.forEach((number, index) => {
  if (number !== index + 1) problems.push(`shared/DECISIONS.md: D${number} stands where D${index + 1} should`);
});

const postponed = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);
for await (const file of glob('{shared,electron,renderer,build,tests}/**/*.{ts,tsx,css}', { cwd: root, exclude })) {
  if (postponed.test(read(file))) problems.push(`${file}: work is postponed in a comment`);
}

for (const problem of problems) console.error(problem);
console.log(`documents: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { addDays } from '../../shared/domain/plain-date.ts';
import { emptyPlanItem, type PlanItem } from '../../shared/domain/plan-item.ts';
import { scratchFolder } from '../support/office-workstation.ts';
import { type Figure, median, percentile } from './measure.ts';

/** What one would write without all this: every record in one lowdb file, changed with `update()`; the same change. */
export async function naiveFigures(records: number): Promise<Figure[]> {
  const folder = scratchFolder('bench-naive');
  const items: Record<string, PlanItem> = {};
  for (let number = 0; number < records; number += 1) {
    const weekStart = addDays('2020-01-06', Math.floor(number / 400) * 7);
    items[`planItem.${number}`] = {
      ...emptyPlanItem('office.all.party', weekStart, addDays(weekStart, number % 7)),
      content: `第${number}项工作安排`,
      placeText: '第一会议室',
      organiserUnit: '区委办',
    };
  }
  const database = new Low<{ records: Record<string, PlanItem> }>(new JSONFile(path.join(folder, 'all.json')), {
    records: items,
  });
  await database.write();
  const raw = openSync(path.join(folder, 'raw.bin'), 'a');
  const payload = Buffer.alloc(360, 120);
  const updates: number[] = [];
  const appends: number[] = [];
  const count = Math.max(6, Math.min(60, Math.round(200_000 / records)));
  for (let change = 0; change < count; change += 1) {
    const started = performance.now();
    await database.update((data) => {
      const item = data.records[`planItem.${(change * 37) % records}`];
      if (item) item.remarks = `第${change}次`;
    });
    updates.push(performance.now() - started);
    const rawStarted = performance.now();
    writeSync(raw, payload);
    fdatasyncSync(raw);
    appends.push(performance.now() - rawStarted);
  }
  closeSync(raw);
  rmSync(folder, { recursive: true, force: true });
  const at = `${records.toLocaleString('en')} records`;
  const note = 'to one raw append and flush of 360 bytes; it does not flush at all';
  return [
    { name: `one lowdb file, p50, ${at}`, value: median(updates) / median(appends), unit: 'ratio', note },
    {
      name: `one lowdb file, p95, ${at}`,
      value: percentile(updates, 0.95) / percentile(appends, 0.95),
      unit: 'ratio',
      note: 'the same',
    },
    { name: `one lowdb file, p50, ${at}, absolute`, value: median(updates), unit: 'ms', note: 'for scale only' },
  ];
}

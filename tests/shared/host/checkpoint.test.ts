import { expect, test } from 'vitest';
import type { PackedPartition } from '../../../shared/store/packed-partition.ts';
import { openStation } from '../../support/trust-station.ts';

/** A disk that is full for the next so many writes. */
class FullDisk extends Map<string, PackedPartition> {
  refusals = 0;

  override set(name: string, partition: PackedPartition): this {
    if (this.refusals > 0) {
      this.refusals -= 1;
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    }
    return super.set(name, partition);
  }
}

test('a checkpoint that the disk refused is written whole the next time', async () => {
  const disk = new FullDisk();
  const station = await openStation(null, { disk });
  station.found(true);
  station.write('planItem.2026-W48.a', { officeId: 'office.all.party', content: '甲' }, 'owner');
  disk.refusals = 1;
  await expect(station.store.checkpoint()).rejects.toThrow('no space');
  expect(station.checkpoint.last).toBeNull();
  await station.store.checkpoint();
  expect([...disk.keys()].sort()).toEqual(['membership.all', 'planItem.2026-W48']);
  expect(station.checkpoint.last?.partitions).toHaveLength(2);
});

import type { AppContract } from '../../contract/contract.ts';
import type { ExportProgress } from '../../contract/data.contract.ts';
import type { Handlers, OutputOf } from '../../contract/define.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import type { ExportWords } from '../../rules/documents/export/cell-text.ts';
import { exportWording } from '../../rules/documents/export/wording.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import { exportRecords } from '../data/export-records.ts';
import type { HostCore } from '../host-core.ts';
import { inSlices } from '../in-slices.ts';
import { requireData } from './data-handlers.ts';
import { mediaTypes } from './media-types.ts';
import { requireActor } from './reader.ts';

type ExportHandlers = Pick<Handlers<AppContract>, 'data.exportAll' | 'data.cancelExport'>;

/** Pages need not hear of every slice. */
const TELL_EVERY_MS = 200;

class CalledOffError extends Error {
  override readonly name = 'CalledOffError';
}

export function exportHandlers(core: HostCore): ExportHandlers {
  let turn = 0;
  return {
    'data.exportAll': async ({ words }) => {
      requireActor(core);
      turn += 1;
      const mine = turn;
      try {
        return await exportAll(core, words, () => turn !== mine);
      } catch (error) {
        if (error instanceof CalledOffError) return null;
        throw error;
      }
    },
    'data.cancelExport': async () => {
      turn += 1;
      return null;
    },
  };
}

async function exportAll(
  core: HostCore,
  words: ExportWords,
  isCalledOff: () => boolean,
): Promise<OutputOf<AppContract, 'data.exportAll'>> {
  const { ports } = core;
  const data = requireData(core);
  const actor = requireActor(core);
  const { state } = core.requireSession();
  const districtName = ports.profile.read().districtName ?? '';
  const now = ports.clock.now();
  let toldAt = 0;
  const progress = (step: ExportProgress['step']) => (done: number, total: number) => {
    if (isCalledOff()) throw new CalledOffError();
    if (Math.abs(ports.clock.now() - toldAt) < TELL_EVERY_MS) return;
    toldAt = ports.clock.now();
    core.emit('data.exportProgressed', { step, done, total } satisfies ExportProgress);
  };
  const parts = { state, actor, words, districtName, now, onProgress: progress('records') };
  const content = await inSlices(exportRecords(parts), ports);
  const bytes = await data.packExport(content, progress('sheets'));
  if (isCalledOff()) throw new CalledOffError();
  const { date, time } = chinaTimeOf(now);
  return {
    fileName: safeFileName(`${exportWording.fileName(districtName, date, time)}.zip`),
    mediaType: mediaTypes.zip,
    contentBase64: ports.encodeBase64(bytes),
    records: content.records,
    withheld: content.withheld,
  };
}

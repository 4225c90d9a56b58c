import { encodeUtf8 } from '../base/utf8.ts';
import { chinaTimeOf } from '../domain/china-time.ts';
import { copyOfName, segmentFileName } from '../sync/folder-layout.ts';
import type { LogStore } from '../sync/ports.ts';
import { lastPart } from './clean-message.ts';
import type { HostCore } from './host-core.ts';
import type { PackedFile } from './recovery-ports.ts';

/** More than this does not fit through the page; what is left out is named in the report. */
const MOST_CONTENT_BYTES = 48 * 1024 * 1024;

const INTRODUCTION = `四办协同 · 问题包

report.json  版本、运行环境、同步状态、日志位置与大小、最近一次校验结果
errors.json  本机记下的程序错误（位置和提示，已去掉引用的内容和文件夹路径）
`;
const WITHOUT_CONTENT = '本包不含任何人填写的内容、姓名和事项。\n';
const WITH_CONTENT = '按勾选，本包含有日志原文（journals 文件夹），包括全部事项和人员姓名，请妥善保管。\n';

/** The files of 问题包; journals only where `withContent` says so. */
export function problemFiles(core: HostCore, withContent: boolean): PackedFile[] {
  const { ports, session } = core;
  const logs = session ? ports.openLogs(session.workspaceId) : null;
  const content = withContent && logs ? journalFiles(logs) : { files: [], leftOut: [] };
  const report = { ...healthReport(core, logs), leftOut: content.leftOut };
  return [
    { path: '说明.txt', bytes: encodeUtf8(INTRODUCTION + (withContent ? WITH_CONTENT : WITHOUT_CONTENT)) },
    { path: 'report.json', bytes: jsonBytes(report) },
    { path: 'errors.json', bytes: jsonBytes(ports.recovery.bugs()) },
    ...content.files,
  ];
}

export function problemFileName(now: number): string {
  const { date, time } = chinaTimeOf(now);
  return `四办协同问题包_${date}_${time.replace(':', '')}.zip`;
}

const jsonBytes = (value: unknown): Uint8Array => encodeUtf8(`${JSON.stringify(value, null, 2)}\n`);

/** Counts, positions and states: nothing of it was entered by anybody. */
function healthReport(core: HostCore, logs: LogStore | null) {
  const { ports, session } = core;
  const { link } = ports;
  return {
    writtenAt: new Date(ports.clock.now()).toISOString(),
    version: ports.version,
    host: ports.hostKind,
    environment: ports.recovery.environment(),
    deviceId: ports.device.deviceId,
    workspaceId: session?.workspaceId ?? null,
    stage: core.workspaceStatus().stage,
    role: session?.actor?.role ?? null,
    shareFolder: link.shareFolder === null ? null : lastPart(link.shareFolder),
    sync: core.syncStatus(),
    published: session?.replication?.published ?? null,
    records: session ? recordCounts(core) : {},
    journals: logs ? journalSizes(logs) : [],
    branches: logs ? logs.branches() : [],
    positions: session
      ? [{ deviceId: ports.device.deviceId, position: session.store.position }, ...session.store.mirrors].map(
          ({ deviceId, position: { segment, offset } }) => ({ deviceId, segment, offset }),
        )
      : [],
    verification: ports.recovery.lastVerification.read(),
  };
}

function recordCounts(core: HostCore): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name, records } of core.session?.state.partitions.loaded() ?? []) {
    const kind = name.split('.')[0] ?? '';
    counts[kind] = (counts[kind] ?? 0) + records.size;
  }
  return counts;
}

const journalSizes = (logs: LogStore) =>
  logs.devices().map((deviceId) => ({
    deviceId,
    segments: logs.segments(deviceId).map((segment) => ({ segment, bytes: logs.read(deviceId, segment).length })),
  }));

/** Newest segments first, since what went wrong went wrong lately. */
function journalFiles(logs: LogStore): { files: PackedFile[]; leftOut: string[] } {
  const files: PackedFile[] = [];
  const leftOut: string[] = [];
  let room = MOST_CONTENT_BYTES;
  const take = (path: string, bytes: Uint8Array): void => {
    room -= bytes.length;
    if (room >= 0) files.push({ path, bytes });
    else leftOut.push(path);
  };
  for (const deviceId of logs.devices()) {
    for (const segment of logs.segments(deviceId).reverse()) {
      take(`journals/${deviceId}/${segmentFileName(segment)}`, logs.read(deviceId, segment));
    }
  }
  for (const name of logs.branches()) if (copyOfName(name)) take(`branches/${name}`, logs.readBranch(name));
  return { files, leftOut };
}

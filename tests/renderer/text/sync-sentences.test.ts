import { describe, expect, it } from 'vitest';
import { clockWords, readingWords, workstationWords } from '../../../renderer/text/sync-panel.ts';
import { problemWords } from '../../../renderer/text/sync-problems.ts';
import { officeReadingSchema, type SyncProblem, syncProblemSchema } from '../../../shared/contract/sync-details.ts';

const isPlainChinese = (sentence: string): boolean =>
  /[一-鿿]/.test(sentence) && !/undefined|null|NaN|\[object|[A-Z]{3,}/.test(sentence);

const MINUTE_MS = 60_000;
const deviceId = '0123456789abcdef0123';
const names = { folder: '/mnt/四办', officeName: (id: string) => (id === 'office.all.government' ? '区政府办' : '') };

const problems: { readonly [C in SyncProblem['code']]: Extract<SyncProblem, { code: C }> } = {
  shareUnreachable: { code: 'shareUnreachable', errorCode: 'ENOENT' },
  otherWorkspace: { code: 'otherWorkspace' },
  noWorkspace: { code: 'noWorkspace' },
  newerFormat: { code: 'newerFormat' },
  ownJournalDiffers: { code: 'ownJournalDiffers' },
  deviceUnverified: { code: 'deviceUnverified', deviceId, officeId: 'office.all.government', reason: 'damaged' },
  deviceNotSeen: { code: 'deviceNotSeen', deviceId, officeId: null, since: Date.UTC(2026, 10, 1) },
  filesSetAside: { code: 'filesSetAside', names: ['2026-W48.json'] },
  ownJournalMended: { code: 'ownJournalMended' },
  snapshotDiffers: { code: 'snapshotDiffers', deviceId, officeId: null, takenAt: Date.UTC(2026, 10, 1) },
  operationsHeld: { code: 'operationsHeld', count: 3 },
  recordsUnreadable: { code: 'recordsUnreadable', count: 2 },
  distributionsWaiting: { code: 'distributionsWaiting', count: 1 },
  clockOff: { code: 'clockOff', offsetMs: 5 * MINUTE_MS },
};

describe('sentences of sync problems', () => {
  const codes = syncProblemSchema.options.map(({ shape }) => shape.code.value);

  it.each(codes)('%s says what is wrong, where, and what to do', (code) => {
    const { what, where, remedy } = problemWords(problems[code], names);
    expect(what).toSatisfy(isPlainChinese);
    expect(remedy).toSatisfy(isPlainChinese);
    expect(where).toMatch(/[一-鿿]/);
    expect(new Set([what, where, remedy]).size).toBe(3);
  });

  it('tells a server that is silent from a folder that is full, read-only, denied or gone', () => {
    const codes = ['ENOENT', 'ETIMEDOUT', 'ENOSPC', 'EROFS', 'EACCES', 'EBUSY', 'EBADMSG'];
    const words = codes.map((errorCode) => problemWords({ code: 'shareUnreachable', errorCode }, names));
    expect(new Set(words.map(({ what }) => what)).size).toBe(codes.length);
    for (const { what, remedy } of words) {
      expect(what).toSatisfy(isPlainChinese);
      expect(remedy).toContain('可以继续工作');
    }
    expect(words.map(({ where }) => where)).toEqual(codes.map((code) => `共享文件夹 /mnt/四办（系统代码 ${code}）`));
    for (const errorCode of ['UNKNOWN', 'constructor', '__proto__']) {
      expect(problemWords({ code: 'shareUnreachable', errorCode }, names).what).toBe('共享文件夹连接不上');
    }
  });

  const reasonSchema = syncProblemSchema.options.find(({ shape }) => shape.code.value === 'deviceUnverified');
  const reasons = reasonSchema && 'reason' in reasonSchema.shape ? reasonSchema.shape.reason.options : [];

  it.each(reasons)('a device whose bytes are refused because of %s is named with its office', (reason) => {
    const { what, remedy } = problemWords({ ...problems.deviceUnverified, reason }, names);
    expect(what).toMatch(/^区政府办的一台工作站/);
    expect(what).toSatisfy(isPlainChinese);
    expect(remedy).toContain('暂未采用');
    expect(problemWords({ ...problems.deviceUnverified, officeId: null, reason }, names).what).toMatch(/^未识别单位/);
  });

  it('[T7] gives direction and size of a clock that is off', () => {
    const what = (offsetMs: number): string => problemWords({ code: 'clockOff', offsetMs }, names).what;
    expect(what(5 * MINUTE_MS)).toBe('本机时钟比文件服务器慢 5分钟');
    expect(what(-365 * 1440 * MINUTE_MS)).toBe('本机时钟比文件服务器快 365天');
    expect(clockWords(-130_000)).toBe('比文件服务器快 2分钟');
    expect(clockWords(59_000)).toBe('与文件服务器一致（相差不到1分钟）');
    expect(clockWords(null)).toBe('文件服务器没有给出时间，未比对');
  });
});

describe('words of an office’s reading', () => {
  const row = { officeId: 'office.all.government', workstations: 3, current: 1, behindSince: null } as const;
  const setting = { now: 100 * MINUTE_MS, isQueued: false, isOwn: false };

  it.each(officeReadingSchema.shape.state.options)('%s has words', (state) => {
    for (const isQueued of [false, true])
      for (const isOwn of [false, true])
        expect(readingWords({ ...row, state }, { ...setting, isQueued, isOwn }).label).toSatisfy(isPlainChinese);
  });

  it('says 已读到最新 only where everything is sent and everybody has it', () => {
    const labels = officeReadingSchema.shape.state.options.flatMap((state) =>
      [false, true].map((isQueued) => [
        state,
        isQueued,
        readingWords({ ...row, state }, { ...setting, isQueued }).label,
      ]),
    );
    expect(labels.filter(([, , label]) => label === '已读到最新')).toEqual([['current', false, '已读到最新']]);
  });

  it('says by how much an office lags and how many of its computers do', () => {
    const behind = (minutes: number) =>
      readingWords({ ...row, state: 'behind', behindSince: (100 - minutes) * MINUTE_MS }, setting).label;
    expect(behind(0)).toBe('落后不到1分钟');
    expect(behind(12)).toBe('落后 12分钟');
    expect(workstationWords({ ...row, state: 'partly' })).toBe('3 台中 1 台已读到');
    expect(workstationWords({ ...row, state: 'current' })).toBe('3 台');
    expect(workstationWords({ ...row, state: 'none', workstations: 0 })).toBe('—');
  });
});

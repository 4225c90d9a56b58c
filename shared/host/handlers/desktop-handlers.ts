import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { defaultNotices, type NoticeKind, type Notices } from '../../domain/notices.ts';
import { mayToast } from '../../rules/notices.ts';
import type { HostCore } from '../host-core.ts';

type DesktopHandlers = Pick<
  Handlers<AppContract>,
  'desktop.tellInbox' | 'desktop.getNotices' | 'desktop.saveNotices' | 'desktop.silenceAlarms' | 'desktop.soundAlarms'
>;

const HOUR_MS = 3_600_000;

export function desktopHandlers(core: HostCore): DesktopHandlers {
  const { profile, clock } = core.ports;
  const notices = (): Notices => profile.read().notices ?? defaultNotices;
  const keep = async (change: Partial<Notices>): Promise<Notices> => {
    const next = { ...notices(), ...change };
    await profile.write({ ...profile.read(), notices: next });
    core.emit('desktop.noticesChanged', next);
    return next;
  };
  return {
    'desktop.tellInbox': async ({ count, fresh }) => {
      const shown = Object.entries(fresh).filter(([kind]) => mayToast(kind as NoticeKind, notices(), clock.now()));
      core.emit('desktop.inboxChanged', { count, fresh: shown.reduce((sum, [, part]) => sum + part, 0) });
      return null;
    },
    'desktop.getNotices': async () => notices(),
    'desktop.saveNotices': (change) => keep(change),
    'desktop.silenceAlarms': ({ hours, reason }) => {
      const from = clock.now();
      const by = core.session?.actor?.name ?? '';
      return keep({ silence: { from, until: from + hours * HOUR_MS, reason, by } });
    },
    'desktop.soundAlarms': () => keep({ silence: null }),
  };
}

import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { type Role, roleSchema } from '../../../../shared/domain/office.ts';
import { visibleViews } from '../../../../shared/host/visibility.ts';
import type { Actor } from '../../../../shared/rules/permissions.ts';
import type { RecordView } from '../../../../shared/store/record-view.ts';
import { State } from '../../../../shared/store/state.ts';
import { openStationOn } from '../../../support/in-process-station.ts';
import { emptyFolder, MemoryShare } from '../../../support/memory-share.ts';
import { VirtualTime } from '../../../support/virtual-time.ts';
import { renderApp } from '../../support/render-app.tsx';

const wednesday = '2026-11-25';
const now = Date.parse(`${wednesday}T10:00:00+08:00`);
const partitions = ['all', '2026-W47', '2026-W48', '2026-W49', '2026-M10', '2026-M11', '2026-M12', '2026-Y', '2025-Y'];
const offices = ['区委办', '区政府办', '区政协办'] as const;

/** Every record of the fictitious district, as its own host keeps them on that Wednesday. */
const district = new State();
beforeAll(async () => {
  const station = await openStationOn(new MemoryShare(emptyFolder()), { isDemo: true, time: new VirtualTime(now) });
  const { records } = await station.client.request('records.openWindow', { partitions });
  await station.host.stop();
  district.apply(
    records.map(({ id, values }, index) => ({
      ...{ id: `abcdef.${index + 1}.rand`, stamp: [now, index] as const, deviceId: 'd', personId: 'p', replaces: {} },
      recordId: id,
      fields: values as Record<string, Json>,
    })),
  );
}, 30_000);

const all = (): RecordView[] =>
  district.recordsOf(new Set(partitions)).filter(({ standing }) => standing === 'present');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function sitsAt(role: Role, officeName: string): { me: Actor; seen: RecordView[] } {
  const officeId = all().find(({ kind, values }) => kind === 'office' && values.shortName === officeName)?.id ?? '';
  const me: Actor = { personId: 'person.all.one', name: '林安', officeId, role };
  return { me, seen: visibleViews(all(), me, district) };
}

const called = (kind: string, seen: readonly RecordView[]) => seen.filter((record) => record.kind === kind);

/** Today's lines by a walk through what the host tells this person: lines of the plan, and stops without a line that take a leader or a room. */
function activitiesOf(seen: readonly RecordView[]): RecordView[] {
  const items = called('planItem', seen);
  const onDay = items.filter(
    ({ values }) => text(values.date) <= wednesday && (text(values.endDate) || text(values.date)) >= wednesday,
  );
  const gone = ['archived', 'cancelled', 'postponed', 'settled'];
  const stops = called('itineraryStop', seen).filter(({ values }) => {
    const visit = seen.find(({ id }) => id === values.receptionId)?.values;
    const takes = (values.hosts as unknown[]).length > 0 || values.venueId !== undefined;
    const hasLine = items.some(({ id }) => id === values.planItemId);
    return values.date === wednesday && takes && !hasLine && visit && !gone.includes(text(visit.stage));
  });
  return [...onDay, ...stops];
}

function visitsOf(seen: readonly RecordView[]): string[] {
  const gone = ['archived', 'cancelled', 'postponed', 'settled'];
  return called('reception', seen)
    .filter(({ values, isRedacted }) => {
      const [arrives, leaves] = [text(values.arriveOn), text(values.departOn)];
      if (isRedacted || arrives === '' || gone.includes(text(values.stage))) return false;
      if (arrives >= wednesday) return arrives <= '2026-12-09';
      return leaves === '' ? values.stage === 'underway' : leaves >= wednesday;
    })
    .map(({ values }) => text(values.title))
    .sort();
}

const card = (name: string): HTMLElement | null => screen.queryByRole('region', { name: new RegExp(`^${name}`) });
const titlesIn = (element: HTMLElement | null): string[] =>
  [...(element?.querySelectorAll('.today-title') ?? [])].map(({ textContent }) => textContent ?? '');

describe.each(offices)('今日 at %s', (officeName) => {
  it.each(roleSchema.options)(
    'shows %s what the host tells, no more and no less, counted again from the records',
    async (role) => {
      const { me, seen } = sitsAt(role, officeName);
      const app = renderApp({ directory: [], records: seen, role, officeId: me.officeId, hash: '#/today' });
      await screen.findByRole('heading', { name: '今日' });
      act(() => app.store.setState({ now }));
      const activities = activitiesOf(seen);
      expect(activities.length).toBeGreaterThan(0);
      await waitFor(() => expect(titlesIn(card('今日领导活动'))).toHaveLength(activities.length));
      const closed = activities.filter(({ isRedacted }) => isRedacted === true);
      expect(titlesIn(card('今日领导活动')).filter((title) => title === '其他办公室安排')).toHaveLength(closed.length);
      const whole = activities.flatMap(({ isRedacted, values }) =>
        isRedacted || values.isTentative ? [] : text(values.content),
      );
      for (const content of whole) expect(titlesIn(card('今日领导活动'))).toContain(content);

      expect(titlesIn(card('来访接待')).sort()).toEqual(role === 'viewer' ? [] : visitsOf(seen));
      const told = called('incident', seen).filter(({ isRedacted }) => !isRedacted);
      const ongoing = told.filter(
        ({ values }) =>
          values.response === 'ongoing' && !['dismissed', 'transferred', 'merged'].includes(text(values.fact)),
      );
      for (const { values } of ongoing) expect(titlesIn(card('突发信息'))).toContain(text(values.title));
      const known = new Set(told.map(({ values }) => text(values.title)));
      expect(titlesIn(card('突发信息')).filter((title) => !known.has(title))).toEqual([]);

      const duty = card('现在在岗') as HTMLElement;
      const shifts = called('dutyShift', seen).filter(({ values }) => {
        const [date, start, end] = [text(values.date), text(values.start), text(values.end)];
        const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`);
        const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        return values.due && at(date, start) <= now && now < (start < end ? at(date, end) : at(next, end));
      });
      expect(shifts.length).toBeGreaterThan(0);
      expect(duty.querySelectorAll('.today-people > li')).toHaveLength(shifts.length);

      const rows = (card('待我办理') as HTMLElement).querySelector('.today-count')?.textContent;
      expect(screen.getByRole('button', { name: `收件箱，${rows} 项待办` })).toBeTruthy();
      const handedIn = within(card('下周计划报送') as HTMLElement).getByText(/^已报 \d/).textContent;
      const done = called('submission', seen).filter(
        ({ values }) =>
          values.weekStart === '2026-11-30' &&
          ['submitted', 'accepted'].includes(text(values.state)) &&
          district.get('office', text(values.officeId))?.values.isLead === false,
      );
      expect(handedIn).toBe(`已报 ${done.length}/3`);
      cleanup();
    },
  );
});

import { expect, test } from 'vitest';
import type { Command } from '../../../shared/store/commands.ts';
import { officeId, openDesk } from '../../support/decision-desk.ts';

test('which office leads, and so sees every plan, only 主任 and 统筹员 of the lead office change', () => {
  const { as, state } = openDesk();
  const edit = (changes: { readonly isLead: boolean } | { readonly shortName: string }, key = 'government') =>
    ({ name: 'directory.editEntry', input: { id: officeId(key), baseRevision: state.revision, changes } }) as const;
  const values = { name: '新办', shortName: '新办', body: 'other', isLead: true, rankOrder: 9 } as const;
  const add: Command = { name: 'directory.addEntries', input: { entries: [{ kind: 'office', values }] } };
  for (const [office, role] of [
    ['government', 'liaison'],
    ['government', 'director'],
    ['party', 'liaison'],
  ] as const) {
    expect(as(office, role, edit({ isLead: true })), `${office} ${role}`).toEqual(['NOT_PERMITTED']);
    expect(as(office, role, edit({ isLead: false }, 'party')), `${office} ${role}`).toEqual(['NOT_PERMITTED']);
    expect(as(office, role, add), `${office} ${role}`).toEqual(['NOT_PERMITTED']);
  }
  expect(state.list('office').filter((each) => each.values.isLead)).toHaveLength(1);
  expect(as('government', 'liaison', edit({ shortName: '区府办' }))).toEqual([]);
  expect(as('party', 'director', edit({ isLead: true }))).toEqual([]);
});

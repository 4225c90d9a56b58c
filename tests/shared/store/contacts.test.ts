import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { Role } from '../../../shared/domain/office.ts';
import { visibleView } from '../../../shared/host/visibility.ts';
import { contactId } from '../../../shared/rules/directory/contact-ids.ts';
import { judgeChange } from '../../../shared/rules/operation-rights.ts';
import type { CommandInput } from '../../../shared/store/commands.ts';
import { officeId, openDesk } from '../../support/decision-desk.ts';

type Save = CommandInput<'directory.saveContacts'>;

const shared: Contact = { name: '马建军', organisation: '柳林街道办', mobile: '13900007788', rankOrder: 1 };
const ofGovernment: Contact = { ...shared, name: '何秀英', officeId: officeId('government') };

/** A workspace where contacts are saved; `saves` answers the codes of the refusal. */
function contactDesk() {
  const desk = openDesk();
  const saves = (office: string, role: Role, part: Partial<Save>): string[] =>
    desk.as(office, role, {
      name: 'directory.saveContacts',
      input: { baseRevision: desk.state.revision, added: [], changed: [], removed: [], ...part },
    });
  const all = () => desk.state.list('contact');
  const idOf = (name: string): string => all().find(({ values }) => values.name === name)?.id ?? '';
  return { ...desk, saves, all, idOf };
}

const everyRole: readonly Role[] = ['director', 'coordinator', 'liaison', 'dutyOfficer', 'reception', 'viewer'];

describe('contacts', () => {
  test('those that all offices share are kept by 主任 and 统筹员 of the lead office alone', () => {
    const { saves, all } = contactDesk();
    for (const office of ['party', 'government'])
      for (const role of everyRole) {
        const isKeeper = office === 'party' && (role === 'director' || role === 'coordinator');
        const name = `${office} ${role}`;
        expect(saves(office, role, { added: [{ ...shared, name }] }), name).toEqual(isKeeper ? [] : ['NOT_PERMITTED']);
      }
    expect(all().map(({ values }) => values.name)).toEqual(['party director', 'party coordinator']);
  });

  test('those of an office are kept by everybody there but 查看, and by no other office, the lead office neither', () => {
    const { saves, idOf } = contactDesk();
    for (const role of everyRole)
      expect(saves('government', role, { added: [ofGovernment] }), role).toEqual(
        role === 'viewer' ? ['NOT_PERMITTED'] : [],
      );
    const changed = [{ id: idOf('何秀英'), changes: { mobile: '13900001111' } }];
    for (const office of ['party', 'cppcc']) {
      expect(saves(office, 'director', { added: [ofGovernment] })).toEqual(['NOT_YOUR_OFFICE']);
      expect(saves(office, 'director', { changed })).toEqual(['NOT_YOUR_OFFICE']);
      expect(saves(office, 'director', { removed: [idOf('何秀英')] })).toEqual(['NOT_YOUR_OFFICE']);
    }
    expect(saves('government', 'liaison', { changed })).toEqual([]);
  });

  test('a step with one refusal writes nothing of it', () => {
    const { saves, all } = contactDesk();
    expect(saves('government', 'liaison', { added: [ofGovernment, shared] })).toEqual(['NOT_PERMITTED']);
    expect(saves('government', 'liaison', { added: [ofGovernment], removed: ['contact.all._gone'] })).toEqual([
      'UNKNOWN_RECORD',
    ]);
    expect(all()).toEqual([]);
  });

  test('what a step did, another one takes back', () => {
    const { saves, all, idOf } = contactDesk();
    saves('party', 'director', { added: [shared, { ...shared, name: '钟晓华', position: '主任' }] });
    const before = all().map(({ values }) => values);
    const changed = [{ id: idOf('钟晓华'), changes: { position: null, fax: '8860001' } }];
    saves('party', 'director', { added: [{ ...shared, name: '新人' }], changed });
    expect(all().find(({ values }) => values.name === '钟晓华')?.values).toEqual({
      ...shared,
      name: '钟晓华',
      fax: '8860001',
    });
    const back = [{ id: idOf('钟晓华'), changes: { position: '主任', fax: null } }];
    expect(saves('party', 'director', { changed: back, removed: [idOf('新人')] })).toEqual([]);
    expect(all().map(({ values }) => values)).toEqual(before);
  });

  test('whose it is never changes, and an office that is not there has none', () => {
    const { saves, idOf } = contactDesk();
    saves('government', 'liaison', { added: [ofGovernment] });
    const id = idOf('何秀英');
    for (const value of [null, officeId('party'), officeId('government')])
      expect(saves('government', 'director', { changed: [{ id, changes: { officeId: value } }] })).toEqual([
        'INVALID_VALUES',
      ]);
    expect(saves('party', 'director', { added: [{ ...shared, officeId: officeId('nowhere') }] })).toEqual([
      'UNKNOWN_RECORD',
    ]);
  });

  test('a deletion is taken back by whoever may delete', () => {
    const { saves, idOf, as } = contactDesk();
    saves('party', 'director', { added: [shared] });
    const id = idOf('马建军');
    saves('party', 'director', { removed: [id] });
    const restore = { name: 'records.restore', input: { id } } as const;
    expect(as('government', 'liaison', restore)).toEqual(['NOT_PERMITTED']);
    expect(as('government', 'director', restore)).toEqual(['NOT_PERMITTED']);
    expect(as('party', 'coordinator', restore)).toEqual([]);
    expect(idOf('马建军')).toBe(id);
  });
});

describe('what another workstation wrote to a contact', () => {
  const judge = (recordId: string, office: string, role: Role, fields: object): string =>
    judgeChange(
      { recordId, personId: 'p', fields: fields as never, replaces: {} },
      { personId: 'p', name: '', officeId: officeId(office), role },
      { leadOfficeId: officeId('party'), deletedField: '_deleted', predecessors: [], officesOf: () => [] },
    );
  const sharedId = contactId(undefined, 'k');
  const ownId = contactId(officeId('government'), 'k');
  const deletion = { _deleted: ['x.1.r'] };

  test.each([
    [sharedId, 'party', 'coordinator', shared, 'may'],
    [sharedId, 'party', 'coordinator', deletion, 'may'],
    [sharedId, 'party', 'liaison', shared, 'mayNot'],
    [sharedId, 'government', 'director', shared, 'mayNot'],
    [sharedId, 'government', 'director', deletion, 'mayNot'],
    [sharedId, 'party', 'director', { ...shared, officeId: officeId('party') }, 'mayNot'],
    [ownId, 'government', 'dutyOfficer', ofGovernment, 'may'],
    [ownId, 'government', 'dutyOfficer', deletion, 'may'],
    [ownId, 'government', 'viewer', ofGovernment, 'mayNot'],
    [ownId, 'party', 'director', ofGovernment, 'mayNot'],
    [ownId, 'cppcc', 'director', deletion, 'mayNot'],
    [ownId, 'government', 'director', { officeId: null }, 'mayNot'],
    [ownId, 'government', 'director', { officeId: officeId('cppcc') }, 'mayNot'],
  ] as const)('%s by %s %s', (recordId, office, role, fields, verdict) => {
    expect(judge(recordId, office, role, fields)).toBe(verdict);
  });
});

describe('who reads a contact', () => {
  function sights() {
    const desk = contactDesk();
    desk.saves('party', 'director', { added: [shared] });
    desk.saves('government', 'liaison', { added: [ofGovernment] });
    const seen = (name: string, office: string, role: Role) => {
      const view = desk.state.view(desk.idOf(name));
      if (!view) throw new Error('the contact is there');
      return visibleView(view, { personId: 'p', name: '', officeId: officeId(office), role }, desk.state);
    };
    return seen;
  }

  test('a shared one everybody, 查看 without the whole of its mobile number', () => {
    const seen = sights();
    for (const office of ['party', 'government', 'cppcc'])
      for (const role of everyRole)
        expect(seen('马建军', office, role).values, `${office} ${role}`).toEqual({
          ...shared,
          mobile: role === 'viewer' ? '139****7788' : '13900007788',
        });
  });

  test('one of an office that office and the lead office, the others not even its name', () => {
    const seen = sights();
    for (const [office, role] of [
      ['government', 'dutyOfficer'],
      ['party', 'liaison'],
    ] as const)
      expect(seen('何秀英', office, role).values).toEqual(ofGovernment);
    for (const [office, role] of [
      ['cppcc', 'director'],
      ['government', 'viewer'],
      ['party', 'viewer'],
    ] as const) {
      const view = seen('何秀英', office, role);
      expect(view.isRedacted).toBe(true);
      expect(JSON.stringify(view.values)).not.toMatch(/何秀英|柳林|139/);
    }
  });
});

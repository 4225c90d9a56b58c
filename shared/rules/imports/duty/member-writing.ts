import type { DutyMember } from '../../../domain/duty/duty-staff.ts';

type Members = ReadonlyMap<string, Pick<DutyMember, 'name' | 'title' | 'phones'>>;

/**
 * How each member is written in a roster that is filled in by hand: by the name, and where two are called alike with the title
 * or the telephone in brackets, so that a name in a cell means one person.
 */
export function memberWritings(members: Members): ReadonlyMap<string, string> {
  const forms = (['name', 'title', 'phone', 'both'] as const).map((form) => {
    const texts = new Map([...members].map(([id, member]) => [id, written(member, form)]));
    const counts = Map.groupBy(texts.values(), (text) => text);
    return { texts, isOwn: (text: string): boolean => counts.get(text)?.length === 1 };
  });
  const last = forms.at(-1);
  return new Map(
    [...members.keys()].map((id) => {
      const form = forms.find(({ texts, isOwn }) => isOwn(texts.get(id) ?? '')) ?? last;
      return [id, form?.texts.get(id) ?? ''];
    }),
  );
}

function written({ name, title, phones }: { name: string; title: string; phones: readonly string[] }, form: string) {
  const phone = phones[0] ?? '';
  const addition = { name: '', title, phone, both: [title, phone].filter(Boolean).join(' ') }[form] ?? '';
  return addition === '' ? name : `${name}（${addition}）`;
}

import type { Contact } from '../../domain/contact.ts';
import type { Office } from '../../domain/office.ts';
import type { Kept } from '../duty/duty-book.ts';
import { oneLine, squeezed } from '../imports/plain-text.ts';
import type { Actor } from '../permissions.ts';
import { bookWords } from './book-words.ts';
import { isSharedContact } from './contact-ids.ts';
import { mayKeepContacts } from './contact-rights.ts';
import type { ContactProblem, ContactRow } from './read-contact-tables.ts';

export interface ImportSource {
  /** All that may be read here. */
  readonly contacts: readonly Kept<Contact>[];
  readonly offices: readonly Kept<Office>[];
  readonly actor: Actor;
  readonly leadOfficeId: string | undefined;
  /** Whose rows become that do not say it: an office's, or without one everybody's. */
  readonly ownerId: string | undefined;
}

/** A row with what importing it does. A blank cell says nothing and clears nothing. */
export interface PlannedRow {
  readonly row: ContactRow;
  readonly status: 'new' | 'changed' | 'same' | 'wrong';
  readonly problems: readonly ContactProblem[];
  /** Of `new`. */
  readonly values?: Contact;
  /** Of `changed`: the contact and, by field, what it says now and would say. */
  readonly known?: Kept<Contact>;
  readonly changes?: Readonly<
    Record<string, { readonly from: string | number | undefined; readonly to: string | number }>
  >;
}

/** A cell holds one line: where a contact's text has several, it says the same in one. */
const isSaidBy = (values: Contact, field: (typeof plainFields)[number], text: string): boolean =>
  oneLine(values[field] ?? '') === text;

const plainFields = ['position', 'officePhone', 'mobile', 'fax', 'note'] as const;

/** What importing rows does, row by row; contacts are the same where name and organisation are, whatever gaps they are written with. */
export function planContactImport(rows: readonly ContactRow[], source: ImportSource): PlannedRow[] {
  const seen = new Set<string>();
  const lastOrder = Math.max(0, ...source.contacts.map(({ values }) => values.rankOrder));
  let added = 0;
  return rows.map((row): PlannedRow => {
    const owner = ownerOf(row, source);
    const known = owner && knownContact(row, owner, source);
    const ownerId = known ? keeper(known) : owner?.id;
    const key = `${keyOf(row.texts.name, row.texts.organisation)} ${known?.id ?? ownerId ?? ''}`;
    // What stands so already is no mistake of the file.
    const isOld = ({ column }: ContactProblem): boolean =>
      plainFields.some((field) => field === column && known && isSaidBy(known.values, field, row.texts[field] ?? ''));
    const problems = row.problems.filter((problem) => problem.code === 'FORMULA' || !isOld(problem));
    if (!owner) problems.push({ code: 'UNKNOWN_OWNER', column: 'owner' });
    if (problems.length === 0 && seen.has(key)) problems.push({ code: 'DUPLICATE' });
    seen.add(key);
    if (problems.length > 0) return { row, status: 'wrong', problems };
    const mayKeep = mayKeepContacts(source.actor, ownerId, source.leadOfficeId);
    const changes = known && changesOf(row, known.values);
    if (changes && Object.keys(changes).length === 0) return { row, status: 'same', problems };
    if (!mayKeep) return { row, status: 'wrong', problems: [{ code: 'NOT_YOURS', column: 'owner' }] };
    if (known && changes) return { row, status: 'changed', problems, known, changes };
    added += 1;
    return { row, status: 'new', problems, values: valuesOf(row, ownerId, Math.min(lastOrder + added, 9999)) };
  });
}

interface Owner {
  readonly id: string | undefined;
  /** The row says it; else any contact of the name and organisation is meant. */
  readonly isSaid: boolean;
}

function ownerOf({ texts }: ContactRow, { offices, ownerId }: ImportSource): Owner | undefined {
  if (texts.owner === undefined) return { id: ownerId, isSaid: false };
  const said = squeezed(texts.owner);
  if (said === bookWords.shared || said === '共用' || said === '共享') return { id: undefined, isSaid: true };
  const office = offices.find(({ values }) => [values.shortName, values.name].map(squeezed).includes(said));
  return office && { id: office.id, isSaid: true };
}

const keyOf = (name = '', organisation = ''): string => `${squeezed(name)} ${squeezed(organisation)}`;

const keeper = ({ id, values }: Kept<Contact>): string | undefined =>
  isSharedContact(id) ? undefined : values.officeId;

/** The own office's before one that all share, and that before another office's. */
function knownContact({ texts }: ContactRow, owner: Owner, source: ImportSource): Kept<Contact> | undefined {
  const key = keyOf(texts.name, texts.organisation);
  const alike = source.contacts.filter(({ values }) => keyOf(values.name, values.organisation) === key);
  if (owner.isSaid) return alike.find((contact) => keeper(contact) === owner.id);
  const own = alike.find((contact) => keeper(contact) === source.actor.officeId);
  return own ?? alike.find(({ id }) => isSharedContact(id)) ?? alike[0];
}

function changesOf({ texts }: ContactRow, values: Contact): NonNullable<PlannedRow['changes']> {
  const changes: Record<string, { from: string | number | undefined; to: string | number }> = {};
  for (const field of plainFields) {
    const to = texts[field];
    if (to !== undefined && to !== '' && !isSaidBy(values, field, to)) changes[field] = { from: values[field], to };
  }
  const order = texts.rankOrder === undefined ? values.rankOrder : Number(texts.rankOrder);
  if (order !== values.rankOrder) changes.rankOrder = { from: values.rankOrder, to: order };
  return changes;
}

function valuesOf({ texts }: ContactRow, officeId: string | undefined, order: number): Contact {
  const filled = Object.fromEntries(plainFields.flatMap((field) => (texts[field] ? [[field, texts[field]]] : [])));
  return {
    ...filled,
    name: texts.name ?? '',
    organisation: texts.organisation ?? '',
    rankOrder: texts.rankOrder === undefined ? order : Number(texts.rankOrder),
    ...(officeId !== undefined && { officeId }),
  };
}

/** The chosen rows as one step. */
export const importStep = (planned: readonly PlannedRow[]) => ({
  added: planned.flatMap(({ values }) => values ?? []),
  changed: planned.flatMap(({ known, changes }) =>
    known && changes
      ? [{ id: known.id, changes: Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to])) }]
      : [],
  ),
  removed: [] as string[],
});

/** The step that takes an import back; `ids` are of what it wrote to. */
export function undoStep(planned: readonly PlannedRow[], ids: readonly string[]) {
  const changed = planned.flatMap(({ known, changes }) =>
    known && changes
      ? [
          {
            id: known.id,
            changes: Object.fromEntries(Object.entries(changes).map(([field, { from }]) => [field, from ?? null])),
          },
        ]
      : [],
  );
  const altered = new Set(changed.map(({ id }) => id));
  return { added: [], changed, removed: ids.filter((id) => !altered.has(id)) };
}

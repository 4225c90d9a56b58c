import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { chinaTimeOf } from '../../domain/china-time.ts';
import type { RecordKind, RecordValues } from '../../domain/record.ts';
import { bookEntries } from '../../rules/directory/book-entries.ts';
import { bookWords } from '../../rules/directory/book-words.ts';
import { bookWorkbook } from '../../rules/directory/book-workbook.ts';
import { readContactTables } from '../../rules/directory/read-contact-tables.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import type { Kept } from '../../rules/duty/duty-book.ts';
import { type Actor, may } from '../../rules/permissions.ts';
import { leadOfficeId } from '../../store/decide/context.ts';
import type { HostCore } from '../host-core.ts';
import type { Session } from '../session.ts';
import { visibleView } from '../visibility.ts';
import { mediaTypes } from './media-types.ts';
import { readTables } from './read-tables.ts';

type DirectoryHandlers = Pick<Handlers<AppContract>, 'directory.previewContacts' | 'directory.buildBook'>;

export function directoryHandlers(core: HostCore): DirectoryHandlers {
  const { ports } = core;
  return {
    'directory.previewContacts': async ({ fileName, contentBase64 }) => {
      requireRight(core, 'directory.saveContacts');
      const { rows, skipped } = readContactTables(await readTables(ports, fileName, contentBase64));
      if (rows.length === 0) throw new ContractError('FILE_REFUSED', { code: 'NO_TABLE', details: { fileName } });
      return {
        rows: rows.map(({ address, texts, problems }) => ({ address, texts: { ...texts }, problems: [...problems] })),
        skipped: [...skipped],
      };
    },
    'directory.buildBook': async ({ entryIds }) => {
      const actor = requireRight(core, 'directory.exportBook');
      const session = core.requireSession();
      const now = ports.clock.now();
      const today = chinaTimeOf(now).date;
      const districtName = ports.profile.read().districtName ?? '';
      const seen = <K extends RecordKind>(kind: K) => seenRecords(kind, actor, session);
      const [offices, contacts] = [seen('office'), seen('contact')];
      const wanted = new Map(entryIds.map((id, place) => [id, place]));
      const entries = bookEntries({
        offices,
        contacts,
        rooms: seen('dutyRoom'),
        leaders: seen('leader'),
        people: seen('person'),
        members: seen('dutyMember'),
        today,
        masksMobiles: actor.role === 'viewer',
      });
      const chosen = entries
        .filter(({ id }) => wanted.has(id))
        .sort((left, right) => (wanted.get(left.id) ?? 0) - (wanted.get(right.id) ?? 0));
      const book = bookWorkbook({ districtName, entries: chosen, contacts, offices, by: actor.name, today, now });
      return {
        fileName: safeFileName(`${bookWords.file(districtName, today.replaceAll('-', ''))}.xlsx`),
        mediaType: mediaTypes.xlsx,
        contentBase64: ports.encodeBase64(await ports.documents.renderBook(book)),
      };
    },
  };
}

/** Records as this person may see them. Sound: what is left of a record's values fits the schema of its kind. */
const seenRecords = <K extends RecordKind>(kind: K, actor: Actor, { state }: Session): Kept<RecordValues<K>>[] =>
  state.list(kind).map((record) => {
    const view = state.view(record.id);
    return view ? { id: record.id, values: visibleView(view, actor, state).values as RecordValues<K> } : record;
  });

function requireRight(core: HostCore, action: string): Actor {
  const { actor, state } = core.requireSession();
  if (!actor) throw new ContractError('NOT_READY');
  if (may(actor, action, leadOfficeId({ state }))) return actor;
  const violations = [{ code: 'NOT_PERMITTED', details: { role: actor.role } }];
  throw new ContractError('RULE_VIOLATION', { violations }, 'NOT_PERMITTED');
}

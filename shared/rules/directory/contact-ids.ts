import { directoryPartition, partsOfRecordId, recordId } from '../../domain/record.ts';

/**
 * The key of a contact begins with the key of its office, of one that all offices share with nothing: anybody can tell from an id alone
 * who may write to it, whatever arrives later [S-9].
 */
export const contactId = (officeId: string | undefined, key: string): string =>
  recordId('contact', directoryPartition, `${officeKey(officeId)}_${key}`);

/** Whether a contact's id says that it is shared by all offices. */
export const isSharedContact = (id: string): boolean => partsOfRecordId(id).key.startsWith('_');

export const isContactOf = (officeId: string | undefined, id: string): boolean =>
  partsOfRecordId(id).key.startsWith(`${officeKey(officeId)}_`);

const officeKey = (officeId: string | undefined): string =>
  officeId === undefined ? '' : partsOfRecordId(officeId).key;

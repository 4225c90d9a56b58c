import type { Reception } from '../../../../shared/domain/reception/reception.ts';
import { guestKindNames, rankNames, travelNames } from '../../../../shared/rules/documents/reception/visit-names.ts';
import { roleNames } from '../../../../shared/rules/documents/wording.ts';
import type { RecordNames } from '../../../state/names.ts';
import { dayWords } from '../../../text/date-words.ts';
import { basicsText } from '../../../text/reception.ts';
import { letterStateNames, replyNames } from '../../../text/reception-names.ts';
import type { FactField } from './VisitField.tsx';

/** A fact of a visit as words; a dash where nothing is known. */
export function factWords(field: FactField, reception: Reception, names: RecordNames): string {
  return wordsOf(field, reception, names) || basicsText.nothing;
}

function wordsOf(field: FactField, reception: Reception, names: RecordNames): string {
  switch (field) {
    case 'guestKind':
      return guestKindNames[reception.guestKind];
    case 'letterState':
      return letterStateNames[reception.letterState];
    case 'highestRank':
      return reception.highestRank === 'none' ? '' : rankNames[reception.highestRank];
    case 'replyKind':
      return reception.replyKind ? replyNames[reception.replyKind] : '';
    case 'arriveBy':
    case 'departBy': {
      const means = reception[field];
      return means ? travelNames[means] : '';
    }
    case 'arriveOn':
    case 'departOn':
    case 'letterDate': {
      const date = reception[field];
      return date ? dayWords(date) : '';
    }
    case 'leadOfficeId':
    case 'executingOfficeId': {
      const id = reception[field];
      return id ? names.officeName(id) : '';
    }
    case 'hosts':
      return reception.hosts
        .map(({ leaderId, role }) => `${names.leaderName(leaderId)}（${roleNames[role]}）`)
        .join('、');
    case 'headcount':
      return reception.headcount === undefined ? '' : String(reception.headcount);
    default:
      return reception[field] ?? '';
  }
}

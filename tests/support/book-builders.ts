import type { BookSource } from '../../shared/rules/directory/book-entries.ts';
import { testLeaders, testOffices } from './plan-builders.ts';

/** The offices and leaders of the test district with two contacts; whatever is named takes the place of what is there. */
export const aBook = (rest: Partial<BookSource> = {}): BookSource => ({
  offices: [...testOffices].map(([id, values]) => ({ id, values })),
  leaders: [...testLeaders].map(([id, values]) => ({ id, values })),
  rooms: [],
  people: [],
  members: [],
  contacts: [
    {
      id: 'contact.all._1',
      values: { name: '马建军', organisation: '柳林街道办', position: '主任', officePhone: '8861234', rankOrder: 1 },
    },
    {
      id: 'contact.all._2',
      values: { name: '曾丽', organisation: '区气象局', mobile: '139 0001 7788', fax: '886-2000', rankOrder: 2 },
    },
  ],
  today: '2026-11-23',
  masksMobiles: false,
  ...rest,
});

import { expect, test } from 'vitest';
import { guestsWithoutRoom, roomProposal } from '../../../../shared/rules/reception/room-proposal.ts';
import { aVisit } from '../../../support/visits.ts';

const visit = aVisit({
  guests: [
    { name: '郭启明', gender: 'male', rank: 'departmentDeputy' },
    { name: '段雪梅', gender: 'female', rank: 'divisionHead' },
    { name: '范志刚', gender: 'male' },
    { name: '温晓岚', gender: 'female' },
    { name: '艾力' },
    { name: '欧阳俊', gender: 'male' },
    { name: '谭雨', gender: 'female' },
  ],
});
const names = (rooms: ReturnType<typeof roomProposal>) =>
  rooms.map((room) => room.map(({ values }) => values.name).join('、'));

test('two and two of one sex in the order of the list; 厅级 and those whose sex is not known have one each', () => {
  expect(names(roomProposal(visit.guests, 'departmentDeputy'))).toEqual([
    '郭启明',
    '段雪梅、温晓岚',
    '范志刚、欧阳俊',
    '艾力',
    '谭雨',
  ]);
});

test('only those who have no room yet are asked about', () => {
  const [first, second] = visit.guests;
  const housed = aVisit({ rooms: [{ guestIds: [first?.id ?? '', second?.id ?? ''] }] });
  const left = guestsWithoutRoom({ guests: visit.guests, rooms: housed.rooms });
  expect(left.map(({ values }) => values.name)).toEqual(['范志刚', '温晓岚', '艾力', '欧阳俊', '谭雨']);
});

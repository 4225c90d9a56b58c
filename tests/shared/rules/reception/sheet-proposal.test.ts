import { describe, expect, it } from 'vitest';
import { sheetProposal } from '../../../../shared/rules/reception/sheet-proposal.ts';
import { fenOf, sheetTotals, yuanText } from '../../../../shared/rules/reception/sheet-totals.ts';
import { aVisit, someGuests, type VisitWords } from '../../../support/visits.ts';

const directory = {
  leaders: new Map([
    ['leader.all.li', { name: '李明华', title: '区长' }],
    ['leader.all.sun', { name: '孙丽萍', title: '副区长' }],
  ]),
  nameOf: (id: string) => ({ 'venue.all.hall': '第一会议室', 'office.all.jdb': '区接待办' })[id],
};
const proposal = (words: VisitWords) => sheetProposal(aVisit(words), directory);
const accompany = (leaderId: string) => ({ leaderId, role: 'accompany' as const });

describe('接待清单 to begin with', () => {
  it('names the guests in their order and the letter', () => {
    const guests = [
      { name: '郭启明', unit: '省发展改革委', title: '副主任' },
      { name: '谷丰收', unit: '市发展改革委', title: '总工程师' },
    ];
    expect(proposal({ guests })).toMatchObject({ guests, letterNumber: '发改函〔2026〕88号', number: '', remarks: '' });
  });

  it('lists meetings and visits as 公务活动, not coming, going, eating and sleeping', () => {
    const stops: VisitWords['stops'] = [
      { kind: 'arrival', content: '抵达' },
      { kind: 'talks', content: '座谈会', venueId: 'venue.all.hall', time: { kind: 'exact', start: '14:30' } },
      { kind: 'meal', content: '工作餐' },
      { kind: 'lodging', content: '入住' },
      { kind: 'inspection', content: '考察产业园', placeText: '智能制造产业园', date: '2026-11-27' },
      { kind: 'departure', content: '返程' },
    ];
    expect(proposal({ stops }).activities).toEqual([
      { item: '座谈会', when: '11月26日14:30', place: '第一会议室' },
      { item: '考察产业园', when: '11月27日（时间待定）', place: '智能制造产业园' },
    ]);
  });

  it('charges the work meal with its companions to us, other meals and rooms to the guests', () => {
    const meals: VisitWords['meals'] = [
      {
        ...{ kind: 'workMeal', mealTime: 'lunch', standard: 60, guestCount: 9, place: '机关食堂' },
        companions: ['孙丽萍', '姚立民', '魏长青'],
      },
      { kind: 'selfPaid', standard: 50 },
      { kind: 'canteen', mealTime: 'breakfast', guestCount: 4 },
    ];
    const date = '2026-11-26';
    expect(proposal({ guests: someGuests(6), meals }).lines).toEqual([
      {
        ...{ kind: 'meal', item: '工作餐（午餐）', date, place: '机关食堂' },
        ...{ quantity: 12, unitPrice: 60, paidBy: 'host' },
      },
      { kind: 'meal', item: '自行用餐（晚餐）', date, place: '', quantity: 6, unitPrice: 50, paidBy: 'guest' },
      { kind: 'meal', item: '公务餐（早餐）', date, place: '', quantity: 4, unitPrice: 0, paidBy: 'guest' },
    ]);
  });

  it('counts rooms that are alike by nights, and a room for a day as one night', () => {
    const rooms: VisitWords['rooms'] = [
      { number: '606', price: 320, toDate: '2026-11-28' },
      { number: '608', price: 320, toDate: '2026-11-28' },
      { number: '301', roomType: 'suite', price: 600, toDate: '2026-11-26' },
    ];
    expect(proposal({ rooms }).lines.map(({ item, quantity, unitPrice }) => [item, quantity, unitPrice])).toEqual([
      ['标准间2间2晚', 4, 320],
      ['普通套间1间1晚', 1, 600],
    ]);
  });

  it('has a line for each car but those of the police and the doctors', () => {
    const vehicles: VisitWords['vehicles'] = [
      { plate: '云A·G0216', model: '中巴' },
      { plate: '云A·G0108', use: 'local' },
      { plate: '云A·0001警', use: 'police' },
      { plate: '云A·0120', use: 'medical' },
    ];
    const lines = proposal({ vehicles }).lines;
    expect(lines.map(({ item, paidBy }) => `${item} ${paidBy}`)).toEqual([
      '用车：云A·G0216 中巴 host',
      '用车：云A·G0108 host',
    ]);
  });

  it('names our leaders and whoever eats along as companions, each once', () => {
    const words: VisitWords = {
      reception: { hosts: [accompany('leader.all.li')] },
      stops: [{ hosts: [accompany('leader.all.sun'), accompany('leader.all.li'), accompany('leader.all.gone')] }],
      meals: [{ companions: ['孙丽萍', '姚立民'] }, { companions: ['姚立民'] }],
    };
    expect(proposal(words).escorts).toEqual([
      { name: '李明华', unit: '', title: '区长' },
      { name: '孙丽萍', unit: '', title: '副区长' },
      { name: '姚立民', unit: '', title: '' },
    ]);
  });

  it('names our contact, those who answer for tasks, and drivers as 工作保障人员, but nobody who accompanies', () => {
    const words: VisitWords = {
      reception: { ourContact: '苏雨桐' },
      meals: [{ companions: ['魏长青'] }],
      tasks: [
        { person: '唐思远', responsibleOfficeId: 'office.all.jdb' },
        { person: '魏长青', responsibleUnit: '区接待办' },
        { person: '', responsibleUnit: '区公安分局' },
        { person: '苏雨桐', responsibleUnit: '区委办' },
      ],
      vehicles: [{ driver: '牛师傅' }, { driver: '' }],
    };
    expect(proposal(words).support).toEqual([
      { name: '苏雨桐', unit: '', title: '联络' },
      { name: '唐思远', unit: '区接待办', title: '' },
      { name: '牛师傅', unit: '', title: '驾驶员' },
    ]);
  });
});

describe('totals of a 接待清单', () => {
  it('come out even in fen, and part what we bear from what the guests pay', () => {
    expect(fenOf({ quantity: 3, unitPrice: 0.1 })).toBe(30);
    const totals = sheetTotals([
      { quantity: 3, unitPrice: 0.1, paidBy: 'host' },
      { quantity: 12, unitPrice: 60, paidBy: 'host' },
      { quantity: 4, unitPrice: 320.55, paidBy: 'guest' },
    ]);
    expect(totals).toEqual({ host: 72_030, guest: 128_220 });
    expect([yuanText(totals.host), yuanText(totals.guest), yuanText(0)]).toEqual(['720.30', '1282.20', '0.00']);
  });
});

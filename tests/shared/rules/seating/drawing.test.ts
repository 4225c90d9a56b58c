import { describe, expect, test } from 'vitest';
import type { SeatLayout, SeatPlan } from '../../../../shared/domain/reception/seat-plan.ts';
import { type SeatDrawing, seatDrawing, seatPage } from '../../../../shared/rules/seating/drawing/seat-drawing.ts';
import { seat } from '../../../../shared/rules/seating/seat.ts';
import type { SeatView } from '../../../../shared/rules/seating/seat-views.ts';
import {
  aSeatPerson,
  aSeatPlan,
  bothSides,
  numbered,
  rostrum,
  rostrumRows,
  roundTable,
  talks,
} from '../../../support/seat-builders.ts';

const drawingOf = (plan: SeatPlan, view: SeatView = 'audience'): SeatDrawing => seatDrawing(plan, seat(plan), view);

/** The middle of a person's box. */
function middleOf({ seats }: SeatDrawing, key: string): { readonly x: number; readonly y: number } {
  const box = seats.find(({ seat: { person } }) => person?.key === key);
  if (!box) throw new Error(`${key} is not drawn`);
  return { x: box.leftMm + box.widthMm / 2, y: box.topMm + box.heightMm / 2 };
}

const heightOf = ({ texts }: SeatDrawing, words: string): number =>
  texts.find(({ text }) => text === words)?.baselineMm ?? Number.NaN;

describe('the caption', () => {
  const layouts: Readonly<Record<string, readonly [SeatLayout, string, string]>> = {
    主席台: [rostrum(), '从台下看', '从台上看'],
    会谈: [talks(), '从门口看', '从里侧面向门口看'],
    圆桌: [roundTable(6), '主位面向门口，门在图下方', '主位面向门口，门在图上方'],
    合影: [{ kind: 'photo', rows: { maxPerRow: 9 }, hostsAtEnds: false }, '从镜头方向看', '从合影人员身后看'],
    签字: [{ kind: 'signing', maxPerSide: 6 }, '从台下看', '从台上看'],
  };
  test.each(Object.entries(layouts))('of %s says whence it is seen and whose left and right is meant', (_, made) => {
    const [layout, audience, stage] = made;
    const plan = aSeatPlan(layout, { people: bothSides(3, 3) });
    expect(drawingOf(plan).caption).toBe(`${audience}；以就座者左右为准`);
    expect(drawingOf(plan, 'stage').caption).toBe(`${stage}；以就座者左右为准`);
    expect(seatPage(drawingOf(plan, 'stage')).texts.map(({ text }) => text)).toContain(`${stage}；以就座者左右为准`);
  });
});

describe('the rostrum', () => {
  const plan = aSeatPlan(rostrum(5), { people: numbered(8) });

  test('from below: No. 2 right of No. 1, the front row nearest to the audience', () => {
    const drawing = drawingOf(plan);
    expect(middleOf(drawing, '2').x).toBeGreaterThan(middleOf(drawing, '1').x);
    expect(middleOf(drawing, '6').y).toBeLessThan(middleOf(drawing, '1').y);
    expect(heightOf(drawing, '台　下')).toBeGreaterThan(middleOf(drawing, '1').y);
  });

  test('from the stage: the same, turned', () => {
    const [audience, stage] = [drawingOf(plan), drawingOf(plan, 'stage')];
    expect(middleOf(stage, '2').x).toBeLessThan(middleOf(stage, '1').x);
    expect(middleOf(stage, '6').y).toBeGreaterThan(middleOf(stage, '1').y);
    for (const { key } of plan.people) {
      const [one, other] = [middleOf(audience, key), middleOf(stage, key)];
      expect([key, one.x + other.x, one.y + other.y]).toEqual([
        key,
        expect.closeTo(297, 5),
        expect.closeTo(2 * (37 + 149 / 2), 5),
      ]);
    }
  });

  test('by E3 No. 1 is in the middle of the sheet', () => {
    expect(middleOf(drawingOf(aSeatPlan(rostrum(), { rule: 'E3', people: numbered(6) })), '1').x).toBeCloseTo(148.5, 5);
    expect(middleOf(drawingOf(aSeatPlan(rostrum(), { people: numbered(6) })), '1').x).toBeLessThan(148);
  });
});

describe('talks', () => {
  test('the hosts have the door behind them, and aligned numbers face each other', () => {
    const drawing = drawingOf(aSeatPlan(talks(), { people: bothSides(5, 4) }));
    expect(middleOf(drawing, 'H1').y).toBeGreaterThan(middleOf(drawing, 'G1').y);
    expect(heightOf(drawing, '门')).toBeGreaterThan(middleOf(drawing, 'H1').y);
    for (const number of [1, 2, 3, 4])
      expect(middleOf(drawing, `H${number}`).x).toBeCloseTo(middleOf(drawing, `G${number}`).x, 5);
  });

  test('not aligned, four and four: the two No. 1 are one seat apart', () => {
    const drawing = drawingOf(aSeatPlan(talks({ isAligned: false }), { people: bothSides(4, 4) }));
    const seatWidth = middleOf(drawing, 'G2').x - middleOf(drawing, 'G1').x;
    expect(middleOf(drawing, 'H1').x - middleOf(drawing, 'G1').x).toBeCloseTo(seatWidth, 5);
  });

  test('the end of the table towards the door: guests at the right of whoever enters', () => {
    const drawing = drawingOf(aSeatPlan(talks({ door: 'atEnd' }), { people: bothSides(3, 3) }));
    expect(middleOf(drawing, 'G1').x).toBeGreaterThan(middleOf(drawing, 'H1').x);
    expect(heightOf(drawing, '门')).toBeGreaterThan(middleOf(drawing, 'G2').y);
    // A guest there looks to the left, so the left hand is towards the door.
    expect(middleOf(drawing, 'G2').y).toBeGreaterThan(middleOf(drawing, 'G1').y);
  });
});

describe('round tables', () => {
  test('clockwise from the 主位, which is farthest from the door', () => {
    const drawing = drawingOf(aSeatPlan(roundTable(8), { people: bothSides(5, 3) }));
    const [host, deputy] = [middleOf(drawing, 'H1'), middleOf(drawing, 'H2')];
    expect(host.x).toBeCloseTo(148.5, 5);
    expect(deputy.x).toBeCloseTo(148.5, 5);
    expect(deputy.y).toBeGreaterThan(host.y);
    expect(heightOf(drawing, '门')).toBeGreaterThan(deputy.y);
    // The host looks towards the door: the right hand is at the left of the drawing.
    expect(middleOf(drawing, 'G1').x).toBeLessThan(host.x);
    expect(middleOf(drawing, 'G2').x).toBeGreaterThan(host.x);
  });

  test('three tables: the main one farthest from the door, the second at its right hand', () => {
    const people = [1, 2, 3].map((table) => aSeatPerson(`${table}`, { table }));
    const drawing = drawingOf(aSeatPlan(roundTable(6, 6, 6), { people }));
    const [main, second, third] = ['主桌', '2号桌', '3号桌'].map((words) =>
      drawing.texts.find(({ text }) => text === words),
    );
    expect(main?.xMm).toBeCloseTo(148.5, 5);
    expect(main?.baselineMm).toBeLessThan(second?.baselineMm ?? 0);
    expect(second?.xMm).toBeLessThan(third?.xMm ?? 0);
  });
});

describe('what is written', () => {
  test('numbers by rank, or by side and rank where two sides sit together', () => {
    const labels = (plan: SeatPlan) => new Set(drawingOf(plan).seats.map(({ label }) => label));
    expect(labels(aSeatPlan(rostrum(), { people: bothSides(1, 2) }))).toEqual(new Set(['1', '2', '3']));
    expect(labels(aSeatPlan(talks(), { people: bothSides(1, 2) }))).toEqual(new Set(['客1', '主1', '主2']));
  });

  test('hosts have a light ground where guests sit with them, and the sheet says so', () => {
    const filled = (plan: SeatPlan) =>
      seatPage(drawingOf(plan)).shapes.filter((shape) => shape.kind === 'rectangle' && shape.isFilled).length;
    const mixed = aSeatPlan(rostrum(), { people: bothSides(2, 3) });
    expect(filled(mixed)).toBe(3);
    expect(drawingOf(mixed).texts.map(({ text }) => text)).toContain('浅底为主方，白底为客方');
    expect(filled(aSeatPlan(rostrum(), { people: bothSides(0, 3) }))).toBe(0);
  });

  test('a seat that is kept empty, and who found no seat', () => {
    const rows = rostrumRows(3);
    const drawing = drawingOf(aSeatPlan(rows, { people: numbered(4), emptySeats: ['1:1'] }));
    const empty = drawing.seats.find(({ seat: { isKeptEmpty } }) => isKeptEmpty);
    expect(empty?.texts.map(({ text }) => text)).toEqual(['空位']);
    expect(drawing.texts.map(({ text }) => text)).toContain('未就座（座位不足）：某3、某4');
  });

  test('a long title takes several lines, none of which begins with a closing sign', () => {
    const title = '区委常委、组织部部长、统战部部长、区委党校校长';
    const plan = aSeatPlan(rostrum(), { people: numbered(12, { title }) });
    const [first] = drawingOf(plan).seats;
    const [, , ...lines] = first?.texts.map(({ text }) => text) ?? [];
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^、/);
  });

  test('a long name is parted at its dot', () => {
    const plan = aSeatPlan(rostrum(), {
      people: [aSeatPerson('1', { name: '买买提·阿不都热合曼' }), ...numbered(9).slice(1)],
    });
    const box = drawingOf(plan).seats.find(({ seat: { person } }) => person?.key === '1');
    expect(box?.texts.map(({ text }) => text)).toEqual(['1', '买买提·', '阿不都热合曼']);
  });
});

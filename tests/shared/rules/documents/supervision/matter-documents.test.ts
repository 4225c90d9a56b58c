import { describe, expect, test } from 'vitest';
import type { PrintDocument } from '../../../../../shared/rules/documents/print-document.ts';
import {
  type MatterDocumentChoice,
  matterDocument,
} from '../../../../../shared/rules/documents/supervision/supervision-document.ts';
import type { MatterFile } from '../../../../../shared/rules/supervision/matter-book.ts';
import { moment } from '../../../../support/emergency-builders.ts';
import {
  aFeedback,
  aLeaderStep,
  aMatter,
  aMatterFile,
  anExtension,
  aSupervisionSource,
} from '../../../../support/supervision-source.ts';
import { labelled, rowsOf, tablesOf, textOf } from '../duty/printed-text.ts';

type Asked = MatterDocumentChoice extends infer Choice
  ? Choice extends unknown
    ? Omit<Choice, 'matterId' | 'format'>
    : never
  : never;

function made(asked: Asked, file: MatterFile = aMatterFile()) {
  const choice = { ...asked, matterId: file.id, format: 'docx' } as MatterDocumentChoice;
  return matterDocument(choice, aSupervisionSource([file]));
}
function documentOf(asked: Asked, file?: MatterFile): PrintDocument {
  const found = made(asked, file);
  if (!found) throw new Error('no document was made');
  return found.document;
}
const order = (more: Parameters<typeof aMatter>[0] = {}): PrintDocument =>
  documentOf({ document: 'order' }, aMatterFile({ matter: aMatter(more) }));

describe('督办单', () => {
  test('has what a county form has, each in its place', () => {
    const document = order();
    expect(document.head).toMatchObject({ title: '云溪区委办公室督办单', range: '', pageFoot: 'DB-2026-012' });
    const values = Object.fromEntries(
      [
        '编号',
        '督办事项',
        '来源',
        '批示领导',
        '牵头领导',
        '配合领导',
        '牵头单位',
        '配合单位',
        '交办日期',
        '办理时限',
      ].map((label) => [label, labelled(document, label)]),
    );
    expect(values).toEqual({
      编号: 'DB-2026-012',
      督办事项: '老旧小区改造资金拨付进度缓慢问题',
      来源: '批示（《群众来信摘报》第36期）',
      批示领导: '郑国平 区委书记',
      牵头领导: '王立副区长',
      配合领导: '刘敏副区长',
      牵头单位: '区财政局',
      配合单位: '区住房城乡建设局、城东街道办事处',
      交办日期: '2026年11月3日',
      办理时限: '2026年11月18日',
    });
    expect(labelled(document, '反馈方式')).toBe('一次性反馈');
    expect(labelled(document, '督办联系人')).toBe('陈晓');
    expect(labelled(document, '承办联系人')).toBe('马强');
    expect(labelled(document, '批示内容')).toMatch(/^请财政局会同住建局抓紧核实/);
  });

  test('has a line for each unit to sign, filled in where the program knows', () => {
    const [, receipts] = tablesOf(order());
    expect(receipts && rowsOf(receipts).map((row) => row.map((text) => text?.trim()))).toEqual([
      ['区财政局', '牵头', '马强', '2026年11月3日15:20'],
      ['区住房城乡建设局', '配合', '', ''],
      ['城东街道办事处', '配合', '', ''],
    ]);
  });

  test('says that it was not given out, or is stopped, and what the time was before it was extended', () => {
    expect(order({ assignedAt: undefined, state: 'filed' }).head.range).toBe('（未交办）');
    expect(order({ state: 'paused' }).head.range).toBe('（暂停）');
    expect(order({ state: 'withdrawn' }).head.range).toBe('（撤销）');
    expect(labelled(order({ dueOn: '2026-11-30' }), '办理时限')).toBe('2026年11月30日|（原定2026年11月18日）');
    expect(labelled(order({ source: 'meeting' }), '督办内容')).toBeDefined();
  });

  test('of a draft without units has no place to sign and no number', () => {
    const document = order({ sequence: undefined, leadUnit: undefined, assistUnits: [] });
    expect(tablesOf(document)).toHaveLength(1);
    expect(labelled(document, '编号')).toBe('');
    expect(labelled(document, '办理要求')).not.toContain('配合单位');
  });
});

describe('催办通知', () => {
  const letter = (place: number, file = aMatterFile()): PrintDocument =>
    documentOf({ document: 'urge', urgeId: file.urges[place]?.id ?? '' }, file);

  test('is a letter to the unit, as things stood on its day', () => {
    const early = letter(0);
    expect(early).toMatchObject({ setting: 'letter', head: { range: '（DB-2026-012　第1次催办）' } });
    expect(textOf(early).slice(0, 2)).toEqual([
      '区财政局：',
      '2026年11月3日，我办交由你单位牵头办理的督办事项“老旧小区改造资金拨付进度缓慢问题”，办理时限为2026年11月18日，距办理时限还有2天。',
    ]);
    expect(textOf(early).slice(-3)).toEqual([
      '云溪区委办公室',
      '2026年11月16日',
      '（联系人：陈晓；电话：0000-8720001）',
    ]);
    const late = textOf(letter(1));
    expect(late[1]).toMatch(/配合办理.*截至2026年11月23日，已超过办理时限5天，尚未办结。$/);
    expect(late[2]).toBe('请于11月25日前报送3个项目的竣工结算资料。');
  });

  test('speaks of 延期 only while it may still be asked for, and not of one that came later', () => {
    expect(textOf(letter(0)).some((line) => line.includes('确需延期'))).toBe(true);
    expect(textOf(letter(1)).some((line) => line.includes('确需延期'))).toBe(false);
    const extended = aMatterFile({
      matter: aMatter({ dueOn: '2026-11-30' }),
      extensions: [anExtension(moment('2026-11-17T10:00'), '2026-11-18', '2026-11-30')],
    });
    expect(textOf(letter(0, extended))[1]).toContain('办理时限为2026年11月18日');
    expect(textOf(letter(1, extended))[1]).toContain('办理时限为2026年11月30日，距办理时限还有7天');
  });

  test('that nobody wrote is none', () => {
    expect(made({ document: 'urge', urgeId: 'matterUrge.x' })).toBeUndefined();
    expect(made({ document: 'feedback', feedbackId: 'matterFeedback.x' })).toBeUndefined();
  });
});

describe('反馈单', () => {
  const slip = (more: Parameters<typeof aFeedback>[1] = {}): PrintDocument => {
    const feedback = aFeedback(1, more);
    return documentOf({ document: 'feedback', feedbackId: feedback.id }, aMatterFile({ feedback: [feedback] }));
  };

  test('says what was done, what is left and who signed, with room for a seal', () => {
    const document = slip();
    expect(labelled(document, '反馈单位')).toBe('区财政局');
    expect(labelled(document, '反馈类别')).toBe('阶段反馈');
    expect(labelled(document, '存在问题')?.trim()).toMatch(/^部分项目竣工结算资料不齐/);
    expect(labelled(document, '完成时限')).toBe('2026年11月28日');
    expect(labelled(document, '附件\n（佐证材料）')).toBe('1. 资金拨付明细表（区财政局国库科）|2. 项目核对情况表');
    expect(labelled(document, '单位负责人\n签发')).toBe('孙志远');
    expect(labelled(document, '单位盖章')).toContain('（盖章）');
  });

  test('says that it asks for 办结, is sealed, has nothing enclosed, and was sent back', () => {
    const document = slip({
      ...{ isFinal: true, isSealed: true, evidence: [], problems: '' },
      ...{ review: 'returned', reviewWords: '缺拨付凭证', reviewedBy: '陈晓', reviewedAt: moment('2026-11-13T10:00') },
    });
    expect(labelled(document, '反馈类别')).toBe('申请办结');
    expect(labelled(document, '单位盖章')).toContain('（已盖章）');
    expect(labelled(document, '附件\n（佐证材料）')?.trim()).toMatch(/^无/);
    expect(labelled(document, '审核意见')).toMatch(/^退办：缺拨付凭证　　陈晓　2026年11月13日/);
  });
});

describe('督查结果呈报单', () => {
  const result = (more: Partial<MatterFile>): PrintDocument => documentOf({ document: 'result' }, aMatterFile(more));
  const handedInAt = moment('2026-11-17T16:00');
  const final = aFeedback(2, { ...{ isFinal: true, percent: 100, progress: '资金已全部拨付。', handedInAt } });

  test('tells what was done by unit, and proposes 办结 once it was found good', () => {
    const passed = {
      ...final,
      values: { ...final.values, review: 'passed' as const, reviewWords: '属实', reviewedBy: '陈晓' },
    };
    const helper = aFeedback(3, { unitName: '城东街道办事处', progress: '已配合核对。', problems: '', nextSteps: '' });
    const document = result({
      matter: aMatter({ state: 'awaitingLeader', handedInAt }),
      feedback: [aFeedback(1), passed, helper],
    });
    expect(labelled(document, '办理情况\n摘要')).toMatch(
      /^区财政局反馈：\|资金已全部拨付。\|存在问题：.*\|城东街道办事处反馈：\|已配合核对。/,
    );
    expect(labelled(document, '办结情况')).toBe('2026年11月17日反馈，按时');
    expect(labelled(document, '审核意见')).toBe('属实');
    expect(labelled(document, '建议')).toMatch(/^（√）办结　+（　）继续办理/);
    expect(labelled(document, '领导审阅')?.replaceAll(/[|\s]/gu, '')).toBe('');
  });

  test('of work that goes on proposes to go on, and does not tell what was sent back', () => {
    const returned = { ...final, values: { ...final.values, review: 'returned' as const } };
    const document = result({ feedback: [returned] });
    expect(labelled(document, '办理情况\n摘要')).toMatch(/^尚未收到反馈。/);
    expect(labelled(document, '办结情况')).toBe('尚未申请办结。');
    expect(labelled(document, '建议')).toMatch(/^（　）办结　+（√）继续办理/);
  });

  test('that came late says by how many days; what the leader said to it stands on it, and nothing said before', () => {
    const late = moment('2026-11-20T09:00');
    const closed = aMatter({ state: 'closed', handedInAt: late, closedAt: moment('2026-11-21T09:00') });
    const said = result({ matter: closed, feedback: [final], steps: [aLeaderStep('', moment('2026-11-21T09:00'))] });
    expect(labelled(said, '办结情况')).toBe('2026年11月20日反馈，超过办理时限2天');
    expect(labelled(said, '领导审阅')).toMatch(/^已阅，无新的批示。\|郑国平　2026年11月21日9:00/);
    const earlier = result({
      matter: aMatter({ state: 'awaitingLeader', handedInAt: late }),
      steps: [aLeaderStep('再核实', moment('2026-11-19T09:00'))],
    });
    expect(labelled(earlier, '领导审阅')).not.toContain('再核实');
  });
});

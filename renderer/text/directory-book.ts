import type { BookGroup } from '../../shared/rules/directory/book-group.ts';
import { contactHeads } from '../../shared/rules/directory/book-words.ts';
import type { ContactProblem } from '../../shared/rules/directory/read-contact-tables.ts';

export const bookGroupNames: Readonly<Record<BookGroup, string>> = {
  offices: '办公室和值班电话',
  leaders: '领导',
  officers: '工作人员',
  contacts: '外部联系人',
};

export const bookText = {
  label: '通讯录总表',
  search: '查找姓名、单位、职务或电话，可用拼音和首字母',
  groups: '显示哪一类',
  all: '全部',
  groupCount: (name: string, count: number) => `${name} ${count}`,
  found: (count: number) => `找到 ${count} 条`,
  total: (count: number) => `共 ${count} 条`,
  noMatch: '没有找到',
  noMatchHint: '换个写法再找：可输入姓名、拼音、首字母、单位或电话中的几位数字。',
  empty: '通讯录还是空的',
  emptyHint: '录入领导、人员和外部联系人后，这里一处可查；外部联系人可从现有表格导入。',
  columns: {
    name: '姓名',
    position: '职务',
    unit: '单位',
    officePhone: '办公电话',
    mobile: '手机',
    duty: '今日值班',
    actions: '操作',
  },
  keys: '↑↓ 选行　Enter 复制办公电话　Shift+Enter 复制手机　F2 修改　Delete 删除外部联系人',
  copyOf: (name: string, number: string) => `复制${name}的电话 ${number}`,
  copied: (name: string, number: string) => `已复制${name}的电话 ${number}`,
  copyFailed: '没有复制成，请选中号码后手工复制',
  noPhone: (name: string) => `${name}没有登记电话`,
  fax: (number: string) => `传真 ${number}`,
  onDutyNow: (post: string) => `${post}在岗`,
  onDutyFrom: (post: string, time: string) => `${post} ${time} 起`,
  onDutyOver: (post: string) => `${post} 已下班`,
  own: '本办',
  ownOf: (office: string) => `${office}专用`,
  edit: '修改',
  editOf: (name: string) => `修改${name}`,
  remove: '删除',
  removeOf: (name: string) => `删除${name}`,
  removed: (name: string) => `已删除${name}`,
  removeFailed: '没有删除',
  restoreFailed: '没有恢复',
  add: '新增外部联系人',
  importContacts: '导入联系人…',
  exportBook: '导出表格',
  now: '此刻值班',
  nobodyNow: '此刻没有排班',
  notRelieved: '未交接',
  gap: '缺岗',
} as const;

export const contactText = {
  add: '新增外部联系人',
  edit: '修改外部联系人',
  save: '保存',
  saved: '已保存',
  missing: '必填',
  fields: {
    name: '姓名',
    organisation: '单位',
    position: '职务',
    officePhone: '办公电话',
    mobile: '手机',
    fax: '传真',
    note: '备注',
    rankOrder: '排序（数字小的在前）',
    owner: '给谁用',
  },
  shared: '各办共用',
  sharedHint: '各办都能看到，由区委办主任、统筹员维护；保存后不能改为一办专用。',
  ownHint: '只有本办和区委办看得到，由本办维护；保存后不能改为各办共用。',
} as const;

export const contactImportText = {
  title: '导入外部联系人',
  dropTitle: '把联系人表格拖到这里，或点击选择',
  dropHint:
    '支持 xlsx、docx；要有姓名和单位两列，职务、办公电话、手机、传真、备注、排序、范围有则读入。同名同单位的按已有联系人更新，空格不清除原有内容。',
  reading: '正在读取…',
  failed: '没有导入',
  table: '联系人预览',
  columns: { status: '结果', address: '位置', name: '姓名', organisation: '单位', what: '内容' },
  statuses: { new: '新增', changed: '更新', same: '相同', wrong: '有误' },
  counters: (added: number, changed: number, same: number, wrong: number) =>
    `新增 ${added} 人，更新 ${changed} 人，相同 ${same} 人，有误 ${wrong} 人`,
  wrongHint: '有误的不会导入，可改好表格再导入一次。',
  skipped: (names: string) => `没有读：${names}`,
  owner: '没有写范围的，存为',
  filter: '显示',
  all: '全部',
  confirm: (count: number) => (count === 0 ? '没有要导入的' : `确认导入 ${count} 人`),
  cancel: '取消',
  done: (added: number, changed: number) => `已导入：新增 ${added} 人，更新 ${changed} 人`,
  undoFailed: '没有撤销',
  undone: '已撤销导入',
  change: (field: string, from: string, to: string) => `${field}：${from === '' ? '（无）' : from} → ${to}`,
} as const;

const problemWords: Readonly<Record<ContactProblem['code'], (field: string) => string>> = {
  NO_NAME: () => '没有姓名',
  NO_ORGANISATION: () => '没有单位',
  TOO_LONG: (field) => `${field}太长`,
  BAD_NUMBER: (field) => `${field}不像电话号码`,
  MASKED_NUMBER: (field) => `${field}带星号，不是完整号码`,
  BAD_ORDER: () => '排序不是 0 到 9999 的数字',
  FORMULA: (field) => `${field}是公式结果，请改成文字`,
  DUPLICATE: () => '与上面一行同名同单位',
  UNKNOWN_OWNER: () => '范围不是“各办共用”，也不是哪个办公室',
  NOT_YOURS: () => '您不能维护这个范围的联系人',
};

export const contactProblemSentence = ({ code, column }: ContactProblem): string =>
  problemWords[code](column ? contactHeads[column] : '');

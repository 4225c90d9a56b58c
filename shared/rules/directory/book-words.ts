import type { BookGroup } from './book-group.ts';

/** Words that the book holds as text, on the screen and in its workbook alike. */
export const bookWords = {
  title: '通讯录',
  dutyRoom: (office: string) => `${office}值班室`,
  /** What stands under 范围 of a contact that all offices share. */
  shared: '各办共用',
  file: (district: string, date: string) => `${district}通讯录${date}`,
  madeBy: (name: string, date: string) => `${name} ${date} 导出`,
} as const;

/** Names of the sheets; they and the heads below stay as they are, so that a workbook of last year is read this year. */
export const bookSheetNames: Readonly<Record<BookGroup, string>> = {
  offices: '办公室和值班电话',
  leaders: '领导',
  officers: '工作人员',
  contacts: '外部联系人',
};

export type ContactColumn =
  | 'name'
  | 'organisation'
  | 'position'
  | 'officePhone'
  | 'mobile'
  | 'fax'
  | 'note'
  | 'rankOrder'
  | 'owner';

/** Heads of the sheet of contacts, in their order. */
export const contactHeads: Readonly<Record<ContactColumn, string>> = {
  name: '姓名',
  organisation: '单位',
  position: '职务',
  officePhone: '办公电话',
  mobile: '手机',
  fax: '传真',
  note: '备注',
  rankOrder: '排序',
  owner: '范围',
};

/** Other ways in which people write these heads. */
export const contactHeadSpellings: Readonly<Record<ContactColumn, string>> = {
  name: '名字 联系人 联系人姓名 人员姓名 姓名称呼',
  organisation: '工作单位 单位名称 所在单位 部门 单位部门 单位及部门 机构 机构名称 公司 公司名称',
  position: '职位 岗位 现任职务 职务职称 职务岗位 职称',
  officePhone: '电话 联系电话 座机 固定电话 固话 办公室电话 单位电话 值班电话 办公座机 电话号码 联系方式',
  mobile: '手机号 手机号码 移动电话 联系手机 个人手机',
  fax: '传真号 传真号码 传真电话',
  note: '说明 备注说明 其他',
  rankOrder: '排序号 顺序',
  owner: '使用范围 给谁用 共享范围',
};

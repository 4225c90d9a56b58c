/** One key or several that do the same, and what it does. */
export interface KeyLine {
  /** As they are read, and as `KeyboardEvent.key` names them with what is held down: `Control+Shift+N`. */
  readonly keys: readonly string[];
  readonly does: string;
}

export interface KeyGroup {
  readonly id: KeyGroupId;
  readonly title: string;
  /** Where the keyboard has to stand. */
  readonly where: string;
  readonly lines: readonly KeyLine[];
}

export type KeyGroupId =
  | 'everywhere'
  | 'forms'
  | 'tabs'
  | 'matrix'
  | 'quickEntry'
  | 'dutyMonth'
  | 'rosterEditor'
  | 'call'
  | 'intake'
  | 'seating'
  | 'taskStates'
  | 'book'
  | 'inbox'
  | 'search'
  | 'window';

/** Keys by themselves that act from a whole page: the only ones that `usePageKey` takes. */
export type PageKey = 'F2' | 'F4';

const line = (keys: readonly string[], does: string): KeyLine => ({ keys, does });

/** Every key of the application. The manual and 键盘操作 show it; a test presses each. */
export const keyGroups: readonly KeyGroup[] = [
  {
    id: 'everywhere',
    title: '任何地方',
    where: '不论光标在哪里；中文输入法正在选字时都不起作用',
    lines: [
      line(['F1'], '打开使用手册，停在当前画面的那一页'),
      line(['?'], '打开键盘操作一览（不在输入框里时）'),
      line(['Control+K'], '打开搜索；再按一次关闭'),
      line(['Control+L'], '锁定屏幕；还没有设置 PIN 时打开屏幕锁设置'),
      line(['F4'], '接报突发信息（有登记权限的）'),
      line(['Tab', 'Shift+Tab'], '到下一个、上一个可以操作的地方'),
      line(['Enter'], '按下光标所在的按钮'),
      line(['Escape'], '关闭最上面的窗口；已填的内容留作草稿'),
    ],
  },
  {
    id: 'forms',
    title: '登记、修改、写理由的小窗口',
    where: '光标在窗口的任何一项里',
    lines: [line(['Control+Enter'], '保存或确定'), line(['Escape'], '关闭窗口，草稿自动保留')],
  },
  {
    id: 'tabs',
    title: '分页标签',
    where: '光标在标签上',
    lines: [line(['ArrowLeft', 'ArrowRight'], '换到左边、右边的标签')],
  },
  {
    id: 'matrix',
    title: '周计划矩阵',
    where: '光标在矩阵的格子里',
    lines: [
      line(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], '移动格子与事项'),
      line(['Home', 'End'], '到周一、周日'),
      line(['Control+Home', 'Control+End'], '到第一格、最后一格'),
      line(['PageUp', 'PageDown'], '到上一位、下一位领导'),
      line(['Enter'], '打开事项；空格子里新增'),
      line(['N'], '新增事项'),
      line(['A'], '在格子里快速新增：回车保存，Esc 取消'),
      line(['M'], '把事项移动到别处'),
      line(['Delete'], '删除事项；已发布的转为取消'),
      line(['F'], '到筛选'),
      line(['C'], '到冲突列表'),
      line(['[', ']'], '上一周、下一周'),
      line(['/'], '到快速录入'),
    ],
  },
  {
    id: 'quickEntry',
    title: '快速录入',
    where: '在周计划的任何视图里，没有打开窗口时',
    lines: [
      line(['Control+Shift+N'], '到快速录入'),
      line(['Enter'], '把写好的一句话填入表单，核对后保存'),
      line(['Escape'], '清空这一句'),
    ],
  },
  {
    id: 'dutyMonth',
    title: '值班月历',
    where: '光标在月历的某一天',
    lines: [
      line(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], '换日'),
      line(['Home', 'End'], '到这一周的周一、周日'),
      line(['PageUp', 'PageDown'], '换到上月、下月'),
      line(['Enter', 'Space'], '看当日详情'),
      line(['Escape'], '收起电话提示'),
    ],
  },
  {
    id: 'rosterEditor',
    title: '排班表',
    where: '光标在排班表的格子里',
    lines: [
      line(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], '移动'),
      line(['Home', 'End'], '到月初、月末'),
      line(['Control+Home', 'Control+End'], '到第一格、最后一格'),
      line(['PageUp', 'PageDown'], '上移、下移五行'),
      line(['Enter'], '指派'),
      line(['Delete', 'Backspace'], '清空'),
      line(['P'], '固定，或取消固定'),
      line(['M'], '移到另一天'),
    ],
  },
  {
    id: 'call',
    title: '记电话',
    where: '在值班日志页',
    lines: [line(['F2'], '开始记电话'), line(['Control+Enter'], '保存，时间自动取现在')],
  },
  {
    id: 'intake',
    title: '接报',
    where: '光标在接报的任何一项里',
    lines: [
      line(['Enter'], '到下一项'),
      line(['Shift+Enter'], '在多行的项里换行'),
      line(['Control+Enter'], '保存并开始倒计时'),
    ],
  },
  {
    id: 'seating',
    title: '座次图',
    where: '光标在座位上',
    lines: [
      line(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], '到这个方向最近的座位'),
      line(['Home', 'End'], '到第一个、最后一个座位'),
      line(['Enter'], '打开座位的菜单'),
      line(['Escape'], '不再挑选互换的人或座位'),
      line(['Control+Z'], '撤销上一步'),
    ],
  },
  {
    id: 'taskStates',
    title: '分工的状态',
    where: '光标在一项分工的状态按钮上',
    lines: [line(['ArrowLeft', 'ArrowRight'], '到旁边的状态；回车才改')],
  },
  {
    id: 'book',
    title: '通讯录总表',
    where: '光标在表里；在查找框里按向下键进入',
    lines: [
      line(['ArrowUp', 'ArrowDown'], '选行'),
      line(['PageUp', 'PageDown'], '上移、下移十行'),
      line(['Home', 'End'], '到第一行、最后一行'),
      line(['Enter'], '复制办公电话'),
      line(['Shift+Enter'], '复制手机'),
      line(['F2'], '修改'),
      line(['Delete'], '删除外部联系人'),
      line(['Escape'], '回到查找框'),
    ],
  },
  {
    id: 'inbox',
    title: '收件箱',
    where: '收件箱打开时',
    lines: [
      line(['J', 'ArrowDown', 'K', 'ArrowUp'], '下一项、上一项'),
      line(['Enter'], '打开办理的地方'),
      line(['R'], '标为已读或未读'),
    ],
  },
  {
    id: 'search',
    title: '搜索',
    where: '搜索打开时',
    lines: [line(['ArrowDown', 'ArrowUp'], '选择结果'), line(['Enter'], '打开'), line(['Escape'], '关闭')],
  },
  {
    id: 'window',
    title: '桌面程序的窗口',
    where: '桌面程序里；浏览器方式按浏览器自己的按键',
    lines: [
      line(['Control+W'], '关闭窗口；程序仍在托盘里同步'),
      line(['Control+Q'], '退出程序'),
      line(['Control+C', 'Control+X', 'Control+V', 'Control+Z'], '复制、剪切、粘贴、撤销'),
    ],
  },
];

export const keyGroupOf = (id: KeyGroupId): KeyGroup => {
  const group = keyGroups.find((each) => each.id === id);
  if (!group) throw new Error(`no keys of ${id}`);
  return group;
};

const keyNames: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: '空格',
  Backspace: '退格',
};

/** `Ctrl+Shift+N`, `Ctrl+Enter`, `↑`, `回车` */
export const keyWords = (key: string): string =>
  key === 'Enter'
    ? '回车'
    : key
        .split('+')
        .map((part) => keyNames[part] ?? part)
        .join('+');

export const keyListText = {
  title: '键盘操作',
  hint: '按 F1 打开使用手册。中文输入法正在选字时，这些按键都不起作用。',
  key: '按键',
  does: '作用',
  where: (words: string) => `在哪里：${words}`,
} as const;

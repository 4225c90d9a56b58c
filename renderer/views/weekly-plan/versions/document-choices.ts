import type { MenuProps } from 'antd';
import type { AppContract } from '../../../../shared/contract/contract.ts';
import type { InputOf } from '../../../../shared/contract/define.ts';
import type { VersionLeader } from '../../../../shared/domain/plan-cycle.ts';
import type { TypedRecordView } from '../../../../shared/store/record-view.ts';
import { versionText } from '../../../text/versions.ts';

type DocumentInput = InputOf<AppContract, 'plans.buildDocument'>;
type ChoiceOf<T> = T extends unknown ? Omit<T, 'versionId'> : never;
/** One entry of the menu: a document, its format, and the paper or the calendar's owner. */
export type DocumentChoice = ChoiceOf<DocumentInput>;

type MenuItems = NonNullable<MenuProps['items']>;

const layouts = ['matrix', 'flat', 'list'] as const;
const papers = ['A4', 'A3'] as const;
const formats = ['docx', 'xlsx', 'pdf', 'html'] as const;

const entry = (choice: DocumentChoice, label: string): MenuItems[number] => ({ key: JSON.stringify(choice), label });

/** What an entry's key stands for. Sound: every key that can be chosen was made by `entry`. */
export const choiceOfKey = (key: string): DocumentChoice => JSON.parse(key) as DocumentChoice;

/** Every table by paper and format, and the calendars of the whole plan, of each office and of each leader of the version. */
export const documentMenuItems = (
  offices: readonly TypedRecordView<'office'>[],
  leaders: readonly VersionLeader[],
): MenuItems => [
  ...layouts.map((document) => ({
    key: document,
    label: versionText.documents[document],
    children: papers.map((paper) => ({
      key: `${document} ${paper}`,
      type: 'group' as const,
      label: versionText.paper(paper),
      children: formats.map((format) => entry({ document, format, paper }, versionText.formats[format])),
    })),
  })),
  {
    key: 'calendar',
    label: versionText.documents.calendar,
    children: [
      calendarEntry(undefined, versionText.wholePlan),
      ...offices.map(({ id, values }) => calendarEntry(id, values.shortName)),
      {
        key: 'leaders',
        label: versionText.leaders,
        popupClassName: 'document-leaders',
        children: leaders.map(({ id, name, title }) => calendarEntry(id, `${name}　${title}`)),
      },
    ],
  },
];

const calendarEntry = (ownerId: string | undefined, label: string): MenuItems[number] =>
  entry({ document: 'calendar', format: 'ics', ...(ownerId !== undefined && { ownerId }) }, label);

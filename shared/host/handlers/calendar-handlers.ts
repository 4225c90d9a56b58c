import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { readNoticeJson } from '../../rules/calendar-notice/read-notice-json.ts';
import { readNoticeTables } from '../../rules/calendar-notice/read-notice-tables.ts';
import { readNoticeText } from '../../rules/calendar-notice/read-notice-text.ts';
import type { HostCore } from '../host-core.ts';
import { readTables } from './read-tables.ts';

export function calendarHandlers({ ports }: HostCore): Pick<Handlers<AppContract>, 'calendar.readNotice'> {
  return {
    'calendar.readNotice': async (input) => {
      const reading =
        'text' in input
          ? (readNoticeJson(input.text) ?? readNoticeText(input.text, input.year))
          : await readFile(input.fileName, input.contentBase64, input.year);
      return { ...reading, unread: [...reading.unread] };
    },
  };

  async function readFile(fileName: string, contentBase64: string, year: number) {
    return readNoticeTables(await readTables(ports, fileName, contentBase64), year);
  }
}

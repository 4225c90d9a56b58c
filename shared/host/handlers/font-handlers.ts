import { systemCodeOf } from '../../base/system-code.ts';
import type { AppContract } from '../../contract/contract.ts';
import type { Handlers, OutputOf } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import { fontSample } from '../../rules/documents/font-sample.ts';
import { safeFileName } from '../../rules/documents/safe-file-name.ts';
import { may } from '../../rules/permissions.ts';
import type { HostCore } from '../host-core.ts';
import { requireData } from './data-handlers.ts';
import { mediaTypes } from './media-types.ts';
import { refusalOf, requireActor } from './reader.ts';

type FontHandlers = Pick<Handlers<AppContract>, 'fonts.get' | 'fonts.set' | 'fonts.buildSample'>;

export function fontHandlers(core: HostCore): FontHandlers {
  const status = (): OutputOf<AppContract, 'fonts.get'> => {
    const { fonts } = requireData(core);
    const { title, head, body, kai } = fonts.usual;
    return { choice: fonts.choice(), usual: { title: [...title], head: [...head], body: [...body], kai: [...kai] } };
  };
  return {
    'fonts.get': async () => {
      requireActor(core);
      return status();
    },
    'fonts.set': async (choice) => {
      const actor = requireActor(core);
      if (!may(actor, 'fonts.set', undefined)) throw refusalOf('NOT_PERMITTED');
      try {
        await requireData(core).fonts.keep(choice);
      } catch (error) {
        throw new ContractError('LOCAL_DISK_FAILED', { errorCode: systemCodeOf(error) });
      }
      return status();
    },
    'fonts.buildSample': async ({ format }) => {
      requireActor(core);
      const { choice, usual } = status();
      const nameOf = (use: 'title' | 'head' | 'body'): string => choice[use] ?? usual[use][0] ?? '';
      const document = fontSample({
        districtName: core.ports.profile.read().districtName ?? '',
        names: { title: nameOf('title'), head: nameOf('head'), body: nameOf('body') },
        madeAt: core.ports.clock.now(),
      });
      const bytes = await requireData(core).fonts.renderSample(document, format);
      if (bytes === null) throw new ContractError('PDF_UNAVAILABLE');
      return {
        fileName: safeFileName(`文件字体样张.${format}`),
        mediaType: mediaTypes[format],
        contentBase64: core.ports.encodeBase64(bytes),
      };
    },
  };
}

import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import type { UpdateDesk } from '../updates/update-desk.ts';

type UpdateHandlers = Pick<
  Handlers<AppContract>,
  'updates.getState' | 'updates.look' | 'updates.setInstallAtQuit' | 'updates.putOff'
>;

export const updateHandlers = (desk: UpdateDesk): UpdateHandlers => ({
  'updates.getState': async () => desk.state,
  'updates.look': () => desk.look(),
  'updates.setInstallAtQuit': ({ isWanted }) => desk.setInstallAtQuit(isWanted),
  'updates.putOff': () => desk.putOff(),
});

import type { Client } from '../../../shared/contract/client.ts';
import type { AppContract } from '../../../shared/contract/contract.ts';

/** Founds a workspace in the folder that the application was given. */
export const createWorkspace = (client: Client<AppContract>) =>
  client.request('workspace.create', {
    districtName: '青石区',
    officeNames: {
      partyCommittee: '区委办公室',
      peoplesCongress: '区人大常委会办公室',
      government: '区政府办公室',
      cppcc: '区政协办公室',
      reception: '区接待办公室',
    },
    otherUnits: [],
    me: { name: '周敏', office: 'partyCommittee', role: 'coordinator' },
  });

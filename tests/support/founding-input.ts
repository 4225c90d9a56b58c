import type { AppContract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/define.ts';

/** What founds the workspace of a fictitious district; whoever works here is 区委办's. */
export const foundingInput: InputOf<AppContract, 'workspace.create'> = {
  districtName: '云溪区',
  officeNames: {
    partyCommittee: '区委办',
    peoplesCongress: '区人大办',
    government: '区政府办',
    cppcc: '区政协办',
    reception: '区接待办',
  },
  otherUnits: [],
  me: { name: '林永康', office: 'partyCommittee', role: 'director' },
};

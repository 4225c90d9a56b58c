import { backupContract } from './backup.contract.ts';
import { calendarContract } from './calendar.contract.ts';
import { dataContract } from './data.contract.ts';
import type { Contract } from './define.ts';
import { desktopContract } from './desktop.contract.ts';
import { directoryContract } from './directory.contract.ts';
import { dutyContract } from './duty.contract.ts';
import { dutyDocumentsContract } from './duty-documents.contract.ts';
import { emergencyContract } from './emergency.contract.ts';
import { emergencyDocumentsContract } from './emergency-documents.contract.ts';
import { fontsContract } from './fonts.contract.ts';
import { historyContract } from './history.contract.ts';
import { lockContract } from './lock.contract.ts';
import { membersContract } from './members.contract.ts';
import { plansContract } from './plans.contract.ts';
import { receptionContract } from './reception.contract.ts';
import { receptionDocumentsContract } from './reception-documents.contract.ts';
import { recordsContract } from './records.contract.ts';
import { recoveryContract } from './recovery.contract.ts';
import { searchContract } from './search.contract.ts';
import { supervisionContract } from './supervision.contract.ts';
import { supervisionDocumentsContract } from './supervision-documents.contract.ts';
import { updateContract } from './update.contract.ts';
import { workspaceContract } from './workspace.contract.ts';

/** Every request and event between a page and its host. */
export const contract = {
  ...workspaceContract,
  ...recordsContract,
  ...calendarContract,
  ...directoryContract,
  ...plansContract,
  ...dutyContract,
  ...dutyDocumentsContract,
  ...emergencyContract,
  ...emergencyDocumentsContract,
  ...receptionContract,
  ...receptionDocumentsContract,
  ...supervisionContract,
  ...supervisionDocumentsContract,
  ...membersContract,
  ...historyContract,
  ...recoveryContract,
  ...searchContract,
  ...updateContract,
  ...dataContract,
  ...backupContract,
  ...fontsContract,
  ...desktopContract,
  ...lockContract,
} satisfies Contract;
export type AppContract = typeof contract;

import { calendarContract } from './calendar.contract.ts';
import type { Contract } from './define.ts';
import { dutyContract } from './duty.contract.ts';
import { dutyDocumentsContract } from './duty-documents.contract.ts';
import { emergencyContract } from './emergency.contract.ts';
import { emergencyDocumentsContract } from './emergency-documents.contract.ts';
import { historyContract } from './history.contract.ts';
import { membersContract } from './members.contract.ts';
import { plansContract } from './plans.contract.ts';
import { receptionContract } from './reception.contract.ts';
import { receptionDocumentsContract } from './reception-documents.contract.ts';
import { recordsContract } from './records.contract.ts';
import { recoveryContract } from './recovery.contract.ts';
import { workspaceContract } from './workspace.contract.ts';

/** Every request and event between a page and its host. */
export const contract = {
  ...workspaceContract,
  ...recordsContract,
  ...calendarContract,
  ...plansContract,
  ...dutyContract,
  ...dutyDocumentsContract,
  ...emergencyContract,
  ...emergencyDocumentsContract,
  ...receptionContract,
  ...receptionDocumentsContract,
  ...membersContract,
  ...historyContract,
  ...recoveryContract,
} satisfies Contract;
export type AppContract = typeof contract;

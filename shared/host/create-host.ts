import { contract } from '../contract/contract.ts';
import { createRouter, type Dispatch } from '../contract/router.ts';
import { calendarHandlers } from './handlers/calendar-handlers.ts';
import { commandHandlers } from './handlers/command-handlers.ts';
import { documentHandlers } from './handlers/document-handlers.ts';
import { dutyDocumentHandlers } from './handlers/duty-document-handlers.ts';
import { dutyHandlers } from './handlers/duty-handlers.ts';
import { emergencyDocumentHandlers } from './handlers/emergency-document-handlers.ts';
import { emergencyHandlers } from './handlers/emergency-handlers.ts';
import { historyHandlers } from './handlers/history-handlers.ts';
import { memberHandlers } from './handlers/member-handlers.ts';
import { receptionDocumentHandlers } from './handlers/reception-document-handlers.ts';
import { receptionHandlers } from './handlers/reception-handlers.ts';
import { recordHandlers } from './handlers/record-handlers.ts';
import { recoveryHandlers } from './handlers/recovery-handlers.ts';
import { verificationHandlers } from './handlers/verification-handlers.ts';
import { workspaceHandlers } from './handlers/workspace-handlers.ts';
import { HostCore, type HostEvent } from './host-core.ts';
import type { HostPorts } from './ports.ts';
import { fillSample } from './sample/fill-sample.ts';

/** The application behind the contract. The same one serves Electron, the browser host and tests. */
export interface Host {
  readonly dispatch: Dispatch;
  listen(onEvent: HostEvent): () => void;
  /** Rejects when the local profile cannot be read or written. */
  start(): Promise<void>;
  /** Flushes and lets go of everything; nothing is lost when it is not called. */
  stop(): Promise<void>;
}

export function createHost(ports: HostPorts): Host {
  const core = new HostCore(ports);
  const handlers = {
    ...workspaceHandlers(core),
    ...recordHandlers(core),
    ...commandHandlers(core),
    ...dutyHandlers(core),
    ...emergencyHandlers(core),
    ...receptionHandlers(core),
    ...receptionDocumentHandlers(core),
    ...dutyDocumentHandlers(core),
    ...emergencyDocumentHandlers(core),
    ...calendarHandlers(core),
    ...documentHandlers(core),
    ...memberHandlers(core),
    ...historyHandlers(core),
    ...recoveryHandlers(core),
    ...verificationHandlers(core),
  };
  return {
    dispatch: createRouter(contract, handlers, ports.onBug),
    listen: (onEvent) => core.listen(onEvent),
    start: async () => {
      await core.start();
      if (ports.isDemo && core.workspaceStatus().stage === 'creating') await core.quietly(() => fillSample(core));
    },
    stop: () => core.stop(),
  };
}

import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import type { VerificationReport } from '../../contract/verification-report.ts';
import { seesAllPlans } from '../../rules/permissions.ts';
import type { HostCore } from '../host-core.ts';
import { problemFileName, problemFiles } from '../problem-package.ts';
import { type VerificationStep, verifyWorkspace } from '../verification/verify-workspace.ts';
import { requirePerson } from './history-handlers.ts';

type VerificationHandlers = Pick<
  Handlers<AppContract>,
  'verification.run' | 'verification.cancel' | 'verification.getLast' | 'problems.buildPackage'
>;

/** Pages need not hear of every slice. */
const TELL_EVERY_MS = 200;

class CalledOffError extends Error {
  override readonly name = 'CalledOffError';
}

export function verificationHandlers(core: HostCore): VerificationHandlers {
  const { ports } = core;
  const { lastVerification } = ports.recovery;
  let running: Promise<VerificationReport | null> | null = null;
  let isCalledOff = false;
  return {
    'verification.run': async ({ repairs }) => {
      requirePerson(core);
      isCalledOff = false;
      running ??= verify(core, repairs, () => isCalledOff).finally(() => {
        running = null;
      });
      return running;
    },
    'verification.cancel': async () => {
      isCalledOff = true;
      return null;
    },
    'verification.getLast': async () => lastVerification.read(),
    'problems.buildPackage': async ({ withContent }) => {
      // Without content it is also there for a workstation that never got to work.
      if (withContent) requireWholeSight(core);
      const zip = await ports.recovery.packZip(problemFiles(core, withContent));
      return {
        fileName: problemFileName(ports.clock.now()),
        mediaType: 'application/zip',
        contentBase64: ports.encodeBase64(zip),
      };
    },
  };
}

async function verify(
  core: HostCore,
  repairs: boolean,
  isCalledOff: () => boolean,
): Promise<VerificationReport | null> {
  const { ports } = core;
  const session = requirePerson(core);
  let toldAt = 0;
  const onProgress = (step: VerificationStep, done: number, total: number): void => {
    if (isCalledOff()) throw new CalledOffError();
    const now = ports.clock.now();
    if (Math.abs(now - toldAt) < TELL_EVERY_MS) return;
    toldAt = now;
    core.emit('verification.progressed', { step, done, total });
  };
  try {
    const report = await verifyWorkspace({ ports, session, repairs, onProgress });
    await ports.recovery.lastVerification.write(report);
    // A gap in revisions makes every page fetch its records again.
    const { revision } = session.state;
    if (report.records.repaired.length > 0) {
      core.emit('records.changed', { fromRevision: revision, toRevision: revision + 1, changed: [] });
    }
    return report;
  } catch (error) {
    if (error instanceof CalledOffError) return null;
    throw error;
  }
}

/** Journals hold everything of all offices: only for those who may see all of it anyway. */
function requireWholeSight(core: HostCore): void {
  const { actor, state } = requirePerson(core);
  if (actor && seesAllPlans(actor, state.get('office', actor.officeId)?.values)) return;
  throw new ContractError('RULE_VIOLATION', {
    violations: [{ code: 'NOT_PERMITTED', details: { role: actor?.role ?? '' } }],
  });
}

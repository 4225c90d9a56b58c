import { systemCodeOf } from '../../base/system-code.ts';
import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import type { Office, Person } from '../../domain/office.ts';
import { directoryPartition, recordId } from '../../domain/record.ts';
import { fieldsOf, type OperationDraft } from '../../store/decide/context.ts';
import { SHARE_FORMAT_VERSION } from '../../sync/workspace-file.ts';
import type { HostCore } from '../host-core.ts';
import type { Session } from '../session.ts';

type WorkspaceHandlers = Pick<
  Handlers<AppContract>,
  | 'app.getInfo'
  | 'workspace.getStatus'
  | 'workspace.pickFolder'
  | 'workspace.create'
  | 'workspace.join'
  | 'sync.getStatus'
  | 'sync.retry'
  | 'drafts.save'
  | 'drafts.load'
  | 'drafts.remove'
>;

type CreateInput = Parameters<WorkspaceHandlers['workspace.create']>[0];

export function workspaceHandlers(core: HostCore): WorkspaceHandlers {
  const { ports } = core;
  return {
    'app.getInfo': async () => ({
      version: ports.version,
      host: ports.hostKind,
      canPickFolder: ports.pickFolder !== null,
      canPrintPdf: ports.documents.canPrintPdf,
    }),
    'workspace.getStatus': async () => {
      await core.lookAtFolder();
      return core.workspaceStatus();
    },
    'workspace.pickFolder': async () => {
      if (!ports.pickFolder) throw new ContractError('FOLDER_PICK_UNAVAILABLE');
      await ports.pickFolder();
      await core.lookAtFolder();
      return changed(core);
    },
    'workspace.create': async (input) => {
      await createWorkspace(core, input);
      return changed(core);
    },
    'workspace.join': async ({ me }) => {
      const session = core.requireSession();
      if (session.actor) return core.workspaceStatus();
      if (!session.state.get('office', me.officeId)) throw new ContractError('NOT_READY');
      const known = session.state
        .list('person')
        .find(({ values }) => values.name === me.name && values.officeId === me.officeId);
      const personId = known?.id ?? recordId('person', directoryPartition, ports.ids.next().slice(0, 16));
      if (!known) session.write([{ recordId: personId, fields: fieldsOf(me) }], personId);
      await settle(core, session, personId);
      return changed(core);
    },
    'sync.getStatus': async () => core.syncStatus(),
    'sync.retry': async () => {
      ports.link.retry();
      return core.syncStatus();
    },
    'drafts.save': async ({ key, value }) => {
      await ports.drafts.save(key, { value, savedAt: ports.clock.now() });
      return null;
    },
    'drafts.load': async ({ key }) => ports.drafts.load(key),
    'drafts.remove': async ({ key }) => {
      await ports.drafts.remove(key);
      return null;
    },
  };
}

/** The folder is written first: when that fails nothing was made, and when we die after it joining goes on from there. */
async function createWorkspace(core: HostCore, input: CreateInput): Promise<void> {
  const { ports } = core;
  if (ports.link.shareFolder === null) throw new ContractError('NOT_READY');
  if (core.session) throw new ContractError('FOLDER_HOLDS_WORKSPACE');
  const id = ports.ids.next().slice(0, 20);
  const { districtName } = input;
  try {
    if (await ports.link.readWorkspace()) throw new ContractError('FOLDER_HOLDS_WORKSPACE');
    await ports.link.createWorkspace({ id, formatVersion: SHARE_FORMAT_VERSION, districtName });
  } catch (error) {
    if (error instanceof ContractError) throw error;
    const errorCode = systemCodeOf(error);
    throw new ContractError('FOLDER_NOT_WRITABLE', { errorCode });
  }
  await ports.profile.write({ ...ports.profile.read(), workspaceId: id, districtName });
  const session = await core.openSession(id);
  const { drafts, personId } = firstRecords(input, () => ports.ids.next().slice(0, 16));
  session.write(drafts, personId);
  await settle(core, session, personId);
}

function firstRecords(
  { districtName, officeNames, otherUnits, me }: CreateInput,
  newKey: () => string,
): { drafts: OperationDraft[]; personId: string } {
  const bodies = ['partyCommittee', 'peoplesCongress', 'government', 'cppcc', 'reception'] as const;
  const named = [
    ...bodies.map((body) => ({ body, name: officeNames[body] })),
    ...otherUnits.map((name) => ({ body: 'other' as const, name })),
  ];
  const offices = named.map(({ body, name }, rankOrder) => {
    const office: Office = { name, shortName: shortName(name), body, isLead: body === 'partyCommittee', rankOrder };
    return { recordId: recordId('office', directoryPartition, newKey()), office };
  });
  const mine = offices.find(({ office }) => office.body === me.office) ?? offices[0];
  const personId = recordId('person', directoryPartition, newKey());
  const person: Person = { name: me.name, officeId: mine?.recordId ?? '', role: me.role };
  return {
    personId,
    drafts: [
      { recordId: recordId('workspace', directoryPartition, 'workspace'), fields: fieldsOf({ districtName }) },
      ...offices.map(({ recordId: id, office }) => ({ recordId: id, fields: fieldsOf(office) })),
      { recordId: personId, fields: fieldsOf(person) },
    ],
  };
}

/** 区委办公室 is called 区委办 in everyday use. */
const shortName = (name: string): string => name.replace(/公室$/, '').slice(0, 12);

async function settle(core: HostCore, session: Session, personId: string): Promise<void> {
  await core.ports.profile.write({ ...core.ports.profile.read(), personId });
  session.acknowledgeAll();
}

function changed(core: HostCore) {
  const status = core.workspaceStatus();
  core.emit('workspace.statusChanged', status);
  return status;
}

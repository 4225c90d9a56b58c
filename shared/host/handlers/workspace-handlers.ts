import { bytesToHex } from '../../base/bytes.ts';
import { systemCodeOf } from '../../base/system-code.ts';
import type { AppContract } from '../../contract/contract.ts';
import type { Handlers } from '../../contract/define.ts';
import { ContractError } from '../../contract/error-codes.ts';
import type { Office, Person, Role } from '../../domain/office.ts';
import { directoryPartition, recordId } from '../../domain/record.ts';
import { fieldsOf, type OperationDraft } from '../../store/decide/context.ts';
import { keyIdOf } from '../../sync/secrecy.ts';
import { SHARE_FORMAT_VERSION } from '../../sync/workspace-file.ts';
import type { HostCore } from '../host-core.ts';
import type { Session } from '../session.ts';

type WorkspaceHandlers = Pick<
  Handlers<AppContract>,
  | 'app.getInfo'
  | 'workspace.getStatus'
  | 'workspace.pickFolder'
  | 'workspace.openSample'
  | 'workspace.removeSample'
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
      sample: ports.sample?.state ?? 'unavailable',
    }),
    'workspace.getStatus': async () => {
      await core.lookAtFolder();
      return core.workspaceStatus();
    },
    'workspace.pickFolder': async () => {
      // A workspace that is open changes its folder by workspace.changeFolder, which looks at what is in the new one.
      if (!ports.pickFolder || core.workspaceStatus().stage === 'ready')
        throw new ContractError('FOLDER_PICK_UNAVAILABLE');
      await ports.pickFolder();
      await core.lookAtFolder();
      return changed(core);
    },
    'workspace.openSample': async () => {
      // Whoever works in a workspace would miss its alarms meanwhile.
      if (ports.sample?.state !== 'offered' || core.workspaceStatus().stage === 'ready')
        throw new ContractError('SAMPLE_UNAVAILABLE');
      await ports.sample.open();
      return null;
    },
    'workspace.removeSample': async () => {
      if (ports.sample?.state !== 'open') throw new ContractError('SAMPLE_UNAVAILABLE');
      await ports.sample.remove();
      return null;
    },
    'workspace.create': async (input) => {
      await createWorkspace(core, input);
      return changed(core);
    },
    'workspace.join': async (input) => {
      const session = core.requireSession();
      if (session.membership === 'removed') throw new ContractError('DEVICE_REMOVED');
      if (session.actor) return core.workspaceStatus();
      if ('code' in input) await joinInvited(core, session, input);
      else await joinOpen(core, session, input.me);
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

async function joinOpen(core: HostCore, session: Session, me: Person): Promise<void> {
  if (!session.trust.isOpen) throw new ContractError(session.trust.isFounded ? 'INVITATION_REQUIRED' : 'NOT_READY');
  if (!session.state.get('office', me.officeId)) throw new ContractError('NOT_READY');
  const personId = writePerson(core, session, me);
  core.requireDesk().joinOpen({ personId, officeId: me.officeId, role: me.role });
  await settle(core, session, personId);
}

/** The person goes first and waits in the journal until the claim counts: a crash between leaves no member without one. */
async function joinInvited(
  core: HostCore,
  session: Session,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<void> {
  const { content, secrets } = await core.requireDesk().open(code);
  const { officeId, role } = content;
  const personId = writePerson(core, session, { name, officeId, role });
  core.requireDesk().claim({ personId, officeId, role }, secrets);
  await settle(core, session, personId);
}

/** The id of the person of that name in that office, written now unless it is there. */
function writePerson({ ports }: HostCore, session: Session, person: Person): string {
  const known = session.state
    .list('person')
    .find(({ values }) => values.name === person.name && values.officeId === person.officeId);
  const personId = known?.id ?? recordId('person', directoryPartition, ports.ids.next().slice(0, 16));
  if (!known) session.write([{ recordId: personId, fields: fieldsOf(person) }], personId);
  return personId;
}

/** The folder is written first: when that fails nothing was made, and when we die after it joining goes on from there. */
async function createWorkspace(core: HostCore, input: CreateInput): Promise<void> {
  const { ports } = core;
  if (ports.link.shareFolder === null) throw new ContractError('NOT_READY');
  if (core.session) throw new ContractError('FOLDER_HOLDS_WORKSPACE');
  const id = ports.ids.next().slice(0, 20);
  const { districtName } = input;
  const ownerPublicKey = bytesToHex(ports.device.signer.publicKey);
  const key = input.isEncrypted ? ports.secrecy.random(32) : null;
  const keyId = key && keyIdOf(key, ports.hashing);
  try {
    if (await ports.link.readWorkspace()) throw new ContractError('FOLDER_HOLDS_WORKSPACE');
    const file = { id, formatVersion: SHARE_FORMAT_VERSION, districtName, ownerPublicKey };
    await ports.link.createWorkspace(keyId === null ? file : { ...file, keyId });
  } catch (error) {
    if (error instanceof ContractError) throw error;
    const errorCode = systemCodeOf(error);
    throw new ContractError('FOLDER_NOT_WRITABLE', { errorCode });
  }
  const workspaceKeys: Record<string, string> = key && keyId !== null ? { [keyId]: bytesToHex(key) } : {};
  const own = { workspaceId: id, districtName, ownerPublicKey, workspaceKeys };
  await ports.profile.write({ ...ports.profile.read(), ...own });
  const session = await core.openSession(id);
  const { drafts, person, leadOfficeId } = firstRecords(input, () => ports.ids.next().slice(0, 16));
  const { personId } = person;
  const requiresInvitation = input.requiresInvitation || input.isEncrypted;
  core.requireDesk().found({ ...person, leadOfficeId, requiresInvitation, keyId });
  session.write(drafts, personId);
  await settle(core, session, personId);
}

function firstRecords(
  { districtName, officeNames, otherUnits, me }: CreateInput,
  newKey: () => string,
): {
  drafts: OperationDraft[];
  person: { readonly personId: string; readonly officeId: string; readonly role: Role };
  leadOfficeId: string;
} {
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
    person: { personId, officeId: person.officeId, role: person.role },
    leadOfficeId: offices.find(({ office }) => office.isLead)?.recordId ?? '',
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

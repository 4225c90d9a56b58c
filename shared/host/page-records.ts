import type { Actor } from '../rules/permissions.ts';
import type { RecordView } from '../store/record-view.ts';
import type { State } from '../store/state.ts';
import type { IncidentKeys } from './emergency/incident-keys.ts';
import { withNewlyTold } from './emergency/newly-told.ts';
import { peopleOf, withOpenedPeople } from './emergency/opened-people.ts';
import type { ChangeListener } from './record-store.ts';
import { visibleViews } from './visibility.ts';

export interface RecordsChange {
  readonly fromRevision: number;
  readonly toRevision: number;
  readonly changed: readonly RecordView[];
}

interface PageRecordsParts {
  readonly state: State;
  readonly actor: () => Actor | null;
  readonly incidentKeys: IncidentKeys;
  readonly onRecords: (change: RecordsChange) => void;
}

/** The records as the pages of this workstation get them, at first and with every change. */
export class PageRecords {
  readonly #parts: PageRecordsParts;

  constructor(parts: PageRecordsParts) {
    this.#parts = parts;
  }

  /** As this workstation's person may see them, with the personal data that it may and can open. */
  visible(views: readonly RecordView[]): RecordView[] {
    const { state, actor, incidentKeys } = this.#parts;
    return withOpenedPeople(visibleViews(views, actor(), state), incidentKeys);
  }

  /** Tells the pages of records that have changed. */
  readonly tell: ChangeListener = ({ fromRevision, changedIds }) => {
    const { state, actor, onRecords } = this.#parts;
    const views = [...changedIds].map((id) => state.view(id)).filter((view) => view !== undefined);
    const changed = this.visible(withNewlyTold(views, actor()?.officeId, state));
    onRecords({ fromRevision, toRevision: state.revision, changed });
  };

  /** A key has arrived: what it opens is told anew. */
  showPeople(incidentId: string): void {
    const { state, onRecords } = this.#parts;
    const changed = this.visible(peopleOf(incidentId, state));
    onRecords({ fromRevision: state.revision, toRevision: state.revision, changed });
  }
}

import type { DocumentRenderer } from '../../shared/host/ports.ts';

/** For workstations whose documents nobody looks at. */
export const noDocuments: DocumentRenderer = {
  canPrintPdf: false,
  distributionList: () => ({ path: '', bytes: new Uint8Array() }),
  renderAll: async () => ({ files: [], notRendered: [] }),
  renderOne: async () => null,
  renderDuty: async () => null,
  renderEmergency: async () => null,
  renderReception: async () => null,
  renderSeating: async () => null,
  renderSupervision: async () => null,
  renderBook: async () => new Uint8Array(),
};

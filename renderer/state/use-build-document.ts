import { App } from 'antd';
import { useCallback } from 'react';
import type { AppContract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/define.ts';
import { openBuiltPage, saveBuiltFile } from '../bridge/file-content.ts';
import { versionText } from '../text/versions.ts';
import { useActions } from './StateProvider.tsx';
import { useRefusalNotice } from './use-perform.tsx';

/** The requests that answer one document of a module, with what each asks for. */
interface DocumentInputs {
  readonly 'directory.buildBook': InputOf<AppContract, 'directory.buildBook'>;
  readonly 'duty.buildDocument': InputOf<AppContract, 'duty.buildDocument'>;
  readonly 'emergency.buildDocument': InputOf<AppContract, 'emergency.buildDocument'>;
  readonly 'reception.buildDocument': InputOf<AppContract, 'reception.buildDocument'>;
  readonly 'reception.buildSeating': InputOf<AppContract, 'reception.buildSeating'>;
  readonly 'supervision.buildDocument': InputOf<AppContract, 'supervision.buildDocument'>;
  readonly 'supervision.buildTable': InputOf<AppContract, 'supervision.buildTable'>;
  readonly 'meetings.buildDocument': InputOf<AppContract, 'meetings.buildDocument'>;
}
export type BuildRequest = keyof DocumentInputs;
export type DocumentInput<N extends BuildRequest> = DocumentInputs[N];

/**
 * Builds a document and saves or opens it; says why not. Without a PDF component on this computer the printable page opens instead.
 */
export function useBuildDocument<N extends BuildRequest>(request: N): (input: DocumentInput<N>) => Promise<void> {
  const { message } = App.useApp();
  const { ask } = useActions();
  const showRefusal = useRefusalNotice();
  return useCallback(
    async (input) => {
      // Sound: what is asked for is of the request that it came with.
      const build = (wanted: object) =>
        ask(request as 'duty.buildDocument', wanted as DocumentInput<'duty.buildDocument'>);
      const stop = message.loading(versionText.building, 0);
      let outcome = await build(input);
      let isPage = 'format' in input && input.format === 'html';
      if (!outcome.ok && outcome.refusal.code === 'PDF_UNAVAILABLE') {
        void message.info(versionText.printInstead);
        outcome = await build({ ...input, format: 'html' });
        isPage = true;
      }
      stop();
      if (!outcome.ok) showRefusal(outcome.refusal, versionText.buildFailed);
      else if (isPage) openBuiltPage(outcome.value);
      else saveBuiltFile(outcome.value);
    },
    [message, ask, showRefusal, request],
  );
}

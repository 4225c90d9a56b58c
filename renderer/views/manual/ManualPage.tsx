import { useActions, useAppState } from '../../state/StateProvider.tsx';
import { manualText } from '../../text/manual.ts';
import { KeyListButton } from './KeyListButton.tsx';
import { ManualReader } from './ManualReader.tsx';

/** 使用手册 as a page of its own. */
export function ManualPage() {
  const route = useAppState((state) => state.route);
  const { navigate } = useActions();
  if (route.screen !== 'manual') return null;
  return (
    <div className="manual-page">
      <header className="row row-between">
        <h1>{manualText.title}</h1>
        <KeyListButton />
      </header>
      <ManualReader
        place={route}
        onPlace={({ chapter, part }) =>
          navigate(part ? { screen: 'manual', chapter, part } : { screen: 'manual', chapter })
        }
      />
    </div>
  );
}

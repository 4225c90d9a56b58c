import { useMemo } from 'react';
import { partsOfRecordId, type RecordValues } from '../../../shared/domain/record.ts';
import type { MatterFacts } from '../../../shared/domain/supervision/matter.ts';
import {
  isMatterSource,
  type MatterSourceKind,
  matterFromSource,
} from '../../../shared/rules/supervision/matter-from-source.ts';
import { usePartitions, useRecords } from '../../state/hooks.ts';
import { namesIn } from '../../state/names.ts';

interface SourceFacts {
  readonly isLoaded: boolean;
  /** Undefined where the source is gone, or closed to the reader. */
  readonly facts: Partial<MatterFacts> | undefined;
}

/** What a matter begins with that is made from a record, wherever that record stands. */
export function useSourceFacts(sourceId: string | undefined): SourceFacts {
  const { partition } = partsOfRecordId(sourceId ?? '');
  const isLoaded = usePartitions(partition === '' ? [] : [partition]);
  const records = useRecords();
  const facts = useMemo(() => {
    const view = sourceId === undefined ? undefined : records.get(sourceId);
    if (view?.standing !== 'present' || view.isRedacted || !isMatterSource(view.kind)) return undefined;
    const titleOf = (id: string): string => {
      const title = records.get(id)?.values.title;
      return typeof title === 'string' ? title : '';
    };
    // Sound: a present record's values were parsed by the schema of its kind.
    const source = { id: view.id, kind: view.kind, values: view.values as RecordValues<MatterSourceKind> };
    return matterFromSource(source as Parameters<typeof matterFromSource>[0], { ...namesIn(records), titleOf });
  }, [records, sourceId]);
  return { isLoaded, facts };
}

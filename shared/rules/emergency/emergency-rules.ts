import type { SlaPack, ThresholdTable } from '../../domain/emergency/emergency-rules.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { rulesInForce } from '../../domain/rules-in-force.ts';
import { suggestedPack } from './ready-packs.ts';
import { defaultThresholds } from './ready-thresholds.ts';

type Sets<T> = readonly { readonly id: string; readonly values: T }[];

export const slaPackOn = (date: PlainDate, sets: Sets<SlaPack>): SlaPack => rulesInForce(date, sets) ?? suggestedPack;

export const thresholdsOn = (date: PlainDate, sets: Sets<ThresholdTable>): ThresholdTable =>
  rulesInForce(date, sets) ?? defaultThresholds;

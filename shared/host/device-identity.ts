import type { Signer } from '../sync/ports.ts';

/** A change of identity that is under way: the journal that was left, and where the share's copy parts from it. */
export interface PendingRehome {
  readonly formerDeviceId: string;
  readonly segment: number;
  readonly offset: number;
}

/** Who this workstation is among the devices. It changes when a copy of its profile writes under the same name. */
export interface DeviceIdentity {
  readonly deviceId: string;
  readonly signer: Signer;
  /** Set from `replace` until `settle`, also across restarts: what is to be done, and the key that was left. */
  readonly pending: PendingRehome | null;
  readonly former: Signer | null;
  /** Takes a new key, durably together with the mark of what is still to be done. On an error the former identity stays. */
  replace(pending: PendingRehome): Promise<void>;
  /** Everything of the former journal is in the new one: removes the mark. */
  settle(): Promise<void>;
}

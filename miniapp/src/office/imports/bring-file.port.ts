import type { Imports } from '@linli/shared/intake/import.contract';

/** What both hosts are given: the channels for which files can be brought, and what to do when one was. */
export interface BringFileProps {
  channels: Imports['channels'];
  onDone: () => Promise<void>;
}

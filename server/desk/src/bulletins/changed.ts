import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { stale } from '../platform/use-ask';

/** A bulletin was changed here, or somebody else was seen to have changed it. */
export const changed = (): Promise<void> => stale(bulletinOfficeApi.detail, bulletinOfficeApi.list);

import { topicApi, topicOfficeApi } from '@linli/shared/topic/topic.api';
import { stale } from '../platform/use-ask';

/** What is shown of topics may read otherwise now. */
export const topicsChanged = (): Promise<void> => stale(topicOfficeApi.list, topicApi.detail);

import { topicOfficeViews, type TopicOfficeView } from '@linli/shared/topic/office.contract';
import { useAddress } from '../platform/address';

/** What the page shows: a view of topics with the one that is open beside it; both stand in the address. */
export interface TopicView {
  readonly view: TopicOfficeView;
  readonly open: string | undefined;
  change: (part: Partial<Record<'view' | 'open', string | null>>) => void;
}

/** The view that the address names; what it names wrongly counts for nothing. */
export function useTopicView(): TopicView {
  const { said, say } = useAddress<'view' | 'open'>();
  return {
    view: topicOfficeViews.find((one) => one === said.view) ?? 'review',
    open: said.open,
    change: say,
  };
}

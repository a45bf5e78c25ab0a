import { officeViews, type OfficeView } from '@linli/shared/wish/wish.contract';
import { useAddress } from '../platform/address';

type Name = 'view' | 'open' | 'show';

/** What the page shows: a view of wishes with the one that is open beside it, or the figures. All of it stands in the address. */
export interface WishView {
  readonly view: OfficeView;
  readonly open: string | undefined;
  readonly show: 'list' | 'figures';
  change: (part: Partial<Record<Name, string | null>>) => void;
}

/** The view that the address names; what it names wrongly counts for nothing. */
export function useWishView(): WishView {
  const { said, say } = useAddress<Name>();
  return {
    view: officeViews.find((one) => one === said.view) ?? 'review',
    open: said.open,
    show: said.show === 'figures' ? 'figures' : 'list',
    change: say,
  };
}

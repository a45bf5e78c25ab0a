import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { ClaimCard } from './claim-card';

/** Who promised to help with a wish, and how far they are. */
export const Claims = ({ wish }: { wish: WishDetail }) =>
  wish.claims.length > 0 && (
    <section>
      <h3 className="beside__part">接了的人</h3>
      {wish.claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} now={new Date(wish.now)} />
      ))}
    </section>
  );

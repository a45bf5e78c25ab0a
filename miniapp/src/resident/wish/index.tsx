import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { WishPage } from './wish-page';

/** One wish: for neighbours who could help, for whoever promised to, for whoever made it. */
export default function OneWishPage() {
  const { id } = useParams();
  if (id) return <WishPage id={id} />;
  return (
    <Page>
      <Blank kind="empty" title="没有选心愿" words="从“心愿”里选一个。" />
    </Page>
  );
}

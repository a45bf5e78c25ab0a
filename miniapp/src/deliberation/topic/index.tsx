import { Blank } from '../../parts/blank';
import { Page } from '../../parts/page';
import { useParams } from '../../platform/params';
import { TopicPage } from './topic-page';

/** One topic: where it stands, what speaks for and against it, and what one may do. */
export default function OneTopicPage() {
  const { id } = useParams();
  if (id) return <TopicPage id={id} />;
  return (
    <Page>
      <Blank kind="empty" title="没有选议题" words="从“议事”里选一个。" />
    </Page>
  );
}

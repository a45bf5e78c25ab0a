import '../../styles/icons-more.scss';
import { Page } from '../../parts/page';
import { Waiting } from '../../parts/waiting';

/** What waits for the community. */
export default function QueuePage() {
  return (
    <Page>
      <Waiting />
    </Page>
  );
}

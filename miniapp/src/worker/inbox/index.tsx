import '../../styles/icons-more.scss';
import { Page } from '../../parts/page';
import { Waiting } from '../../parts/waiting';

/** What waits for a worker. */
export default function InboxPage() {
  return (
    <Page>
      <Waiting />
    </Page>
  );
}

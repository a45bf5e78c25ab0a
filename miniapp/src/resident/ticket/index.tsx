import { Page } from '../../parts/page';
import { Waiting } from '../../parts/waiting';

/** One matter and how it stands. */
export default function TicketPage() {
  return (
    <Page>
      <Waiting />
    </Page>
  );
}

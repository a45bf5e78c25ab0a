import { Page } from '../../parts/page';
import { Waiting } from '../../parts/waiting';

/** Reporting one matter. */
export default function ReportPage() {
  return (
    <Page>
      <Waiting />
    </Page>
  );
}

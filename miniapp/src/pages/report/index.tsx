import { useState } from 'react';
import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import { Loading } from '../../parts/loading';
import { DoorWays, type PickedDoor } from '../../parts/door-picker';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { useDoor } from '../../platform/door';
import { useParams } from '../../platform/params';
import { KeptPage } from './kept-page';
import { ReportForm } from './report-form';
import { SentPage } from './sent-page';
import { useSpot } from './spot';
import { useReport } from './use-report';
import { useReportDraft } from './use-report-draft';
import { ReportBar } from './report-bar';

/** Reporting one matter, from the door it was opened at to the receipt. */
export default function ReportPage() {
  const { draft: named } = useParams();
  const draft = useReportDraft(useOrigin(), named);
  const [changing, setChanging] = useState(false);
  const picked = draft.value.place ?? draft.value.from;
  const remote = useSpot(picked);
  const spot = remote.value ?? null;
  const report = useReport(draft, spot);

  if (report.sent) return <SentPage sent={report.sent} contacts={spot?.contacts ?? []} />;
  if (report.kept) return <KeptPage item={report.kept} />;
  if (!picked || changing)
    return (
      <Page>
        <Section title="这件事在哪里">
          <DoorWays
            onPick={(place) => {
              draft.change({ place, entrance: null, floor: null, outside: false });
              setChanging(false);
            }}
          />
        </Section>
      </Page>
    );
  if (!spot)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page bar={<ReportBar report={report} />}>
      <ReportForm draft={draft} spot={spot} report={report} onChangePlace={() => setChanging(true)} />
    </Page>
  );
}

/** The door the form was opened at: named in the address, or the last one visited. */
function useOrigin(): PickedDoor | null {
  const { b, place, compound, name } = useParams();
  const { code } = useDoor();
  if (place && name) return { code: null, placeId: place, compound: compound ?? '', name };
  const known = doorCodeFrom({ b }) ?? code;
  return known ? { code: known } : null;
}

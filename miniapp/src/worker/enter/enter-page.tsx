import { useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { DoorWays } from '../../parts/door-picker';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { KeptPage } from '../../pages/report/kept-page';
import { useSpot } from '../../pages/report/spot';
import { useDraft } from '../../platform/draft';
import { emptyEntry, mayFind } from './enter-draft';
import { EnteredPage } from './entered-page';
import { EnterForm } from './enter-form';
import { useEnter } from './use-enter';

/** The door first, then the form, then the receipt that can be read aloud. */
export function EnterPage({ me }: { me: Me }) {
  const draft = useDraft('entry', emptyEntry);
  const [changing, setChanging] = useState(false);
  const picked = draft.value.place;
  const remote = useSpot(picked);
  const spot = remote.value ?? null;
  const entering = useEnter(draft, spot, me);
  if (entering.sent) return <EnteredPage receipt={entering.sent} onAgain={entering.again} />;
  if (entering.kept) return <KeptPage item={entering.kept} />;
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
    <EnterForm
      draft={draft}
      spot={spot}
      entering={entering}
      mayFind={mayFind(me)}
      onChangePlace={() => setChanging(true)}
    />
  );
}

import { useState } from 'react';
import { doorApi } from '@linli/shared/door/door.api';
import { DoorWays } from '../../parts/door-picker';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { plateWords } from '@linli/shared/place/place.words';
import { ConsentForm } from './consent-form';

/** Where the person lives, first; then who may act for them. */
export function Consent() {
  const [place, setPlace] = useState<{ placeId: string; words: string } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  async function open(code: string) {
    try {
      const { plate } = await call(doorApi.door, { params: { code } });
      setPlace({ placeId: plate.placeId, words: plateWords(plate) });
    } catch (thrown) {
      setTrouble(asTrouble(thrown));
    }
  }
  if (place) return <ConsentForm place={place} />;
  return (
    <Page>
      <Section title="本人住在哪里">
        <DoorWays
          onPick={(door) =>
            door.code === null
              ? setPlace({ placeId: door.placeId, words: `${door.compound} ${door.name}` })
              : open(door.code)
          }
        />
        <TroubleLine trouble={trouble} />
      </Section>
    </Page>
  );
}

import type { DoorPage } from '@linli/shared/door/door.contract';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** Whom to call at this door, and where to go in person. */
export const Contacts = ({ door: { contacts, station, plate } }: { door: DoorPage }) => (
  <Section title="找人" aside="不用手机也能办">
    <Card flush>
      {contacts.map(({ title, name, phone, note }) => (
        <CallRow
          key={`${title} ${phone}`}
          title={[title, name].filter(Boolean).join(' ')}
          phone={phone}
          note={note}
        />
      ))}
      {station && <ListRow title="当面说" note={station} />}
      <ListRow title="网格员做什么" onTap={() => go('resident/duties', { place: plate.placeId })} />
    </Card>
  </Section>
);

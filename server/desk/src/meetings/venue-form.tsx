import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi, venueApi } from '@linli/shared/meeting/meeting.api';
import { meetingFieldWords as words } from '@linli/shared/meeting/meeting.words';
import { changeVenue, openVenue, type Venue } from '@linli/shared/meeting/venue.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** A venue that is opened, or said anew. */
export function VenueForm({ venue, onClose }: { venue: Venue | null; onClose: () => void }) {
  const asked = useAsk(meetingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ placeId: venue?.placeId ?? null, name: venue?.name ?? '', spot: venue?.spot ?? '' },
    ...{
      seats: venue?.seats?.toString() ?? '',
      lat: venue?.lat?.toString() ?? '',
      long: venue?.long?.toString() ?? '',
    },
    closed: venue?.closed ?? false,
  });
  async function save() {
    const { seats, lat, long, closed } = value;
    const where = {
      ...{ name: value.name.trim(), spot: value.spot.trim() },
      ...(seats.trim() && { seats: Number(seats) }),
      ...(lat.trim() && long.trim() && { lat: Number(lat), long: Number(long) }),
    };
    const opened = { placeId: value.placeId ?? '', ...where };
    const rule = venue ? faultsOf(changeVenue, { ...where, closed }) : faultsOf(openVenue, opened);
    const faults = wordsOfFaults(rule, { ...words, spot: '怎么找' }, (field) =>
      field === 'placeId' ? 'choose' : undefined,
    );
    const done = await send(faults, async (key) =>
      venue
        ? call(venueApi.change, { params: { id: venue.id }, body: { ...where, closed }, key })
        : call(venueApi.open, { body: opened, key }),
    );
    if (!done) return;
    await stale(meetingOfficeApi.form);
    toast('存好了');
    onClose();
  }
  return (
    <Dialog
      title={venue ? `改${venue.name}` : '加一处场地'}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={save}>
          存下
        </Button>
      }
    >
      {!venue && (
        <Waiting asked={asked}>
          {({ places }) => (
            <SelectField
              label="在哪里"
              options={places.map(({ id, name }) => ({ key: id, words: name }))}
              value={value.placeId}
              error={wrong.placeId}
              onChange={(placeId) => change({ placeId })}
            />
          )}
        </Waiting>
      )}
      <TextField
        label="名字"
        hint="大家怎么叫：议事亭、黄桷树下"
        max={20}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label="怎么找"
        hint="比如：3 号楼旁"
        max={60}
        value={value.spot}
        error={wrong.spot}
        onChange={(spot) => change({ spot })}
      />
      <div className="fields-row">
        <TextField
          label={words.seats}
          hint="不填就不限"
          kind="number"
          value={value.seats}
          error={wrong.seats}
          onChange={(seats) => change({ seats })}
        />
        <TextField
          label={words.lat}
          hint="可以不填"
          value={value.lat}
          error={wrong.lat}
          onChange={(lat) => change({ lat })}
        />
        <TextField
          label={words.long}
          hint="可以不填"
          value={value.long}
          error={wrong.long}
          onChange={(long) => change({ long })}
        />
      </div>
      {venue && (
        <CheckField label="停用，不再排会" on={value.closed} onChange={(closed) => change({ closed })} />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

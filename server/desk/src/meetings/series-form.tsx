import { rhythms, type Rhythm } from '@linli/shared/activity/activity.rules';
import { rhythmWords } from '@linli/shared/activity/activity.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi, venueApi } from '@linli/shared/meeting/meeting.api';
import { meetingFaults, meetingFieldWords as words } from '@linli/shared/meeting/meeting.words';
import { openSeries } from '@linli/shared/meeting/venue.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { minuteOf } from './minute-of';

/** A meeting that comes again and again, and whose it is to make the next one. */
export function SeriesForm({ onClose }: { onClose: () => void }) {
  const asked = useAsk(meetingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{
      placeId: null as string | null,
      kind: null as string | null,
      title: '',
      venueId: null as string | null,
    },
    ...{ spot: '', every: 'month' as Rhythm | null, firstOn: '', from: '14:00', until: '15:00' },
    ownerId: null as string | null,
  });
  async function open() {
    const { venueId } = value;
    const spot = value.spot.trim();
    const body = {
      ...{ placeId: value.placeId ?? '', kind: value.kind ?? '', title: value.title.trim() },
      ...(venueId ? { venueId } : spot && { spot }),
      ...{ every: value.every ?? ('' as Rhythm), firstOn: value.firstOn, ownerId: value.ownerId ?? '' },
      ...{ from: minuteOf(value.from), until: minuteOf(value.until) },
    };
    const faults = {
      ...wordsOfFaults(faultsOf(openSeries, body), words, (field) =>
        ['placeId', 'kind', 'ownerId', 'every'].includes(field) ? 'choose' : undefined,
      ),
      ...(!venueId && !spot && { venueId: meetingFaults.venue }),
    };
    if (!(await send(faults, (key) => call(venueApi.openSeries, { body, key })))) return;
    await stale(meetingOfficeApi.form);
    toast('定好了');
    onClose();
  }
  return (
    <Dialog
      title="定一个系列"
      wide
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={open}>
          定好
        </Button>
      }
    >
      <Waiting asked={asked}>
        {({ kinds, places, venues, people }) => (
          <>
            <TextField
              label={words.title}
              max={40}
              value={value.title}
              error={wrong.title}
              onChange={(title) => change({ title })}
            />
            <div className="fields-row">
              <SelectField
                label={words.kind}
                options={kinds
                  .filter(({ closed }) => !closed)
                  .map(({ code, name }) => ({ key: code, words: name }))}
                value={value.kind}
                error={wrong.kind}
                onChange={(kind) => change({ kind })}
              />
              <SelectField
                label={words.placeId}
                options={places.map(({ id, name }) => ({ key: id, words: name }))}
                value={value.placeId}
                error={wrong.placeId}
                onChange={(placeId) => change({ placeId })}
              />
              <SelectField
                label={words.ownerId}
                options={people.map(({ id, name }) => ({ key: id, words: name }))}
                value={value.ownerId}
                error={wrong.ownerId}
                onChange={(ownerId) => change({ ownerId })}
              />
            </div>
            <div className="fields-row">
              <SelectField
                label={words.venueId}
                none="不在场地，在右边写"
                options={venues
                  .filter(({ closed }) => !closed)
                  .map(({ id, name }) => ({ key: id, words: name }))}
                value={value.venueId}
                error={wrong.venueId}
                onChange={(venueId) => change({ venueId })}
              />
              {!value.venueId && (
                <TextField
                  label={words.spot}
                  max={60}
                  value={value.spot}
                  error={wrong.spot}
                  onChange={(spot) => change({ spot })}
                />
              )}
            </div>
            <div className="fields-row">
              <SelectField
                label={words.every}
                options={rhythms.map((key) => ({ key, words: rhythmWords[key] }))}
                value={value.every}
                error={wrong.every}
                onChange={(every) => change({ every })}
              />
              <TextField
                label={words.firstOn}
                kind="date"
                value={value.firstOn}
                error={wrong.firstOn}
                onChange={(firstOn) => change({ firstOn })}
              />
              <TextField
                label={words.from}
                kind="time"
                value={value.from}
                error={wrong.from}
                onChange={(from) => change({ from })}
              />
              <TextField
                label={words.until}
                kind="time"
                value={value.until}
                error={wrong.until}
                onChange={(until) => change({ until })}
              />
            </div>
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

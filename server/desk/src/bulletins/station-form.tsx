import { stationApi } from '@linli/shared/channel/channel.api';
import { stationFieldWords } from '@linli/shared/channel/channel.words';
import { setStation, type Station, type Stations } from '@linli/shared/channel/station.contract';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface StationFormProps extends Pick<Stations, 'places'> {
  /** The one to change; null for a new one. */
  station: Station | null;
  onClose: () => void;
}

/** Where a station is and when somebody is there; closing it. */
export function StationForm({ station, places, onClose }: StationFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    placeId: station?.placeId ?? '',
    hours: station?.hours ?? '',
  });
  async function finish(words: string) {
    await stale(stationApi.list);
    toast(words);
    onClose();
  }
  async function set() {
    const body = { placeId: value.placeId, hours: value.hours.trim() };
    const faults = wordsOfFaults(faultsOf(setStation, body), stationFieldWords, (field) =>
      field === 'placeId' ? 'choose' : undefined,
    );
    if (await send(faults, (key) => call(stationApi.set, { body, key }))) await finish('记好了');
  }
  async function close() {
    const done = await send({}, (key) => call(stationApi.close, { params: { id: value.placeId }, key }));
    if (done) await finish('撤掉了，这里还是一处普通的公共地点');
  }
  return (
    <Dialog
      title={station?.where ?? '设一个民情收集站'}
      onClose={onClose}
      foot={
        <>
          {station && (
            <Button kind="over" big busy={busy} onPress={close}>
              撤掉
            </Button>
          )}
          <Button big busy={busy} onPress={set}>
            {station ? '改时间' : '设站'}
          </Button>
        </>
      }
    >
      {!station && (
        <SelectField
          label={stationFieldWords.placeId}
          options={places.map(({ id: key, name: words }) => ({ key, words }))}
          value={value.placeId || null}
          onChange={(placeId) => change({ placeId: placeId ?? '' })}
          error={wrong.placeId}
        />
      )}
      <TextField
        label={stationFieldWords.hours}
        hint="比如：周三 14:00–16:00"
        max={60}
        value={value.hours}
        onChange={(hours) => change({ hours })}
        error={wrong.hours}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

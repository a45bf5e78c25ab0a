import { useState } from 'react';
import { stationApi } from '@linli/shared/channel/channel.api';
import { stationFieldWords } from '@linli/shared/channel/channel.words';
import { setStation, type Station, type Stations } from '@linli/shared/channel/station.contract';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { Pick } from '../../parts/pick';
import { Sheet } from '../../parts/sheet';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface StationSheetProps {
  /** The one to change; null for a new one. */
  station: Station | null;
  places: Stations['places'];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Where a station is and when somebody is there; closing it. */
export function StationSheet({ station, places, onClose, reload }: StationSheetProps) {
  const [placeId, setPlace] = useState(station?.placeId ?? '');
  const [hours, setHours] = useState(station?.hours ?? '');
  const { wrong, trouble, send, mend } = useSending(Object.keys(setStation));
  async function finish(words: string) {
    onClose();
    toast(words);
    await reload();
  }
  async function set() {
    const body = { placeId, hours: hours.trim() };
    const faults = wordsOfFaults(faultsOf(setStation, body), stationFieldWords, (field) =>
      field === 'placeId' ? 'choose' : undefined,
    );
    const done = await send(faults, (key) => call(stationApi.set, { body, key }));
    if (done) await finish('记好了');
  }
  async function close() {
    const done = await send({}, (key) => call(stationApi.close, { params: { id: placeId }, key }));
    if (done) await finish('撤掉了，这里还是一处普通的公共地点');
  }
  return (
    <Sheet
      title={station?.where ?? '设一个民情收集站'}
      open
      onClose={onClose}
      foot={
        <FormFoot
          trouble={trouble}
          second={
            station && (
              <Button kind="over" big onTap={close}>
                撤掉
              </Button>
            )
          }
        >
          <Button big onTap={set}>
            {station ? '改时间' : '设站'}
          </Button>
        </FormFoot>
      }
    >
      {!station && (
        <Field name="placeId" label={stationFieldWords.placeId} error={wrong.placeId}>
          <Pick
            options={places.map(({ id: key, name }) => ({ key, name }))}
            value={placeId || null}
            onChange={(chosen) => {
              setPlace(chosen);
              mend('placeId');
            }}
          />
        </Field>
      )}
      <Field name="hours" label={stationFieldWords.hours} error={wrong.hours}>
        <TextLine
          value={hours}
          max={60}
          empty="比如：周三 14:00–16:00"
          onChange={(typed) => {
            setHours(typed);
            mend('hours');
          }}
        />
      </Field>
    </Sheet>
  );
}

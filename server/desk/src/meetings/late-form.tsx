import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { enterLate } from '@linli/shared/meeting/meeting.contract';
import { lateFault } from '@linli/shared/meeting/meeting.rules';
import {
  lateFaultWords,
  lateRaiseWords,
  meetingFieldWords as words,
} from '@linli/shared/meeting/meeting.words';
import type { MeetingForm } from '@linli/shared/meeting/venue.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { minuteOf } from './minute-of';

interface LateFormProps {
  onClose: () => void;
  onDone: (id: string) => void;
}

/** A meeting on stools outdoors, entered afterwards; what somebody without a phone said can become their topic. */
export function LateForm({ onClose, onDone }: LateFormProps) {
  const asked = useAsk(meetingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{
      placeId: null as string | null,
      kind: 'stool' as string | null,
      spot: '',
      day: '',
      from: '',
      until: '',
    },
    ...{ heads: '', title: '', said: '', raised: false, name: '', phone: '', agreed: false },
  });
  async function enter(form: MeetingForm) {
    const { title, said, raised, name, phone, agreed } = value;
    const raise = { name: name.trim(), ...(phone.trim() && { phone: phone.trim() }), agreed };
    const body = {
      ...{
        placeId: value.placeId ?? '',
        kind: value.kind ?? '',
        title: title.trim(),
        spot: value.spot.trim(),
      },
      ...{
        day: value.day,
        from: minuteOf(value.from),
        until: minuteOf(value.until),
        heads: Number(value.heads || 0),
      },
      heard: [{ title: title.trim(), said: said.trim(), ...(raised && { raise }) }],
    };
    const fault = value.day && lateFault(value.day, new Date(form.now), form);
    const faults = {
      ...wordsOfFaults(faultsOf(enterLate, body), words, (field) =>
        field === 'placeId' ? 'choose' : undefined,
      ),
      ...(fault && { day: lateFaultWords[fault] }),
      ...(raised && !name.trim() && { name: lateRaiseWords.noName }),
      ...(raised && !agreed && { agreed: lateRaiseWords.notAgreed }),
    };
    const done = await send(faults, (key) => call(meetingOfficeApi.late, { body, key }));
    if (!done) return;
    await stale(meetingOfficeApi.list);
    toast('记下了，再请一位同事看过就公布');
    onDone(done.id);
  }
  return (
    <Dialog
      title="补录马扎会"
      wide
      onClose={onClose}
      foot={
        asked.data && (
          <Button busy={busy} onPress={() => enter(asked.data)}>
            记下
          </Button>
        )
      }
    >
      <Waiting asked={asked}>
        {(form) => (
          <>
            <div className="fields-row">
              <SelectField
                label={words.kind}
                options={form.kinds
                  .filter(({ closed }) => !closed)
                  .map(({ code, name }) => ({ key: code, words: name }))}
                value={value.kind}
                error={wrong.kind}
                onChange={(kind) => change({ kind })}
              />
              <SelectField
                label={words.placeId}
                options={form.places.map(({ id, name }) => ({ key: id, words: name }))}
                value={value.placeId}
                error={wrong.placeId}
                onChange={(placeId) => change({ placeId })}
              />
              <TextField
                label={words.spot}
                max={60}
                value={value.spot}
                error={wrong.spot}
                onChange={(spot) => change({ spot })}
              />
            </div>
            <div className="fields-row">
              <TextField
                label={words.day}
                hint={`${form.lateDays} 天内的`}
                kind="date"
                value={value.day}
                error={wrong.day}
                onChange={(day) => change({ day })}
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
              <TextField
                label={words.heads}
                kind="number"
                value={value.heads}
                error={wrong.heads}
                onChange={(heads) => change({ heads })}
              />
            </div>
            <TextField
              label="聊的哪件事"
              max={30}
              value={value.title}
              error={wrong.title}
              onChange={(title) => change({ title })}
            />
            <TextField
              label={words.heard}
              hint="别写电话和门牌"
              lines={3}
              max={300}
              value={value.said}
              error={wrong.heard}
              onChange={(said) => change({ said })}
            />
            {form.rights.raise && (
              <CheckField
                label={lateRaiseWords.raise}
                on={value.raised}
                onChange={(raised) => change({ raised })}
              />
            )}
            {value.raised && (
              <div className="fields-row">
                <TextField
                  label={lateRaiseWords.name}
                  max={20}
                  value={value.name}
                  error={wrong.name}
                  onChange={(name) => change({ name })}
                />
                <TextField
                  label={lateRaiseWords.phone}
                  hint={lateRaiseWords.noPhone}
                  kind="tel"
                  max={20}
                  value={value.phone}
                  error={wrong.phone}
                  onChange={(phone) => change({ phone })}
                />
                <CheckField
                  label={lateRaiseWords.agreed}
                  on={value.agreed}
                  onChange={(agreed) => change({ agreed })}
                />
                {wrong.agreed && <p className="field__error">{wrong.agreed}</p>}
              </div>
            )}
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

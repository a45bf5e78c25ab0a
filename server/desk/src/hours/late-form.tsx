import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { hoursOfficeApi } from '@linli/shared/hours/hours.api';
import { enterLate } from '@linli/shared/hours/hours.contract';
import { hoursFieldWords as words, minutesWords } from '@linli/shared/hours/hours.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface LateFormProps {
  onClose: () => void;
  onDone: () => void;
}

interface Draft {
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly witnessId: string | null;
  readonly title: string;
  readonly day: string;
  readonly minutes: string;
  readonly reason: string;
}
const empty: Draft = {
  ...{ organisationId: null, personId: null, witnessId: null },
  ...{ title: '', day: '', minutes: '', reason: '' },
};

/** Entering a service afterwards: with a reason and a witness, within the month's bound; the volunteer is told. */
export function LateForm({ onClose, onDone }: LateFormProps) {
  const asked = useAsk(hoursOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  async function enter() {
    const { organisationId, personId, witnessId, title, day, minutes, reason } = value;
    const body = {
      ...{ organisationId: organisationId ?? '', personId: personId ?? '', witnessId: witnessId ?? '' },
      ...{ title: title.trim(), day, minutes: Number(minutes), reason: reason.trim() },
    };
    const faults = {
      ...wordsOfFaults(faultsOf(enterLate, body), words),
      ...(!organisationId && { organisationId: '先选哪个组织' }),
      ...(!personId && { personId: '先选谁服务的' }),
      ...(!witnessId && { witnessId: '先选谁见证的' }),
      ...(!minutes.trim() && { minutes: '写多少分钟' }),
    };
    const done = await send(faults, (key) => call(hoursOfficeApi.late, { body, key }));
    if (!done) return;
    toast('补记了，会告诉志愿者');
    onDone();
  }
  return (
    <Dialog
      title="补记一次服务"
      wide
      onClose={onClose}
      foot={
        asked.data && (
          <Button busy={busy} onPress={enter}>
            补记
          </Button>
        )
      }
    >
      <Waiting asked={asked}>
        {({ organisations, people, lateCap, lateDays, today }) => {
          const named = people.map(({ id, name, roles }) => ({
            key: id,
            words: roles ? `${name}（${roles}）` : name,
          }));
          return (
            <>
              <p className="quiet">
                {`补记的会标明“事后补记”，占多少对大家公开。一个组织给一个人每月最多补记 ${minutesWords(lateCap)}，只能补最近 ${lateDays} 天的。`}
              </p>
              <SelectField
                label={words.organisationId}
                options={organisations.map(({ id, name }) => ({ key: id, words: name }))}
                value={value.organisationId}
                error={wrong.organisationId}
                onChange={(organisationId) => change({ organisationId })}
              />
              <div className="fields-row">
                <SelectField
                  label={words.personId}
                  options={named}
                  value={value.personId}
                  error={wrong.personId}
                  onChange={(personId) => change({ personId })}
                />
                <SelectField
                  label={words.witnessId}
                  options={named}
                  value={value.witnessId}
                  error={wrong.witnessId}
                  onChange={(witnessId) => change({ witnessId })}
                />
              </div>
              <TextField
                label={words.title}
                max={60}
                value={value.title}
                error={wrong.title}
                onChange={(title) => change({ title })}
              />
              <div className="fields-row">
                <TextField
                  label={words.day}
                  hint={`今天是 ${today}`}
                  kind="date"
                  value={value.day}
                  error={wrong.day}
                  onChange={(day) => change({ day })}
                />
                <TextField
                  label={words.minutes}
                  kind="number"
                  value={value.minutes}
                  error={wrong.minutes}
                  onChange={(minutes) => change({ minutes })}
                />
              </div>
              <TextField
                label={words.reason}
                lines={2}
                max={200}
                value={value.reason}
                error={wrong.reason}
                onChange={(reason) => change({ reason })}
              />
            </>
          );
        }}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

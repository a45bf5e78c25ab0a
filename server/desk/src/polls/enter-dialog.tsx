import { pollApi, pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import type { PollDoors, PollPage } from '@linli/shared/poll/poll.contract';
import { answerFault } from '@linli/shared/poll/poll.rules';
import { answerFaultWords } from '@linli/shared/poll/poll.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** The answer of somebody without a phone, from a paper or said at the door. */
export function EnterDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const page = useAsk(pollApi.page, { params: { id } });
  const doors = useAsk(api.doors, { params: { id } });
  return (
    <Dialog title="代录纸质意见" onClose={onClose}>
      <Waiting asked={page}>
        {(poll) => (
          <Waiting asked={doors}>
            {(known) => <EnterForm poll={poll} doors={known.doors} onClose={onClose} />}
          </Waiting>
        )}
      </Waiting>
    </Dialog>
  );
}

interface EnterFormProps extends PollDoors {
  poll: PollPage;
  onClose: () => void;
}
interface EnterDraft {
  readonly doorId: string | null;
  readonly room: string;
  readonly name: string;
  readonly choices: readonly string[];
}

function EnterForm({ poll, doors, onClose }: EnterFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<EnterDraft>({
    ...{ doorId: null, room: '', name: '', choices: [] },
  });
  const { doorId, room, name, choices } = value;
  const enter = async () => {
    const ids = poll.options.map((option) => option.id);
    const fault = answerFault(poll, ids, choices);
    const faults = {
      ...(!doorId && { doorId: '请选门' }),
      ...(!room.trim() && { room: '还没填房号' }),
      ...(!name.trim() && { name: '还没填称呼' }),
      ...(fault && { choices: answerFaultWords[fault] }),
    };
    const body = { doorId: doorId ?? '', room, name, choices: [...choices] };
    const params = { id: poll.id };
    if (!(await send(faults, (key) => call(api.enter, { params, body, key })))) return;
    await stale(api.list, pollApi.page);
    toast('记下了');
    onClose();
  };
  return (
    <>
      <p className="quiet">一户里一位居民一次。称呼只用来防重复，结束后就删掉。</p>
      <SelectField
        label="哪个门"
        options={doors.map((door) => ({ key: door.id, words: door.name }))}
        value={doorId}
        error={wrong.doorId}
        onChange={(chosen) => change({ doorId: chosen })}
      />
      <div className="fields-row">
        <TextField
          label="房号"
          max={20}
          value={room}
          error={wrong.room}
          onChange={(text) => change({ room: text })}
        />
        <TextField
          label="称呼"
          max={20}
          value={name}
          error={wrong.name}
          onChange={(text) => change({ name: text })}
        />
      </div>
      <fieldset className={wrong.choices ? 'field is-wrong' : 'field'}>
        <legend>{poll.kind === 'rank' ? '意见（按先后勾）' : '意见'}</legend>
        {poll.options.map((option) => (
          <CheckField
            key={option.id}
            label={
              poll.kind === 'rank' && choices.includes(option.id)
                ? `第 ${choices.indexOf(option.id) + 1}：${option.name}`
                : option.name
            }
            on={choices.includes(option.id)}
            onChange={(on) =>
              change({ choices: on ? [...choices, option.id] : choices.filter((one) => one !== option.id) })
            }
          />
        ))}
        {wrong.choices && <p className="field__error">{wrong.choices}</p>}
      </fieldset>
      <TroubleLine trouble={trouble} />
      <Button busy={busy} onPress={enter}>
        记下
      </Button>
    </>
  );
}

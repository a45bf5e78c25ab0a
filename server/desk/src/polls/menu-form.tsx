import { pollApi, pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import { menuOutcomes, type MenuOutcome } from '@linli/shared/poll/poll.rules';
import { menuOutcomeWords, pollFaults } from '@linli/shared/poll/poll.words';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface MenuDraft {
  readonly outcome: MenuOutcome | null;
  readonly words: string;
  readonly on: string;
}

/** What a firm makes of the services that were ordered; anybody reads it. */
export function MenuForm({ id }: { id: string }) {
  const { value, wrong, trouble, busy, change, send } = useForm<MenuDraft>({
    outcome: null,
    words: '',
    on: '',
  });
  const { outcome, words, on } = value;
  const answer = async () => {
    const faults = {
      ...(!outcome && { outcome: '请选一个' }),
      ...(words.trim().length < 2 && { words: '写一句，大家看得到' }),
      ...(outcome === 'takes' && !on && { on: pollFaults.on }),
    };
    const body = { outcome: outcome ?? 'later', words, ...(on && { on }) };
    if (!(await send(faults, (key) => call(api.answerMenu, { params: { id }, body, key })))) return;
    await stale(api.list, pollApi.page);
    toast('答复了，大家看得到');
  };
  return (
    <fieldset>
      <legend>物业答复</legend>
      <div className="fields-row">
        <SelectField
          label="怎么办"
          options={menuOutcomes.map((key) => ({ key, words: menuOutcomeWords[key] }))}
          value={outcome}
          error={wrong.outcome}
          onChange={(chosen) => change({ outcome: chosen })}
        />
        <TextField
          kind="date"
          label="从哪天开始"
          value={on}
          error={wrong.on}
          onChange={(day) => change({ on: day })}
        />
      </div>
      <TextField
        label="说明"
        lines={2}
        max={300}
        value={words}
        error={wrong.words}
        onChange={(said) => change({ words: said })}
      />
      <TroubleLine trouble={trouble} />
      <Button busy={busy} onPress={answer}>
        答复
      </Button>
    </fieldset>
  );
}

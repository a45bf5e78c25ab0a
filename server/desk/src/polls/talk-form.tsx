import { talkApi as api } from '@linli/shared/talk/talk.api';
import type { OfficeTalks } from '@linli/shared/talk/talk.contract';
import { talkFieldWords as words } from '@linli/shared/talk/talk.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';

interface TalkFormProps extends Pick<OfficeTalks, 'asks'> {
  onClose: () => void;
}
interface TalkDraft {
  readonly side: string | null;
  readonly toId: string | null;
  readonly title: string;
  readonly words: string;
}

/** Asks another side of a compound for talks. */
export function TalkForm({ asks, onClose }: TalkFormProps) {
  const { value, wrong, trouble, busy, change, send, forget } = useKeptForm<TalkDraft>('talk', {
    ...{ side: null, toId: null, title: '', words: '' },
  });
  const keyOf = ({ place, from }: TalkFormProps['asks'][number]) => `${place.id} ${from.id}`;
  const side = asks.find((one) => keyOf(one) === value.side);
  const ask = async () => {
    const { toId, title, words: said } = value;
    const faults = {
      ...(!side && { side: '请选代表谁' }),
      ...(!toId && { toId: '请选请谁来谈' }),
      ...(title.trim().length < 2 && { title: '还没填谈什么' }),
      ...(said.trim().length < 5 && { words: '说明至少写 5 个字' }),
    };
    const ends = { placeId: side?.place.id ?? '', fromId: side?.from.id ?? '', toId: toId ?? '' };
    const body = { ...ends, title, words: said };
    if (!(await send(faults, (key) => call(api.ask, { body, key })))) return;
    forget();
    await stale(api.office);
    toast('请了，对方要按时答复');
    onClose();
  };
  return (
    <Dialog
      title="请对方来谈"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={ask}>
          发给对方
        </Button>
      }
    >
      <SelectField
        label={words.fromId}
        options={asks.map((one) => ({ key: keyOf(one), words: `${one.from.name}（${one.place.name}）` }))}
        value={value.side}
        error={wrong.side}
        onChange={(chosen) => change({ side: chosen, toId: null })}
      />
      <SelectField
        label={words.toId}
        options={(side?.to ?? []).map(({ id, name }) => ({ key: id, words: name }))}
        value={value.toId}
        error={wrong.toId}
        onChange={(toId) => change({ toId })}
      />
      <TextField
        label={words.title}
        max={40}
        value={value.title}
        error={wrong.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={words.words}
        lines={3}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(said) => change({ words: said })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

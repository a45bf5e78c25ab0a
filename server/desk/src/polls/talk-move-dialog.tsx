import { talkApi as api } from '@linli/shared/talk/talk.api';
import type { OfficeTalks } from '@linli/shared/talk/talk.contract';
import type { TalkMove } from '@linli/shared/talk/talk.rules';
import { talkFaults, talkMoveWords } from '@linli/shared/talk/talk.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface TalkMoveDialogProps extends Pick<OfficeTalks, 'today'> {
  talk: OfficeTalks['talks'][number];
  move: TalkMove;
  onClose: () => void;
}

/** What becomes of an ask for talks, with words that anybody reads. */
export function TalkMoveDialog({ talk: { id, title }, move, today, onClose }: TalkMoveDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({ words: '', on: '' });
  const agrees = move === 'agree';
  const make = async () => {
    const faults = {
      ...(value.words.trim().length < 2 && { words: '写一句，大家看得到' }),
      ...(agrees && (!value.on ? { on: talkFaults.noDay } : value.on < today && { on: talkFaults.past })),
    };
    const body = { move, words: value.words, ...(agrees && { on: value.on }) };
    if (!(await send(faults, (key) => call(api.move, { params: { id }, body, key })))) return;
    await stale(api.office);
    toast('写下了');
    onClose();
  };
  return (
    <Dialog
      title={`${talkMoveWords[move]}：${title}`}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={make}>
          就这样
        </Button>
      }
    >
      {agrees && (
        <TextField
          kind="date"
          label="约在哪一天"
          value={value.on}
          error={wrong.on}
          onChange={(on) => change({ on })}
        />
      )}
      <TextField
        label="说明"
        hint="居民看得到"
        lines={3}
        max={500}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

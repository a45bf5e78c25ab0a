import { judgingApi } from '@linli/shared/judging/judging.api';
import type { JudgingAsked } from '@linli/shared/judging/judging.contract';
import { judgeWays, type JudgeWay } from '@linli/shared/judging/judging.rules';
import {
  judgeWayWords,
  judgingEnterFaults,
  judgingFieldWords as words,
} from '@linli/shared/judging/judging.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface HeardDialogProps {
  topicId: string;
  onClose: () => void;
}

/** What somebody without a phone said of whether it was done, from paper or a call; it counts once and says who wrote it. */
export function HeardDialog({ topicId, onClose }: HeardDialogProps) {
  const asked = useAsk(judgingApi.asked, { params: { id: topicId } });
  return (
    <Dialog title="代没用手机的人评" onClose={onClose}>
      <Waiting asked={asked}>
        {({ asked: people }) =>
          people.length === 0 ? (
            <p className="empty">请到的人都评过了</p>
          ) : (
            <HeardForm topicId={topicId} people={people} onClose={onClose} />
          )
        }
      </Waiting>
    </Dialog>
  );
}

function HeardForm({ topicId, people, onClose }: HeardDialogProps & { people: JudgingAsked['asked'] }) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ personId: null as string | null, way: null as JudgeWay | null },
    ...{ done: null as 'yes' | 'no' | null, words: '' },
  });
  const { personId, way, done } = value;
  const enter = async () => {
    const faults = {
      ...(!personId && { personId: judgingEnterFaults.personId }),
      ...(!way && { way: '请选一个' }),
      ...(!done && { done: '请选一个' }),
    };
    const body = { personId: personId ?? '', way: way ?? 'paper', done: done === 'yes', words: value.words };
    const made = await send(faults, (key) => call(judgingApi.enter, { params: { id: topicId }, body, key }));
    if (!made) return;
    await stale(judgingApi.ofTopic, judgingApi.asked);
    toast('记下了，算一人一次');
    onClose();
  };
  return (
    <>
      <p className="quiet">
        只列请到了、还没评的人。公布结果时写明其中几人由工作人员代填；谁怎么评的，谁也看不到。
      </p>
      <SelectField
        label={words.personId}
        options={people.map(({ id, name, home }) => ({
          key: id,
          words: [name ?? '还没写名字', home].filter(Boolean).join(' · '),
        }))}
        value={personId}
        error={wrong.personId}
        onChange={(chosen) => change({ personId: chosen })}
      />
      <PickField
        label={words.way}
        options={judgeWays.map((key) => ({ key, words: judgeWayWords[key] }))}
        value={way}
        error={wrong.way}
        onChange={(chosen) => change({ way: chosen })}
      />
      <PickField
        label={words.done}
        options={[
          { key: 'yes' as const, words: '办成了' },
          { key: 'no' as const, words: '没办成' },
        ]}
        value={done}
        error={wrong.done}
        onChange={(chosen) => change({ done: chosen })}
      />
      <TextField
        label={words.words}
        hint="可以不写，不公开"
        lines={2}
        max={200}
        value={value.words}
        error={wrong.words}
        onChange={(text) => change({ words: text })}
      />
      <TroubleLine trouble={trouble} />
      <Button busy={busy} onPress={enter}>
        记下
      </Button>
    </>
  );
}

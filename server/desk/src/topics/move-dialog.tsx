import { wordsOfFaults } from '@linli/shared/contract.words';
import { centsOf } from '@linli/shared/number.words';
import { topicApi, topicOfficeApi } from '@linli/shared/topic/topic.api';
import {
  giveawaysIn,
  topicMoveFaults,
  type TopicDetail,
  type TopicMoveFields,
} from '@linli/shared/topic/topic.contract';
import {
  refusedTopics,
  type RefusedTopic,
  type Stage,
  type TopicMove,
} from '@linli/shared/topic/topic.rules';
import {
  givingAwayWords,
  refusedTopicWords,
  topicFieldWords,
  topicMoveWords,
} from '@linli/shared/topic/topic.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { topicsChanged } from './topics-changed';

interface MoveDialogProps {
  topic: TopicDetail;
  move: TopicMove;
  onClose: () => void;
}

interface Draft {
  readonly title: string;
  readonly words: string;
  readonly because: string;
  readonly stage: Stage | null;
  readonly reason: RefusedTopic | null;
  readonly into: string | null;
  readonly on: string;
  readonly yuan: string;
}

const dayLabels: Partial<Record<TopicMove, string>> = {
  takeUp: '哪天办',
  study: '哪天前再答复',
  enter: '哪天前办完',
};
const answers: readonly TopicMove[] = ['takeUp', 'study', 'decline'];
const chosen: ReadonlySet<string> = new Set(['reason', 'stage', 'into', 'on']);

/** What a move carries of what was typed. */
function fieldsOf(move: TopicMove, draft: Draft): TopicMoveFields {
  const { title, words, because, stage, reason, into, on, yuan } = draft;
  return {
    ...(move === 'publish' && { title: title.trim(), words: words.trim() }),
    ...(move !== 'publish' && because.trim() && { because: because.trim() }),
    ...(move === 'enter' && stage && { stage }),
    ...(move === 'refuse' && reason && { reason }),
    ...(move === 'merge' && into && { into }),
    ...(dayLabels[move] && on && { on }),
    ...(answers.includes(move) && yuan.trim() && { cost: centsOf(yuan) }),
  };
}

/** One move of a topic with what it needs. Also after a no the topic is read anew: somebody may have been quicker. */
export function MoveDialog({ topic, move, onClose }: MoveDialogProps) {
  const { value, wrong, trouble, busy, change, send } = useForm<Draft>({
    ...{ title: topic.title, words: topic.words, because: '', stage: null },
    ...{ reason: null, into: null, on: '', yuan: '' },
  });
  const others = useAsk(topicOfficeApi.list, { query: { view: 'open' } }, { when: move === 'merge' });
  const act = async () => {
    const fields = fieldsOf(move, value);
    const faults = wordsOfFaults(topicMoveFaults(move, fields), topicFieldWords, (name) =>
      chosen.has(name) ? 'choose' : 'write',
    );
    for (const { field, leak } of giveawaysIn({ title: fields.title, words: fields.words }))
      faults[field] ??= givingAwayWords(leak);
    const body = { move, version: topic.version, fields };
    const made = await send(faults, (key) => call(topicApi.move, { params: { id: topic.id }, body, key }));
    await topicsChanged();
    if (!made) return;
    toast(move === 'publish' ? '公布了，邻居看得到了' : '办了，会告诉参与的人');
    onClose();
  };
  const day = dayLabels[move];
  return (
    <Dialog
      title={topicMoveWords[move]}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={act}>
          {topicMoveWords[move]}
        </Button>
      }
    >
      {move === 'publish' && (
        <>
          <TextField
            label="邻居看到的一句话"
            max={30}
            value={value.title}
            error={wrong.title}
            onChange={(title) => change({ title })}
          />
          <TextField
            label="邻居看到的话"
            hint="不写姓名、电话、几室"
            lines={4}
            max={500}
            value={value.words}
            error={wrong.words}
            onChange={(words) => change({ words })}
          />
        </>
      )}
      {move === 'enter' && (
        <PickField
          label="哪一步"
          options={topic.ahead.map(({ stage, name }) => ({ key: stage, words: name }))}
          value={value.stage}
          error={wrong.stage}
          onChange={(stage) => change({ stage })}
        />
      )}
      {move === 'refuse' && (
        <PickField
          label={topicFieldWords.reason}
          options={refusedTopics.map((key) => ({ key, words: refusedTopicWords[key] }))}
          value={value.reason}
          error={wrong.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {move === 'merge' && (
        <SelectField
          label={topicFieldWords.into}
          options={(others.data?.topics ?? [])
            .filter(({ id }) => id !== topic.id)
            .map(({ id, title, place }) => ({ key: id, words: `${title}（${place}）` }))}
          value={value.into}
          error={wrong.into}
          onChange={(into) => change({ into })}
        />
      )}
      {move !== 'publish' && (
        <TextField
          label="为什么"
          hint={move === 'refuse' ? '本人会看到；选了“原因写在下面”就要写' : '参与的人都会看到'}
          lines={3}
          max={200}
          value={value.because}
          error={wrong.because}
          onChange={(because) => change({ because })}
        />
      )}
      {day && (
        <TextField
          label={day}
          hint={move === 'enter' ? '不填就按规定的天数' : undefined}
          kind="date"
          value={value.on}
          error={wrong.on}
          onChange={(on) => change({ on })}
        />
      )}
      {answers.includes(move) && (
        <TextField
          label="大约要花多少元"
          hint="可以不填"
          kind="number"
          value={value.yuan}
          error={wrong.cost}
          onChange={(yuan) => change({ yuan })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

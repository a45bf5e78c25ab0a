import { useState } from 'react';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { centsOf } from '@linli/shared/number.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import { topicMoveFaults, type TopicDetail, type TopicMoveFields } from '@linli/shared/topic/topic.contract';
import {
  refusedTopics,
  type RefusedTopic,
  type Stage,
  type TopicMove,
} from '@linli/shared/topic/topic.rules';
import { refusedTopicWords, topicFieldWords, topicMoveWords } from '@linli/shared/topic/topic.words';
import { asTrouble } from '@linli/shared/trouble';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea, TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ReasonFields } from '../../parts/reason-fields';

interface MoveSheetProps {
  topic: TopicDetail;
  move: TopicMove;
  onClose: () => void;
  onAfter: (topic: TopicDetail) => void;
  reload: () => Promise<unknown>;
}

const answers: readonly TopicMove[] = ['takeUp', 'study', 'decline'];
const dated: readonly TopicMove[] = ['takeUp', 'study', 'enter'];
const dayLabel: Partial<Record<TopicMove, string>> = {
  takeUp: '哪天办',
  study: '哪天前答复',
  enter: '哪天前办完',
};
const reasons = refusedTopics.map((key) => ({ key, name: refusedTopicWords[key] }));
const chosen: ReadonlySet<string> = new Set(['reason', 'stage', 'on']);

/** One move of a topic with what it needs: why, where to, by when, what it costs. Everybody who took part reads the why. */
export function MoveSheet({ topic, move, onClose, onAfter, reload }: MoveSheetProps) {
  const [because, setBecause] = useState('');
  const [stage, setStage] = useState<Stage | null>(null);
  const [reason, setReason] = useState<RefusedTopic | null>(null);
  const [on, setOn] = useState('');
  const [yuan, setYuan] = useState('');
  const { wrong, trouble, mend, send } = useSending(['stage', 'reason', 'because', 'on', 'cost']);
  const fields: TopicMoveFields = {
    ...(because.trim() && { because: because.trim() }),
    ...(move === 'enter' && stage && { stage }),
    ...(move === 'refuse' && reason && { reason }),
    ...(dated.includes(move) && on && { on }),
    ...(answers.includes(move) && yuan && { cost: centsOf(yuan) }),
  };
  async function act() {
    const faults = wordsOfFaults(topicMoveFaults(move, fields), topicFieldWords, (name) =>
      chosen.has(name) ? 'choose' : 'write',
    );
    const body = { move, version: topic.version, fields };
    const made = await send(faults, (key) =>
      call(topicApi.move, { params: { id: topic.id }, body, key }).catch((thrown: unknown) => {
        if (asTrouble(thrown).code === 'topic.stale') void reload();
        throw thrown;
      }),
    );
    if (!made) return;
    onAfter(made);
    onClose();
    toast('办了，会告诉参与的人');
  }
  return (
    <FormSheet
      title={topicMoveWords[move]}
      open
      onClose={onClose}
      verb={topicMoveWords[move]}
      onSend={act}
      trouble={trouble}
    >
      {move === 'enter' && (
        <Field name="stage" label="哪一步" error={wrong.stage}>
          <Chips
            columns={3}
            options={topic.ahead.map(({ stage: key, name }) => ({ key, words: name }))}
            value={stage ? [stage] : []}
            onChange={([next]) => {
              setStage(next ?? null);
              mend('stage');
            }}
          />
        </Field>
      )}
      {move === 'refuse' && (
        <ReasonFields
          options={reasons}
          reason={reason}
          words={because}
          note="提的人会看到，改一改可以再提"
          wrong={{ reason: wrong.reason, words: wrong.because }}
          mend={(field) => mend(field === 'words' ? 'because' : field)}
          onReason={setReason}
          onWords={setBecause}
        />
      )}
      {move !== 'refuse' && move !== 'publish' && (
        <Field name="because" label="为什么" error={wrong.because} note="参与的人都会看到这句话">
          <TextArea
            max={200}
            value={because}
            onChange={(text) => {
              setBecause(text);
              mend('because');
            }}
          />
        </Field>
      )}
      {dated.includes(move) && (
        <Field
          name="on"
          label={dayLabel[move] ?? ''}
          hint={move === 'enter' ? '不选就按规定的天数' : undefined}
          error={wrong.on}
        >
          <DateLine
            value={on}
            first={localDate(new Date(topic.now))}
            onChange={(date) => {
              setOn(date);
              mend('on');
            }}
          />
        </Field>
      )}
      {answers.includes(move) && (
        <Field name="cost" label="大约要花多少元" hint="可以不填" error={wrong.cost}>
          <TextLine digits max={8} value={yuan} onChange={setYuan} />
        </Field>
      )}
    </FormSheet>
  );
}

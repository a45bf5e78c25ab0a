import type { Me } from '@linli/shared/people/people.contract';
import { topicApi } from '@linli/shared/topic/topic.api';
import type { TopicDetail } from '@linli/shared/topic/topic.contract';
import { supportLabel } from '@linli/shared/topic/topic.words';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface NeighbourBarProps {
  topic: TopicDetail;
  me: Me | null;
  onAfter: (topic: TopicDetail) => void;
}

/** Standing behind a topic, or why not in one line; and whether one is told what becomes of it. */
export function NeighbourBar({ topic, me, onAfter }: NeighbourBarProps) {
  const { trouble, send } = useSending([]);
  const { support, follows, state } = topic;
  const params = { id: topic.id };
  if (state !== 'open' && state !== 'done') return null;
  async function act(write: (key: string) => Promise<TopicDetail>, done: string) {
    const made = await send({}, write);
    if (!made) return;
    onAfter(made);
    toast(done);
  }
  const follow = () =>
    act(
      (key) => call(topicApi.follow, { params, body: { wants: !follows }, key }),
      follows ? '以后不告诉您了' : '有进展告诉您',
    );
  const bell = (
    <Button kind="line" big icon="bell" onTap={follow}>
      {follows ? '不用告诉我' : '有进展告诉我'}
    </Button>
  );
  if (!me)
    return (
      <FormBar trouble={null} note={support.why ?? undefined}>
        <Button big wide onTap={ensureSignedIn}>
          登录
        </Button>
      </FormBar>
    );
  if (!support.may)
    return (
      <FormBar trouble={trouble} note={support.why ?? undefined} second={me.homes.length === 0 && bell}>
        {me.homes.length === 0 ? (
          <Button big onTap={() => go('resident/home')}>
            去绑定住址
          </Button>
        ) : (
          bell
        )}
      </FormBar>
    );
  return (
    <FormBar trouble={trouble} note={supportLabel} second={bell}>
      {support.done ? (
        <Button
          kind="line"
          big
          onTap={() => act((key) => call(topicApi.unsupport, { params, key }), '收回附议了')}
        >
          收回附议
        </Button>
      ) : (
        <Button
          big
          onTap={() => act((key) => call(topicApi.support, { params, body: {}, key }), '附议了，谢谢您')}
        >
          我附议
        </Button>
      )}
    </FormBar>
  );
}

import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { pollApi } from '@linli/shared/poll/poll.api';
import {
  menuOutcomeWords,
  notAVoteWords,
  pollKindWords,
  pollStateWords,
  turnoutWords,
} from '@linli/shared/poll/poll.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { ensureSignedIn } from '../../platform/session';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { AnswerForm } from './answer-form';
import { MenuSheet } from './menu-sheet';
import { PollFigures } from './poll-figures';

/** A consultation with what may be done about it, or why nothing may. */
export function Poll({ id }: { id: string }) {
  const me = useMe();
  const remote = useRemote(() => call(pollApi.page, { params: { id } }), [id, me?.id]);
  const [answering, setAnswering] = useState(false);
  const { value, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const { title, words, place, asks, kind, state, closesAt, why, result, reason, menu, rights, least } =
    value;
  const open = state === 'open';
  return (
    <View>
      {remote.trouble && <StaleStrip reload={reload} />}
      <StatusPill
        look={open ? 'act' : 'end'}
        icon={open ? 'write' : 'done'}
        words={`${pollStateWords[state]} · ${pollKindWords[kind]}`}
      />
      <Text className="poll__title t-head mt2">{title}</Text>
      <Text className="line quiet">{`${asks} · ${place} · ${momentWords(new Date(closesAt))}截止`}</Text>
      <Text className="line strong mt2">{notAVoteWords}</Text>
      {words !== '' && (
        <Card className="mt3">
          <Text className="line">{words}</Text>
        </Card>
      )}
      {reason && <Text className="line mt3">{`取消了：${reason}`}</Text>}
      {rights.answer && <AnswerForm poll={value} reload={reload} />}
      {!rights.answer && why && state !== 'called_off' && <Text className="line quiet mt3">{why}</Text>}
      {open && !me && (
        <View className="mt3">
          <Button wide onTap={ensureSignedIn}>
            登录
          </Button>
        </View>
      )}
      <Section title="多少人答了">
        <Card>
          <Text className="line">{turnoutWords(value)}</Text>
          <Text className="line t-small quiet">
            {open ? '结束以后公布结果，谁答了什么不公布。' : `不到 ${least} 个人的不单独显示。`}
          </Text>
        </Card>
      </Section>
      {result && <PollFigures result={result} kind={kind} people={value.people} />}
      {state === 'closed' && !result && (
        <Text className="line quiet mt3">{`答的人不到 ${least} 个，为了不让人猜出是谁，不显示结果。`}</Text>
      )}
      {menu && !open && (
        <Section title="物业怎么说" aside={menu.firm}>
          <Card look={menu.late ? 'over' : undefined}>
            <Text className="line strong">
              {menu.outcome
                ? menuOutcomeWords[menu.outcome]
                : menu.late
                  ? '过期了，还没有答复'
                  : '等物业答复'}
            </Text>
            {menu.words && <Text className="line">{menu.words}</Text>}
            {menu.on && <Text className="line quiet">{`${menu.on} 开始`}</Text>}
            {menu.due && !menu.outcome && (
              <Text className="line quiet">{`${momentWords(new Date(menu.due))}前答复`}</Text>
            )}
          </Card>
          {rights.answerMenu && (
            <View className="mt2">
              <Button wide onTap={() => setAnswering(true)}>
                物业答复
              </Button>
            </View>
          )}
        </Section>
      )}
      {answering && (
        <MenuSheet
          id={id}
          today={localDate(new Date(value.now))}
          onClose={() => setAnswering(false)}
          reload={reload}
        />
      )}
    </View>
  );
}

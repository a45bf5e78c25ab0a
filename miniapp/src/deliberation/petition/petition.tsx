import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { petitionApi } from '@linli/shared/petition/petition.api';
import {
  areaWords,
  petitionMatterWords,
  petitionStateWords,
  supportWords,
} from '@linli/shared/petition/petition.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { CallSheet } from './call-sheet';
import { Papers } from './papers';

/** One thing that owners ask for: how many stand behind it, who has to call by when, and my own home's signature. */
export function Petition({ id }: { id: string }) {
  const me = useMe();
  const remote = useRemote(() => call(petitionApi.page, { params: { id } }), [id, me?.id]);
  const { trouble, send } = useSending([]);
  const [calling, setCalling] = useState(false);
  const { value, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const {
    matter,
    state,
    place,
    words,
    why,
    rights,
    share,
    caller,
    due,
    late,
    calledOn,
    calledWords,
    topicId,
  } = value;
  const open = state === 'open';
  async function press(what: 'sign' | 'unsign' | 'withdraw', done: string) {
    if (!(await send({}, (key) => call(petitionApi[what], { params: { id }, key })))) return;
    toast(done);
    await reload();
  }
  return (
    <View>
      {remote.trouble && <StaleStrip reload={reload} />}
      <StatusPill
        look={open ? 'act' : late ? 'over' : state === 'reached' ? 'wait' : 'end'}
        icon={open ? 'people' : late ? 'over' : 'clock'}
        words={petitionStateWords[state]}
      />
      <Section title={petitionMatterWords[matter]} aside={place}>
        <Card>
          <Text className="line strong">{supportWords(value)}</Text>
          <Text className="line">{`面积 ${areaWords(value.area)} / ${areaWords(value.allArea)}`}</Text>
          <Text className="line t-small quiet">
            {`到 ${share}% 就要召集。一户一次；一个人有几套也算一个。${momentWords(new Date(value.closesAt))}截止。`}
          </Text>
          {words && <Text className="line mt2">{words}</Text>}
        </Card>
      </Section>
      {state === 'reached' && caller && due && (
        <Section title="谁来召集">
          <Card look={late ? 'over' : 'now'}>
            <Text className="line strong">{caller}</Text>
            <Text className="line">
              {late ? '过期了，还没有召集' : `${momentWords(new Date(due))}前召集`}
            </Text>
          </Card>
        </Section>
      )}
      {calledOn && (
        <Section title="已经召集">
          <Card>
            <Text className="line strong">{`${dayWords(calledOn)}开始`}</Text>
            <Text className="line">{calledWords}</Text>
          </Card>
        </Section>
      )}
      {rights.call && (
        <View className="mt3">
          <Button wide onTap={() => setCalling(true)}>
            写下召集
          </Button>
        </View>
      )}
      {topicId && (
        <Card flush className="mt3">
          <ListRow
            icon="talk"
            title="和它有关的议题"
            note="每一步都告诉参与的人"
            onTap={() => go('deliberation/topic', { id: topicId })}
          />
        </Card>
      )}
      {rights.enter && <Papers id={id} reload={reload} />}
      {why && <Text className="line quiet mt3">{why}</Text>}
      <TroubleLine trouble={trouble} />
      <View className="mt3">
        {open && !me && (
          <Button wide onTap={ensureSignedIn}>
            登录
          </Button>
        )}
        {rights.sign && (
          <Button wide onTap={() => press('sign', '联名了，够数以前可以撤回')}>
            我家联名
          </Button>
        )}
        {rights.unsign && (
          <Button kind="line" wide onTap={() => press('unsign', '撤回了')}>
            撤回我家的联名
          </Button>
        )}
        {rights.withdraw && (
          <View className="mt2">
            <Button kind="line" wide onTap={() => press('withdraw', '撤回了')}>
              整个撤回
            </Button>
          </View>
        )}
      </View>
      {calling && (
        <CallSheet
          id={id}
          today={localDate(new Date(value.now))}
          onClose={() => setCalling(false)}
          reload={reload}
        />
      )}
    </View>
  );
}

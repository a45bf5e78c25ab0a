import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { recruitmentApi } from '@linli/shared/recruitment/recruitment.api';
import type { OwnNomination } from '@linli/shared/recruitment/recruitment.contract';
import { nomineeStateWords } from '@linli/shared/recruitment/recruitment.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { NominateSheet } from './nominate-sheet';

/** A call, with what I said to it. */
export function Recruitment({ id }: { id: string }) {
  const me = useMe();
  const remote = useRemote(() => call(recruitmentApi.page, { params: { id } }), [id, me?.id]);
  const [open, setOpen] = useState<'self' | 'neighbour' | null>(null);
  const { trouble, send } = useSending([]);
  const { value, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  async function withdraw(nomination: OwnNomination) {
    const params = { id: nomination.id };
    if (!(await send({}, (key) => call(recruitmentApi.withdraw, { params, key })))) return;
    toast('撤回了');
    await reload();
  }
  const { title, place, until, words, mine, named, rights } = value;
  const back = (one: OwnNomination) =>
    one.mayWithdraw && (
      <Button kind="line" small label={`撤回${one.name ?? '报名'}`} onTap={() => withdraw(one)}>
        撤回
      </Button>
    );
  return (
    <View>
      {remote.trouble && <StaleStrip reload={reload} />}
      <Section title={title}>
        <Card>
          <Text className="line">{words}</Text>
          <Text className="line quiet">{`${place} · ${value.open ? `${dayWords(until)}截止` : '已经截止'}`}</Text>
        </Card>
      </Section>
      {mine && (
        <Section title="我的报名">
          <Card flush>
            <ListRow
              title={nomineeStateWords[mine.state]}
              note={mine.answer ? `社区说：${mine.answer}` : mine.words}
              side={back(mine)}
            />
          </Card>
        </Section>
      )}
      {named.length > 0 && (
        <Section title="我推荐的邻居">
          <Card flush>
            {named.map((one) => (
              <ListRow
                key={one.id}
                title={one.name ?? '邻居'}
                note={nomineeStateWords[one.state]}
                side={back(one)}
              />
            ))}
          </Card>
        </Section>
      )}
      <TroubleLine trouble={trouble} />
      {!me && value.open && (
        <View className="mt3">
          <Button wide onTap={ensureSignedIn}>
            登录以后报名
          </Button>
        </View>
      )}
      {me && rights.name && (
        <View className="mt3">
          <Actions
            even
            second={
              <Button kind="line" wide onTap={() => setOpen('neighbour')}>
                推荐邻居
              </Button>
            }
          >
            {rights.stand && <Button onTap={() => setOpen('self')}>我来</Button>}
          </Actions>
        </View>
      )}
      {open && <NominateSheet id={id} who={open} onClose={() => setOpen(null)} reload={reload} />}
    </View>
  );
}

import { Text } from '@tarojs/components';
import { useState } from 'react';
import { activityOfficeApi } from '@linli/shared/activity/activity.api';
import type { Participant } from '@linli/shared/activity/activity.contract';
import { signUpStateWords } from '@linli/shared/activity/activity.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { DoorCode } from './door-code';
import { EnterSheet } from './enter-sheet';

/** The code for the door, who comes and who waits; somebody without a phone is written down. */
export function Occasion({ id }: { id: string }) {
  const [entering, setEntering] = useState(false);
  const remote = useRemote(() => call(activityOfficeApi.detail, { params: { id } }), [id]);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { title, venue, startsAt, participants, rights, withdrawnReason } = value;
  return (
    <Page
      strip={trouble && <StaleStrip reload={reload} />}
      bar={
        rights.enter && (
          <BottomBar>
            <Button big icon="write" onTap={() => setEntering(true)}>
              替没有手机的人报名
            </Button>
          </BottomBar>
        )
      }
    >
      <Text className="line t-head">{title}</Text>
      <Text className="line">{`${momentWords(new Date(startsAt))} · ${venue}`}</Text>
      {withdrawnReason && <Text className="line strong">{`不办了：${withdrawnReason}`}</Text>}
      {rights.code && <DoorCode id={id} />}
      <Section title="名单" aside={`${participants.length} 人`}>
        {participants.length === 0 ? (
          <Blank kind="empty" title="还没有人报名" />
        ) : (
          <Card flush>
            <LongList rows={participants} keyOf={({ id: one }) => one} about={72}>
              {(one) => <ListRow title={one.name || '没留称呼'} note={standingWords(one)} />}
            </LongList>
          </Card>
        )}
      </Section>
      {entering && <EnterSheet id={id} onClose={() => setEntering(false)} reload={reload} />}
    </Page>
  );
}

function standingWords({ state, checkedInAt, first, entered, came }: Participant): string {
  const there = came !== null ? (came ? '来了' : '没来') : checkedInAt ? '签到了' : signUpStateWords[state];
  return [there, first && '第一次来', entered && '替他登记的'].filter(Boolean).join('，');
}

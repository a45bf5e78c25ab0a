import { View } from '@tarojs/components';
import { useState } from 'react';
import { activityApi } from '@linli/shared/activity/activity.api';
import type { ActivityPage } from '@linli/shared/activity/activity.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../../parts/button';
import { CheckInSheet } from '../../parts/check-in-sheet';
import { FormBar } from '../../parts/form-bar';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface ActivityBarProps {
  one: ActivityPage;
  place: string | undefined;
  reload: () => Promise<void>;
}

/** The one thing to do now: sign up, take the place that is kept, check in; beside it, not coming after all. */
export function ActivityBar({ one, place, reload }: ActivityBarProps) {
  const [checking, setChecking] = useState(false);
  const { trouble, send } = useSending([]);
  const { id, rights } = one;
  const full = one.capacity !== null && one.taken >= one.capacity;
  async function signUp() {
    const body = place ? { place } : {};
    const done = await send({}, async (key) =>
      (await ensureSignedIn()) ? call(activityApi.signUp, { params: { id }, body, key }) : null,
    );
    if (!done) return;
    await reload();
    toast(done.standing.state === 'in' ? '报上名了' : '排上队了，有名额告诉您');
  }
  async function move(route: typeof activityApi.leave, said: string) {
    if (!(await send({}, (key) => call(route, { params: { id }, key })))) return reload();
    await reload();
    toast(said);
  }
  const leave = rights.leave && (
    <Button big kind="line" onTap={() => move(activityApi.leave, '好的，名额给下一位')}>
      不来了
    </Button>
  );
  const main = rights.signUp || rights.take || rights.checkIn;
  if (!main && !leave) return null;
  return (
    <View>
      <FormBar trouble={trouble} note={noteWords(one)} second={main && leave}>
        {!main && leave}
        {rights.signUp && (
          <Button big icon="calendar" onTap={signUp}>
            {full ? '排队等名额' : '报名'}
          </Button>
        )}
        {rights.take && (
          <Button big icon="check" onTap={() => move(activityApi.take, '报上名了')}>
            我来
          </Button>
        )}
        {rights.checkIn && (
          <Button big icon="scan" onTap={() => setChecking(true)}>
            签到
          </Button>
        )}
      </FormBar>
      {checking && (
        <CheckInSheet
          one={one}
          route={activityApi.checkIn}
          onClose={() => setChecking(false)}
          reload={reload}
        />
      )}
    </View>
  );
}

function noteWords({ standing: { state, line, offerUntil } }: ActivityPage): string {
  if (offerUntil) return `有名额了，给您留到 ${momentWords(new Date(offerUntil))}`;
  if (state === 'waiting') return `您排在第 ${line ?? 1} 位，轮到了告诉您`;
  if (state === 'in') return '您报上名了。来不了也没关系，点一下就行';
  return '来不来都随您，别人看不到谁报了名';
}

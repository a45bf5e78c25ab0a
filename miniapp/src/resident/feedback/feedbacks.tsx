import { Text } from '@tarojs/components';
import { useState } from 'react';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import type { Me } from '@linli/shared/people/people.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { FeedbackCard } from './feedback-card';
import { WriteForm } from './write-form';

/** What I said, the latest first; coming from another page one writes at once. */
export function Feedbacks({ me }: { me: Me }) {
  const { from } = useParams();
  const [writing, setWriting] = useState(Boolean(from));
  const remote = useRemote(() => call(feedbackApi.mine), []);
  const { value, reload } = remote;
  if (writing)
    return (
      <WriteForm
        from={from}
        nowhere={me.posts.length + me.homes.length === 0}
        onClose={() => setWriting(false)}
        onDone={async () => {
          setWriting(false);
          await reload();
        }}
      />
    );
  return (
    <Page
      bar={
        <BottomBar>
          <Button big icon="write" onTap={() => setWriting(true)}>
            写一条意见
          </Button>
        </BottomBar>
      }
    >
      <Text className="line quiet">说的是邻里这个小程序。小区里的事，请在首页点“报一件事”。</Text>
      {!value && <Loading remote={remote} />}
      {value && remote.trouble && <StaleStrip reload={reload} />}
      {value?.feedback.length === 0 && (
        <Blank kind="empty" title="还没提过意见" words="用不了、不好用、写错了，都可以说。" />
      )}
      {value?.feedback.map((one) => (
        <FeedbackCard key={one.id} one={one} reload={reload} />
      ))}
    </Page>
  );
}

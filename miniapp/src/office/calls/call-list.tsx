import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { callBackApi } from '@linli/shared/callback/callback.api';
import { Blank } from '../../parts/blank';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { CallCard } from './call-card';
import { RecordSheet } from './record-sheet';

/** The people to be called, the nearest due first; what came of a call is noted in place. */
export function CallList() {
  const remote = useRemote(() => call(callBackApi.mine), []);
  const [noting, setNoting] = useState<string | null>(null);
  const { value, trouble, reload } = remote;
  if (!value) {
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  }
  const { calls, now } = value;
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {calls.length === 0 ? (
        <Blank kind="done" title="没有要打的回访" words="每天从前一天办完的事里抽，抽到会派到这里。" />
      ) : (
        <Text className="line t-small quiet mb2">请照实记。经办人不知道抽到了谁。</Text>
      )}
      <View>
        {calls.map((one) => (
          <CallCard key={one.id} one={one} now={now} reload={reload} onNote={() => setNoting(one.id)} />
        ))}
      </View>
      {noting && <RecordSheet id={noting} onClose={() => setNoting(null)} reload={reload} />}
    </Page>
  );
}

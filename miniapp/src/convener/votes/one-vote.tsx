import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { OfficeVote } from '@linli/shared/vote/office.contract';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { owedWords, voteStateWords } from '@linli/shared/vote/vote.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { BallotSheet } from './ballot-sheet';
import { Slots } from './slots';

/** One vote at work: how far it is, what waits, and its homes, of which one is found to enter its ballot. */
export function OneVote({ id }: { id: string }) {
  const [code, setCode] = useState<string | null>(null);
  const remote = useRemote(() => call(voteOfficeApi.detail, { params: { id } }), [id]);
  const { value: one, trouble, reload } = remote;
  if (!one)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      <Card>
        <Text className="line t-title strong">{one.title}</Text>
        <Text className="line">{`${one.place} · ${voteStateWords[one.state]}`}</Text>
        {one.turnout && <Text className="line">{one.turnout.sentence}</Text>}
        {waitsOf(one).map((words) => (
          <Text key={words} className="line t-small quiet">
            {words}
          </Text>
        ))}
      </Card>
      {one.slots > 0 && <Slots key={one.filled + one.entries.waiting} one={one} onEnter={setCode} />}
      {one.state !== 'draft' && one.state !== 'ready' && one.state !== 'cancelled' && (
        <View className="mt3">
          <Card flush>
            <ListRow
              icon="eye"
              title="业主看到的页面"
              onTap={() => go('deliberation/vote', { id: one.id })}
            />
          </Card>
        </View>
      )}
      {code && <BallotSheet one={one} code={code} onClose={() => setCode(null)} reload={reload} />}
    </Page>
  );
}

/** What waits in a vote, a line each; what is decided at the desk says so. */
function waitsOf({ state, due, lacks, entries, conflicts, objections }: OfficeVote): string[] {
  return [
    ...(lacks.length ? [`还差：${lacks.join('；')}`] : []),
    ...(due && owedWords[state] ? [`${momentWords(new Date(due))} 前${owedWords[state] ?? ''}`] : []),
    ...(entries.waiting ? [`${entries.waiting} 张纸质票等第二个人录，其中我录过 ${entries.mine} 张`] : []),
    ...(conflicts ? [`${conflicts} 处要核对，在电脑上的“表决”里定`] : []),
    ...(objections ? [`${objections} 件异议等答复，在电脑上的“表决”里答`] : []),
  ];
}

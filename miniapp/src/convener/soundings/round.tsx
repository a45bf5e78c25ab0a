import { Text } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { soundingApi } from '@linli/shared/sounding/sounding.api';
import type { SoundingRound } from '@linli/shared/sounding/sounding.contract';
import { heardWords, stanceWords } from '@linli/shared/sounding/sounding.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { FormOfHome } from './form-of-home';

/** One round: my homes, each with its own form; what homes said is read by nobody else. */
export function Round({ id }: { id: string }) {
  const remote = useRemote(() => call(soundingApi.round, { params: { id } }), [id]);
  const [home, setHome] = useState<SoundingRound['rooms'][number] | null>(null);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { question, title, until, open, rooms } = value;
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      <Section title={question} aside={open ? `${dayWords(until)}前` : '已经结束'}>
        <Card>
          {title && <Text className="line quiet">{`议题：${title}`}</Text>}
          <Text className="line">{heardWords(value)}</Text>
          <Text className="line t-small quiet">一户一张，只记同意不同意和一句话；居民只看得到总数。</Text>
        </Card>
      </Section>
      <Section
        title="我走访的各户"
        aside={`${rooms.filter(({ stance }) => stance).length} / ${rooms.length} 户`}
      >
        <Card flush>
          {rooms.map((room) => (
            <ListRow
              key={room.homeId}
              title={room.name}
              note={room.stance ? [stanceWords[room.stance], room.line].filter(Boolean).join('：') : '还没去'}
              onTap={open ? () => setHome(room) : undefined}
            />
          ))}
        </Card>
      </Section>
      {home && <FormOfHome id={id} home={home} onClose={() => setHome(null)} reload={reload} />}
    </Page>
  );
}

import { Text } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { minutesApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { minutesStateWords } from '@linli/shared/meeting/meeting.words';
import { Button } from '../../parts/button';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { MinutesSheet } from './minutes-sheet';

interface MinutesPartProps {
  one: OfficeMeeting;
  reload: () => Promise<void>;
}

/** The minutes in short: written here, handed to a colleague, published by them. A correction is made at the desk. */
export function MinutesPart({ one, reload }: MinutesPartProps) {
  const [writing, setWriting] = useState(false);
  const { trouble, wrong, send } = useSending(['items']);
  const { id, rights, minutes, agenda, minutesDue, published } = one;
  const [newest] = minutes;
  async function move(route: typeof minutesApi.hand, said: string) {
    if (await send({}, (key) => call(route, { params: { id }, key }))) toast(said);
    await reload();
  }
  if (!newest && !rights.write) return null;
  return (
    <Section
      title="会议纪要"
      aside={newest ? minutesStateWords[newest.state] : `${momentWords(new Date(minutesDue))} 前公布`}
    >
      {newest?.returned && <Text className="line strong">{`同事请您再改：${newest.returned}`}</Text>}
      {newest?.items.map(({ itemId, said, agreed }) => (
        <Text key={itemId} className="line">
          {[agenda.find((item) => item.id === itemId)?.title, said, agreed && `商量定了：${agreed}`]
            .filter(Boolean)
            .join('。')}
        </Text>
      ))}
      <TroubleLine trouble={trouble} />
      {wrong.items && <Text className="line strong">{wrong.items}</Text>}
      {rights.write && !published && (
        <Button kind={newest ? 'line' : 'main'} wide icon="write" onTap={() => setWriting(true)}>
          写纪要
        </Button>
      )}
      {rights.hand && (
        <Button wide icon="send" onTap={() => move(minutesApi.hand, '交给同事看')}>
          写好了，请同事看
        </Button>
      )}
      {rights.publish && (
        <Button wide icon="check" onTap={() => move(minutesApi.publish, '公布了，来的人都会收到')}>
          看过了，公布
        </Button>
      )}
      {writing && <MinutesSheet one={one} onClose={() => setWriting(false)} reload={reload} />}
    </Section>
  );
}

import { Text } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { handsLabel, lateLabel, partyLookWords } from '@linli/shared/meeting/meeting.words';
import { Actions } from '../../parts/agreed';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { FloorPolls } from '../../parts/floor-polls';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { AskFloorSheet } from './ask-floor-sheet';
import { EnterSheet } from './enter-sheet';
import { HandsSheet } from './hands-sheet';
import { MeetingCode } from './meeting-code';
import { MinutesPart } from './minutes-part';
import { Seats } from './seats';

/** The code for the door, who is there, what hands say, what people left to be said, and the minutes in short. */
export function Gathering({ id }: { id: string }) {
  const [open, setOpen] = useState<'enter' | 'hands' | 'ask' | null>(null);
  const remote = useRemote(() => call(meetingOfficeApi.detail, { params: { id } }), [id]);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { title, where, startsAt, late, heads, rights, hands, polls, left, parties, withdrawnReason } = value;
  const topics = value.agenda.filter(({ topicId }) => topicId);
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      <Text className="line t-head">{title}</Text>
      <Text className="line">{`${momentWords(new Date(startsAt))} · ${where}`}</Text>
      {late && <Text className="line quiet">{`${lateLabel}，到场 ${heads ?? 0} 人`}</Text>}
      {withdrawnReason && <Text className="line strong">{`不开了：${withdrawnReason}`}</Text>}
      {rights.code && <MeetingCode id={id} />}
      {!late && <Seats one={value} reload={reload} onEnter={() => setOpen('enter')} />}
      {(rights.hands || hands.length > 0) && (
        <Section
          title="举手"
          aside={
            rights.hands && (
              <Button small kind="line" onTap={() => setOpen('hands')}>
                数一数
              </Button>
            )
          }
        >
          <Text className="line t-small quiet">{handsLabel}，不算表决</Text>
          {hands.map(({ id: counted, question, yes, no, abstain, present }) => (
            <Text key={counted} className="line">
              {`${question}：赞成 ${yes}，不赞成 ${no}，说不好 ${abstain}（在场 ${present}）`}
            </Text>
          ))}
        </Section>
      )}
      <FloorPolls polls={polls} onAsk={rights.code && (() => setOpen('ask'))} />
      {topics.length > 0 && (
        <Section title="议程里的议题">
          <Card flush>
            {topics.map(({ id: item, title: what, topicId }) => (
              <ListRow
                key={item}
                icon="talk"
                title={what}
                onTap={() => topicId && go('deliberation/topic', { id: topicId })}
              />
            ))}
          </Card>
        </Section>
      )}
      {left.length > 0 && (
        <Section title="来不了的人留的话" aside={`${left.length} 条`}>
          <Card>
            {left.map(({ id: word, words }) => (
              <Text key={word} className="line">
                {words}
              </Text>
            ))}
          </Card>
        </Section>
      )}
      {parties.length > 0 && (
        <Section title="请来的各方" aside={`${parties.length} 方`}>
          <Card flush>
            {parties.map(({ id: party, name, look, who, reason, came }) => (
              <ListRow
                key={party}
                title={name}
                note={[partyLookWords[look], who ?? reason, came !== null && (came ? '来了' : '没来')]
                  .filter(Boolean)
                  .join('，')}
              />
            ))}
          </Card>
        </Section>
      )}
      <MinutesPart one={value} reload={reload} />
      <Actions actions={value.actions} onTicket={(ticket) => go('worker/ticket', { id: ticket })} />
      {open === 'enter' && <EnterSheet id={id} onClose={() => setOpen(null)} reload={reload} />}
      {open === 'ask' && <AskFloorSheet one={value} onClose={() => setOpen(null)} reload={reload} />}
      {open === 'hands' && <HandsSheet one={value} onClose={() => setOpen(null)} reload={reload} />}
    </Page>
  );
}

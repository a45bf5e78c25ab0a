import { Text, View } from '@tarojs/components';
import { momentWords, timeWords } from '@linli/shared/deadline/deadline.words';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { lateLabel, meetingLevelWords } from '@linli/shared/meeting/meeting.words';
import { Actions } from '../../parts/agreed';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { FloorPolls } from '../../parts/floor-polls';
import { Page } from '../../parts/page';
import { ReadAloud } from '../../parts/read-aloud';
import { StaleStrip } from '../../parts/stale-strip';
import { go } from '../../platform/go';
import { ListRow } from '../../parts/list-row';
import { Agenda } from './agenda';
import { DayLeaf } from './day-leaf';
import { FileRows } from './file-rows';
import { MeetingBar } from './meeting-bar';
import { Parties } from './parties';

interface MeetingProps {
  one: MeetingPage;
  sign: string | null;
  stale: boolean;
  reload: () => Promise<void>;
}

/** What, when, where; the agenda with what was said of it; who is asked; who does what. */
export function Meeting({ one, sign, stale, reload }: MeetingProps) {
  const { title, kind, startsAt, endsAt, where, words, phone, place, withdrawnReason, raised } = one;
  const [from, until] = [startsAt, endsAt].map((at) => timeWords(localParts(new Date(at)).minute));
  return (
    <Page
      calls={phone !== null}
      bar={<MeetingBar one={one} sign={sign} reload={reload} />}
      strip={stale && <StaleStrip reload={reload} />}
    >
      <Text className="line t-head">{title}</Text>
      <Text className="line quiet">{[place, kind, one.late && lateLabel].filter(Boolean).join(' · ')}</Text>
      {withdrawnReason && <Text className="line strong">{`很抱歉，这场会不开了：${withdrawnReason}`}</Text>}
      <Card className="mt3">
        <View className="flex">
          <DayLeaf at={startsAt} />
          <View className="grow">
            <Text className="line strong">{`${momentWords(new Date(startsAt)).split(' ')[0] ?? ''} ${from}–${until}`}</Text>
            <Text className="line">{where}</Text>
            <Text className="line t-small quiet">{seatsWords(one)}</Text>
          </View>
        </View>
        {words && <Text className="line mt2">{words}</Text>}
        <ReadAloud words={() => aloud(one)} />
        <Agenda one={one} />
      </Card>
      <FloorPolls polls={one.polls} />
      <Actions actions={one.actions} />
      {raised && (
        <Card flush className="mt3">
          <ListRow
            icon="route"
            title={`没谈拢，提到${meetingLevelWords[raised.to]}接着谈`}
            note={
              raised.meetingId
                ? raised.reason
                : `${raised.reason}，${momentWords(new Date(raised.due))} 前安排`
            }
            {...(raised.meetingId && {
              onTap: () => go('deliberation/meeting', { id: raised.meetingId ?? '' }),
            })}
          />
        </Card>
      )}
      <Parties one={one} reload={reload} />
      <FileRows one={one} />
      {phone && (
        <Card flush className="mt3">
          <CallRow title={place} phone={phone} note="不用手机报名，打这个也行" />
        </Card>
      )}
    </Page>
  );
}

const aloud = ({ title, startsAt, where, words, agenda }: MeetingPage): string =>
  [
    `${title}，${momentWords(new Date(startsAt))}，在${where}`,
    words,
    ...agenda.map(
      (item, at) => `第 ${at + 1} 件，${item.title}${item.agreed ? `，商量定了，${item.agreed}` : ''}`,
    ),
  ]
    .filter(Boolean)
    .join('。');

function seatsWords({ now, startsAt, open, late, present, capacity, taken, waiting }: MeetingPage): string {
  if (late) return `到场 ${present} 人`;
  if (!open) return '请几方来谈的会，不接受报名';
  if (now > startsAt) return `到场 ${present} 人，报名 ${taken} 人`;
  const line = waiting > 0 ? `，排队 ${waiting} 人` : '';
  return capacity === null
    ? `已报名 ${taken} 人，不限人数`
    : `已报名 ${taken} 人，共 ${capacity} 个位置${line}`;
}

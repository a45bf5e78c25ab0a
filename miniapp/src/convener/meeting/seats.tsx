import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import type { MeetingSeat, OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { seatStateWords } from '@linli/shared/meeting/meeting.words';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { LongList } from '../../parts/long-list';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';

interface SeatsProps {
  one: OfficeMeeting;
  reload: () => Promise<void>;
  onEnter: () => void;
}

/** Who comes and who is there; somebody without a phone is written down, or noted as there, by hand. */
export function Seats({ one: { id, seats, present, taken, rights }, reload, onEnter }: SeatsProps) {
  const { trouble, send } = useSending([]);
  async function here(seat: string) {
    if (await send({}, (key) => call(meetingOfficeApi.here, { params: { id, seat }, key }))) await reload();
  }
  return (
    <Section title="名单" aside={`签到 ${present}/${taken}`}>
      <TroubleLine trouble={trouble} />
      {seats.length === 0 ? (
        <Blank kind="empty" title="还没有人报名" />
      ) : (
        <Card flush>
          <LongList rows={seats} keyOf={(seat) => seat.id} about={72}>
            {(seat) => (
              <ListRow
                title={seat.name || '没留称呼'}
                note={standingWords(seat)}
                side={
                  rights.code &&
                  !seat.presentAt && (
                    <Button small kind="line" onTap={() => here(seat.id)}>
                      到了
                    </Button>
                  )
                }
              />
            )}
          </LongList>
        </Card>
      )}
      {rights.enter && (
        <Button kind="line" wide icon="write" onTap={onEnter}>
          替没有手机的人登记
        </Button>
      )}
    </Section>
  );
}

const standingWords = ({ state, presentAt, along, entered }: MeetingSeat): string =>
  [presentAt ? '签到了' : seatStateWords[state], along > 0 && `带 ${along} 人`, entered && '替他登记的']
    .filter(Boolean)
    .join('，');

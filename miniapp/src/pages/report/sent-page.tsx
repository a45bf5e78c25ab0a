import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Contact } from '@linli/shared/place/place.contract';
import { reporterKinds } from '@linli/shared/subscription/subscription.rules';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { RemindMe } from '../../parts/remind-me';
import { Sheet } from '../../parts/sheet';
import { TicketMeter } from '../../parts/ticket-meter';
import { useHelp } from '../../platform/door';
import { goInstead, goTab } from '../../platform/go';
import type { Sent } from './use-report';

interface SentPageProps {
  sent: Sent;
  contacts: readonly Contact[];
}

/** The receipt: the number, who has it, when they take it on, and where to call if that is too late. */
export function SentPage({ sent: { receipt, joined, unsent }, contacts }: SentPageProps) {
  const [calling, setCalling] = useState(false);
  const help = useHelp();
  const { id, number, unit, handler, state, clocks, now } = receipt;
  const cycle = Math.max(1, ...clocks.map((clock) => clock.cycle));
  const to = state === 'reported' ? `${unit}正在派人` : `派给了${unit}`;
  return (
    <Page
      calls
      bar={
        <BottomBar
          second={
            <Button kind="line" big onTap={() => goTab('pages/building')}>
              回到本楼
            </Button>
          }
        >
          <Button big onTap={() => goInstead('resident/ticket', { id })}>
            看进度
          </Button>
        </BottomBar>
      }
    >
      <Blank
        kind="sent"
        title={joined ? '您一起跟进了' : '已经报上去了'}
        words={joined ? `编号 ${number}，有进展也会告诉您` : `编号 ${number}，${to}`}
      />
      <Card>
        <TicketMeter
          ticket={{ clocks, state, cycle, now }}
          foot={handler ? `${handler}先看，有进展会告诉您。` : undefined}
        />
        {unsent > 0 && (
          <Text className="line t-small quiet mt3">{`有 ${unsent} 张照片没有一起交，可以在进度里补。`}</Text>
        )}
      </Card>
      <RemindMe title="有进展告诉我" note="只发您报的事，不点也不影响办理" kinds={reporterKinds}>
        好
      </RemindMe>
      <Card flush className="mt3">
        <ListRow
          icon="phone"
          title="等不了？直接打电话"
          note="燃气、触电、困人请先打 119 或 110"
          onTap={() => setCalling(true)}
        />
      </Card>
      <Sheet title="打给谁" open={calling} onClose={() => setCalling(false)}>
        <View>
          <CallRow title="火灾、困人" phone="119" />
          <CallRow title="报警" phone="110" />
          {contacts.length === 0 && <CallRow {...help} />}
          {contacts.map(({ title, name, phone, note }) => (
            <CallRow
              key={`${title} ${phone}`}
              title={[title, name].filter(Boolean).join(' ')}
              phone={phone}
              note={note}
            />
          ))}
        </View>
      </Sheet>
    </Page>
  );
}

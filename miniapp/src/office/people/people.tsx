import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Colleague } from '@linli/shared/people/people.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { ColleagueSheet } from './colleague-sheet';
import { Pending } from './pending';

/** Colleagues with what they hold and when they are away; invitations that wait; inviting one more. */
export function People() {
  const remote = useRemote(() => call(peopleApi.colleagues), []);
  const [chosen, setChosen] = useState<Colleague | null>(null);
  const { value, reload } = remote;
  const bar = (
    <BottomBar>
      <Button big icon="add" onTap={() => go('office/invite')}>
        邀请同事
      </Button>
    </BottomBar>
  );
  return (
    <Page bar={bar}>
      {!value && <Loading remote={remote} />}
      {value && value.pending.length > 0 && <Pending invitations={value.pending} reload={reload} />}
      {value?.people.length === 0 && (
        <Blank kind="empty" title="还没有同事" words="邀请他们，把邀请码念给他们听就行。" />
      )}
      {value && value.people.length > 0 && (
        <Section title="同事" aside={`${value.people.length} 项任职`}>
          <Card flush>
            <LongList rows={value.people} keyOf={({ appointmentId }) => appointmentId} about={72}>
              {(one) => (
                <ListRow
                  title={one.name}
                  note={`${one.placeName} ${one.roleName} · 手上 ${one.open} 件`}
                  side={
                    one.away && <StatusPill look="hold" icon="calendar" words={awayWords(one.away.until)} />
                  }
                  onTap={() => setChosen(one)}
                />
              )}
            </LongList>
          </Card>
        </Section>
      )}
      <View>
        {chosen && <ColleagueSheet colleague={chosen} onClose={() => setChosen(null)} reload={reload} />}
      </View>
    </Page>
  );
}

const awayWords = (until: string): string => `请假到${dayWords(until)}`;

import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import { freeTimeWords, reachWords } from '@linli/shared/volunteer/volunteer.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ProfileSheet } from './profile-sheet';

interface MyProfileProps {
  own: OwnVolunteering;
  reload: () => Promise<void>;
}

/** What I can do, when and how far; as far as I said it. */
export function MyProfile({ own, reload }: MyProfileProps) {
  const [open, setOpen] = useState(false);
  const { trouble, send } = useSending([]);
  const { profile, skills } = own;
  async function erase() {
    if (!(await send({}, (key) => call(volunteerApi.erase, { key })))) return;
    toast('清掉了');
    await reload();
  }
  const names = skills.filter(({ code }) => profile?.skills.includes(code)).map(({ name }) => name);
  return (
    <Section title="本事和空闲">
      <Card>
        <Text className="line">{names.length ? names.join('、') : '还没写会什么'}</Text>
        <Text className="line quiet">
          {profile?.times.length ? profile.times.map(freeTimeWords).join('、') : '还没写什么时候有空'}
        </Text>
        {profile && <Text className="line quiet">{reachWords[profile.reach]}</Text>}
      </Card>
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Actions
          second={
            profile && (
              <Button kind="line" onTap={erase}>
                清掉
              </Button>
            )
          }
        >
          <Button kind="line" icon="write" onTap={() => setOpen(true)}>
            {profile ? '改一改' : '写一写'}
          </Button>
        </Actions>
      </View>
      {open && <ProfileSheet own={own} onClose={() => setOpen(false)} reload={reload} />}
    </Section>
  );
}

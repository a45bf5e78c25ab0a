import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Colleagues } from '@linli/shared/people/people.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { FormFoot } from '../../parts/form-bar';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface PendingProps {
  invitations: Colleagues['pending'];
  reload: () => Promise<void>;
}

/** Invitations that wait to be taken up; each can be taken back. */
export function Pending({ invitations, reload }: PendingProps) {
  const [asked, setAsked] = useState<Colleagues['pending'][number] | null>(null);
  const { trouble, send } = useSending([]);

  async function cancel(id: string) {
    const done = await send({}, (key) => call(peopleApi.cancelInvitation, { params: { id }, key }));
    if (!done) return;
    setAsked(null);
    toast('邀请收回了');
    await reload();
  }

  return (
    <Section title="等着接受的邀请">
      <Card flush>
        {invitations.map((one) => (
          <ListRow
            key={one.id}
            title={one.name}
            note={`${one.placeName} ${one.roleName} · ${dayWords(localDate(new Date(one.until)))}前有效`}
            side={
              <Button kind="line" small label={`收回给${one.name}的邀请`} onTap={() => setAsked(one)}>
                收回
              </Button>
            }
          />
        ))}
      </Card>
      <Sheet
        title={`收回给${asked?.name ?? ''}的邀请`}
        open={asked !== null}
        onClose={() => setAsked(null)}
        foot={
          <FormFoot
            trouble={trouble}
            second={
              <Button kind="line" big onTap={() => setAsked(null)}>
                不收回
              </Button>
            }
          >
            <Button kind="over" big onTap={() => asked && cancel(asked.id)}>
              收回邀请
            </Button>
          </FormFoot>
        }
      >
        收回以后，原来的邀请码就不能用了；要再请，重新发一个。
      </Sheet>
    </Section>
  );
}

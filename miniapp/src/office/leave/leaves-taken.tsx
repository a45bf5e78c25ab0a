import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Leaves } from '@linli/shared/people/people.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { FormFoot } from '../../parts/form-bar';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

type Taken = Leaves['leaves'][number];

const daysWords = ({ since, until }: Taken): string =>
  since === until ? dayWords(since) : `${dayWords(since)}到${dayWords(until)}`;

/** Days off that have not passed; each can be called off. */
export function LeavesTaken({ leaves, reload }: { leaves: readonly Taken[]; reload: () => Promise<void> }) {
  const [asked, setAsked] = useState<Taken | null>(null);
  const { trouble, send } = useSending([]);
  if (leaves.length === 0) return null;

  async function end(id: string) {
    const done = await send({}, (key) => call(peopleApi.endLeave, { params: { id }, key }));
    if (!done) return;
    setAsked(null);
    toast('假销了');
    await reload();
  }

  return (
    <Section title="请好的假">
      <Card flush>
        {leaves.map((one) => (
          <ListRow
            key={one.id}
            title={daysWords(one)}
            note={one.substitute ? `${one.substitute}代班` : '没有人代班'}
            side={
              <Button kind="line" small label={`销假：${daysWords(one)}`} onTap={() => setAsked(one)}>
                销假
              </Button>
            }
          />
        ))}
      </Card>
      <Sheet
        title={asked ? `${daysWords(asked)}的假不休了` : ''}
        open={asked !== null}
        onClose={() => setAsked(null)}
        foot={
          <FormFoot
            trouble={trouble}
            second={
              <Button kind="line" big onTap={() => setAsked(null)}>
                照常休
              </Button>
            }
          >
            <Button big onTap={() => asked && end(asked.id)}>
              销假
            </Button>
          </FormFoot>
        }
      >
        已经交出去的事不会自动回来，新来的会照常派到手上。
      </Sheet>
    </Section>
  );
}

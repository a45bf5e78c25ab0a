import { useState } from 'react';
import { onCallApi } from '@linli/shared/on-call/on-call.api';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Pick } from '../../parts/pick';
import { Section } from '../../parts/section';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { TurnForm } from './turn-form';
import { TurnRows } from './turn-rows';
import { spanWords } from './turns';

/** The list of one place: when nobody would come, who is put down, and putting somebody down where one may. */
export function OnCall() {
  const [asked, setAsked] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const remote = useRemote(() => call(onCallApi.list, { query: asked ? { place: asked } : {} }), [asked]);
  const { value, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { places, placeId, gaps, turns, mayEdit, now } = value;
  const place = places.find(({ id }) => id === placeId);
  if (!place)
    return (
      <Page>
        <Blank kind="empty" title="还没有值班表" words="社区、物业和部门各有一张，请社区先登记单位。" />
      </Page>
    );
  const about = (
    <>
      <Card flush>
        <ListRow
          icon="bell"
          title={place.name}
          note={places.length > 1 ? '换一处看' : '紧急吹哨时，叫值班的人'}
          onTap={places.length > 1 ? () => setChoosing(true) : undefined}
        />
      </Card>
      <Sheet title="看哪里的值班表" open={choosing} onClose={() => setChoosing(false)}>
        <Pick
          options={places.map(({ id: key, name }) => ({ key, name }))}
          value={place.id}
          onChange={(chosen) => {
            setAsked(chosen);
            setChoosing(false);
          }}
        />
      </Sheet>
      {gaps.length > 0 && (
        <Section title="七天里没人值班" aside={`${gaps.length} 段`}>
          <Card flush>
            {gaps.map((gap) => (
              <ListRow plain key={gap.from} title={spanWords(gap, now)} />
            ))}
          </Card>
        </Section>
      )}
      <TurnRows turns={turns} mayEdit={mayEdit} now={now} reload={reload} />
    </>
  );
  if (!mayEdit) return <Page>{about}</Page>;
  return (
    <TurnForm key={place.id} placeId={place.id} list={value} reload={reload}>
      {about}
    </TurnForm>
  );
}

import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { asTrouble, isAnswered } from '@linli/shared/trouble';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { DoorWays, type PickedDoor } from '../parts/door-picker';
import { FormBar } from '../parts/form-bar';
import { Link } from '../parts/link';
import { ListRow } from '../parts/list-row';
import { Loading } from '../parts/loading';
import { MiniPlate } from '../parts/mini-plate';
import { Page } from '../parts/page';
import { Section } from '../parts/section';
import { useSpot } from '../pages/report/spot';
import { useDraft } from '../platform/draft';
import { useSending, type Wrong } from '../platform/sending';
import type { Remote } from '../platform/use-remote';

/** What the fields of such a form are given: what was written, what is wrong, and the place as a row to change. */
export interface EntryFields<Draft> {
  readonly value: Draft;
  readonly wrong: Wrong;
  readonly where: ReactNode;
  fill: (part: Partial<Draft>, field: string) => void;
}

interface EnterForProps<Draft extends { place: PickedDoor | null }, Made> {
  /** Under what the draft is kept on the phone. */
  name: string;
  empty: Draft;
  /** The fields from top to bottom. */
  order: readonly string[];
  /** What is asked before the form: whose door it is. */
  placeAsk: string;
  /** What the fields need before they can be shown. */
  needs?: Remote<unknown>;
  wrongIn: (draft: Draft, placeId: string) => Wrong;
  enter: (draft: Draft, placeId: string, key: string) => Promise<Made>;
  fields: (form: EntryFields<Draft>) => ReactNode;
  /** What becomes of it; `again` begins with an empty form. */
  made: (reply: Made, again: () => void) => ReactNode;
}

/** Writing something down for somebody without a phone: the door first, then the form, then what becomes of it. */
export function EnterFor<Draft extends { place: PickedDoor | null }, Made>({
  name,
  empty,
  order,
  placeAsk,
  needs,
  wrongIn,
  enter,
  fields,
  made,
}: EnterForProps<Draft, Made>) {
  const draft = useDraft<Draft>(name, empty);
  const [changing, setChanging] = useState(false);
  const [reply, setReply] = useState<Made | null>(null);
  const { wrong, mend, trouble, send } = useSending(order);
  const { value } = draft;
  const spot = useSpot(value.place);
  if (reply) return made(reply, () => setReply(null));
  if (!value.place || changing)
    return (
      <Page>
        <Section title={placeAsk}>
          <DoorWays
            onPick={(place) => {
              draft.change({ place } as Partial<Draft>);
              setChanging(false);
            }}
          />
        </Section>
      </Page>
    );
  if (!spot.value || (needs && !needs.value))
    return (
      <Page>
        <Loading remote={spot.value && needs ? needs : spot} />
      </Page>
    );
  const { placeId, plate, words } = spot.value;
  async function write() {
    const done = await send(wrongIn(value, placeId), () =>
      enter(value, placeId, draft.key).catch((thrown: unknown) => {
        // an answer is kept under its key: the next try, with whatever was mended, is another one
        if (isAnswered(asTrouble(thrown))) draft.takeBack(true);
        throw thrown;
      }),
    );
    if (!done) return;
    draft.clear();
    setReply(done);
  }
  return (
    <Page
      bar={
        <FormBar trouble={trouble}>
          <Button big wide onTap={write}>
            写下来
          </Button>
        </FormBar>
      }
    >
      {fields({
        value,
        wrong,
        where: (
          <View className="mt3" id="field-placeId">
            <Card flush>
              <ListRow
                lead={<MiniPlate plate={plate} />}
                title={words}
                side={<Link onTap={() => setChanging(true)}>改地点</Link>}
              />
            </Card>
          </View>
        ),
        fill(part, field) {
          draft.change(part);
          if (wrong[field]) mend(field);
        },
      })}
    </Page>
  );
}

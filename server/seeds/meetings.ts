import type { INestApplicationContext } from '@nestjs/common';
import { dateOfDay, dayNumber, instantOn } from '@linli/shared/deadline/shanghai.rules';
import { ActionService } from '../src/meeting/action.service';
import { ConveneService } from '../src/meeting/convene.service';
import { FloorService } from '../src/meeting/floor.service';
import { LateService } from '../src/meeting/late.service';
import { MinutesService } from '../src/meeting/minutes.service';
import { OutcomeService } from '../src/meeting/outcome.service';
import { SeatService } from '../src/meeting/seat.service';
import { MeetingSeriesService } from '../src/meeting/series.service';
import { VenueService } from '../src/meeting/venue.service';
import { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import { AgendaItemRow } from '../src/meeting/meeting.entity';
import type { Moments } from './moments';
import { actorOf } from './people/acting';
import type { Cast } from './people/cast';
import type { Register } from './places/register';
import { meetingWords as words } from './meetings.words';
import { topicOf } from './topics';
import type { DemoTopic } from './topics.words';

interface Cue {
  readonly at: Date;
  readonly work: (tx: Tx) => Promise<void>;
}

const compound = '槐荫里小区';

/**
 * 槐荫里小区 talks: one meeting about a topic that was held, with published minutes, which bring the topic on, and what was
 * agreed, one on stools entered afterwards, a series, and the next one about another topic, with sign-ups.
 */
export function meetingCues(
  app: INestApplicationContext,
  moments: Moments,
  { register, cast }: { register: Register; cast: Cast },
): Cue[] {
  const [people, venues, series] = [
    app.get(PeopleService),
    app.get(VenueService),
    app.get(MeetingSeriesService),
  ];
  const [convening, seats, floor] = [app.get(ConveneService), app.get(SeatService), app.get(FloorService)];
  const [minutes, outcomes, actions] = [
    app.get(MinutesService),
    app.get(OutcomeService),
    app.get(ActionService),
  ];
  const lates = app.get(LateService);
  const actor = (tx: Tx, id: string) => actorOf(tx, people, id);
  const clerk = (tx: Tx) => actor(tx, cast.id('钱洁'));
  const here = { placeId: register.id(compound), kind: 'council' };
  const neighbours = cast.neighbours.filter(({ door }) => door.compound === compound).slice(0, 8);
  const agendaOf = async (tx: Tx, name: DemoTopic, agenda: readonly { title: string; minutes: number }[]) => {
    const topicId = await topicOf(tx, name);
    return agenda.map((item) => ({ ...item, topicId }));
  };
  const kept = { venue: '', held: '' };
  const today = dayNumber(moments.now);
  const on = (day: number, hour: number) => instantOn(day, hour * 60).toISOString();
  const heldOn = today - 9;
  return [
    {
      at: moments.ago(16 * 24 * 60),
      work: async (tx) => {
        const me = await clerk(tx);
        kept.venue = await venues.open(tx, me, { placeId: here.placeId, seats: 40, ...words.pavilion });
        await venues.open(tx, me, { placeId: here.placeId, ...words.tree });
        kept.held = await convening.convene(tx, me, {
          ...{
            ...here,
            ...words.held,
            agenda: await agendaOf(tx, 'shed', words.held.agenda),
            venueId: kept.venue,
            capacity: 40,
          },
          ...{ startsAt: on(heldOn, 15), endsAt: on(heldOn, 16) },
          parties: [
            { kind: 'firm', name: words.firm },
            { kind: 'committee', name: words.committee },
          ],
        });
        for (const { id } of neighbours) await seats.signUp(tx, await actor(tx, id), kept.held);
      },
    },
    {
      at: instantOn(heldOn, 15 * 60 + 30),
      work: async (tx) => {
        const me = await clerk(tx);
        for (const name of words.guests) await seats.enter(tx, me, kept.held, { name });
        const [item] = await tx.rows.find(AgendaItemRow, {
          where: { meetingId: kept.held },
          order: { position: 'ASC' },
        });
        await floor.countHands(tx, me, kept.held, {
          ...{ question: words.question, yes: 2, no: 0, abstain: 1 },
          ...(item && { itemId: item.id }),
        });
      },
    },
    {
      at: instantOn(heldOn + 1, 10 * 60),
      work: async (tx) => {
        const me = await clerk(tx);
        const agenda = await tx.rows.find(AgendaItemRow, {
          where: { meetingId: kept.held },
          order: { position: 'ASC' },
        });
        const items = agenda.map(({ id: itemId }, at) => ({
          itemId,
          ...(words.minutes[at] ?? { said: '', agreed: '' }),
          // the last one is what homes vote about next
          stage: at === agenda.length - 1 ? ('decide' as const) : null,
        }));
        await minutes.write(tx, me, kept.held, { base: 0, items });
        await minutes.hand(tx, me, kept.held);
        await outcomes.publish(tx, await actor(tx, cast.id('孙主任')), kept.held);
        const agreed = { ownerId: cast.id('钱洁'), dueOn: dateOfDay(heldOn + 5) };
        await actions.agree(tx, me, kept.held, { words: words.actions[0], ...agreed });
        await actions.agree(tx, me, kept.held, {
          ...{ ...agreed, words: words.actions[1], dueOn: dateOfDay(today + 10) },
        });
      },
    },
    {
      at: moments.ago(24 * 60),
      work: async (tx) => {
        const me = await clerk(tx);
        await lates.enter(tx, me, {
          ...{ ...here, kind: 'stool', ...words.stool, heard: [...words.stool.heard] },
          ...{ day: dateOfDay(dayNumber(tx.at) - 1) },
          ...{ from: 960, until: 1020, heads: 14 },
        });
        await series.open(tx, me, {
          ...{ ...here, ...words.series, venueId: kept.venue, every: 'month', from: 900, until: 970 },
          ...{ firstOn: dateOfDay(today + 20), ownerId: cast.id('钱洁') },
        });
        const next = await convening.convene(tx, me, {
          ...{
            ...here,
            ...words.next,
            agenda: await agendaOf(tx, 'bench', words.next.agenda),
            venueId: kept.venue,
            capacity: 40,
          },
          ...{
            startsAt: on(today + 3, 15),
            endsAt: new Date(+new Date(on(today + 3, 16)) + 600_000).toISOString(),
          },
          parties: [{ kind: 'firm', name: words.firm }],
        });
        for (const { id } of neighbours.slice(0, 6)) await seats.signUp(tx, await actor(tx, id), next, 1);
      },
    },
  ];
}

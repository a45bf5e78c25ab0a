import { Injectable } from '@nestjs/common';
import type * as c from '@linli/shared/meeting/meeting.contract';
import { levelOf } from '@linli/shared/meeting/meeting.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { answerable, checksIn, hasBegun } from '@linli/shared/training/training.rules';
import { PeopleQueries } from '../people/people.queries';
import type { Read } from '../platform/db/db';
import { facts, MeetingRaiseRow, MeetingRow, MeetingWordRow } from './meeting.entity';
import { meetingSql, told, type Told } from './meeting.lines';
import { MeetingRepository, organises } from './meeting.repository';
import { MinutesRow } from './minutes.entity';
import { RecordQueries } from './record.queries';

/** One meeting as everybody may read it, with where the reader stands. */
@Injectable()
export class MeetingPageQueries {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly record: RecordQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** Agenda, who is asked, and what was published; who signed up, nobody reads here. */
  async page(read: Read, me: Actor | null, id: string): Promise<c.MeetingPage> {
    const row = await read.rows.findOneBy(MeetingRow, { id });
    if (!row) throw new Refusal('meeting.missing');
    const [found] = await read.rows.query<
      [Told & { phone: string | null; placeKind: string; present: number }]
    >(
      `select ${meetingSql.columns}, n.present, o.kind as "placeKind", (select p.phone from stand s join place p on p.id = s.place_id
          where s.tree = 'administrative' and starts_with(a.path, s.path) and p.phone is not null order by length(s.path) desc limit 1) as phone
         from meeting a ${meetingSql.joins} where a.id = $1`,
      [id],
    );
    const { phone, placeKind, present, ...line } = found;
    const minutes = await this.published(read, id);
    const { mostAlong } = await this.meetings.termsOf(read, row.districtId);
    return {
      now: read.at.toISOString(),
      ...told(line),
      words: row.words,
      agenda: await this.record.agenda(read, row, minutes?.items ?? []),
      parties: (await this.record.parties(read, row)).map(({ who: _, answerBy: __, personId, ...party }) => ({
        ...party,
        mine: personId !== null && personId === me?.id,
      })),
      hands: minutes ? await this.record.hands(read, id) : [],
      polls: await this.record.polls(read, id),
      ...{ present: row.heads ?? present, mostAlong, level: levelOf(placeKind), phone },
      minutes: minutes && (await this.toldMinutes(read, minutes)),
      actions: minutes ? await this.record.actions(read, id) : [],
      raised: await this.raisedTo(read, id),
      ...(await this.mine(read, me, row, found.open)),
    };
  }

  /** What a meeting could not settle, and where that went. */
  async raisedTo({ rows }: Read, meetingId: string): Promise<c.MeetingPage['raised']> {
    const raise = await rows.findOneBy(MeetingRaiseRow, { meetingId });
    if (!raise) return null;
    const { level: to, reason, dueAt, nextId } = raise;
    return { to, reason, due: dueAt.toISOString(), meetingId: nextId };
  }

  /** The published version of the minutes that holds. */
  published({ rows }: Read, meetingId: string): Promise<MinutesRow | null> {
    return rows.findOne(MinutesRow, { where: { meetingId, state: 'published' }, order: { version: 'DESC' } });
  }

  private async toldMinutes(read: Read, minutes: MinutesRow): Promise<c.MeetingPage['minutes']> {
    const { version, because, words, publishedAt, checkedBy } = minutes;
    return {
      ...{ version, because, words, publishedAt: (publishedAt ?? read.at).toISOString() },
      checker: (checkedBy && (await this.people.nameAtWork(read, checkedBy))) || '-',
    };
  }

  private async mine(
    read: Read,
    me: Actor | null,
    row: MeetingRow,
    open: boolean,
  ): Promise<Pick<c.MeetingPage, 'standing' | 'rights'>> {
    const seat = me && (await this.meetings.mine(read, row.id, me.id));
    const word = me && (await read.rows.findOneBy(MeetingWordRow, { meetingId: row.id, personId: me.id }));
    const [comes, checks] = [answerable(facts(row), read.at), checksIn(facts(row), read.at)];
    const there = Boolean(seat?.presentAt);
    const ahead =
      seat?.state === 'waiting'
        ? (await this.meetings.line(read, row.id)).findIndex(({ id }) => id === seat.id) + 1
        : null;
    return {
      standing: {
        ...{ state: seat?.state ?? null, line: ahead, along: seat?.along ?? 0, present: there },
        left: word?.words ?? null,
      },
      rights: {
        signUp: open && comes && !seat,
        leave: comes && Boolean(seat) && !there,
        checkIn: checks && !there && (open || Boolean(seat)),
        word: comes,
        write: Boolean(me && organises(me, row)) && hasBegun(facts(row), read.at),
      },
    };
  }
}

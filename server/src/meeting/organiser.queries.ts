import { Injectable } from '@nestjs/common';
import type * as c from '@linli/shared/meeting/meeting.contract';
import { levelAbove, levelOf } from '@linli/shared/meeting/meeting.rules';
import type { Minutes } from '@linli/shared/meeting/minutes.contract';
import { minutesLife, minutesParts } from '@linli/shared/meeting/minutes.rules';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { answerable, checksIn, hasBegun } from '@linli/shared/training/training.rules';
import { PeopleQueries, workName } from '../people/people.queries';
import { codeAt } from '../platform/check-in.code';
import type { Read } from '../platform/db/db';
import { facts, MeetingRow, MeetingWordRow } from './meeting.entity';
import { meetingSql, told, type Told } from './meeting.lines';
import { organises } from './meeting.repository';
import { MinutesRow } from './minutes.entity';
import { MeetingPageQueries } from './page.queries';
import { RecordQueries } from './record.queries';
import { MeetingKindRow } from './venue.entity';

type Line = Told & { present: number; version: number; placeKind: string };
const selected = `${meetingSql.columns}, n.present, a.version, o.kind as "placeKind"`;

/** Meetings as their organisers see them. */
@Injectable()
export class OrganiserMeetingQueries {
  constructor(
    private readonly pages: MeetingPageQueries,
    private readonly record: RecordQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** The meetings at and below the places I steer, and those I entered: those to come, the next first, then those that were. */
  async list({ rows, at }: Read, me: Actor): Promise<c.OfficeMeetings> {
    const found = await rows.query<Line[]>(
      `select ${selected} from meeting a ${meetingSql.joins}
        where exists (select from unnest($1::text[]) mine where starts_with(a.path, mine)) or a.by_id = $3
        order by a.ends_at <= $2, abs(extract(epoch from a.starts_at - $2::timestamptz)), a.id limit 200`,
      [steeredPaths(me), at, me.id],
    );
    return { now: at.toISOString(), meetings: found.map(({ placeKind: _, ...one }) => told(one)) };
  }

  /** One meeting with everybody on its list, what was left for it, and every version of its minutes. */
  async detail(read: Read, me: Actor, id: string): Promise<c.OfficeMeeting> {
    const row = await this.inScope(read, me, id);
    const [{ placeKind, ...line }] = await read.rows.query<[Line]>(
      `select ${selected} from meeting a ${meetingSql.joins} where a.id = $1`,
      [id],
    );
    const versions = await read.rows.find(MinutesRow, {
      where: { meetingId: id },
      order: { version: 'DESC' },
    });
    const published = await this.pages.published(read, id);
    const { template } = await read.rows.findOneByOrFail(MeetingKindRow, {
      districtId: row.districtId,
      code: row.kind,
    });
    const raised = await this.pages.raisedTo(read, id);
    const words = await read.rows.find(MeetingWordRow, { where: { meetingId: id }, order: { id: 'ASC' } });
    const { placeId, venueId, spot, heads } = row;
    return {
      now: read.at.toISOString(),
      ...told(line),
      ...{ placeId, venueId, spot, heads, words: row.words, template, level: levelOf(placeKind), raised },
      agenda: await this.record.agenda(read, row, published?.items ?? []),
      parties: (await this.record.parties(read, row)).map(({ personId: _, answerBy, ...party }) => ({
        ...party,
        answerBy: answerBy.toISOString(),
      })),
      seats: await this.seats(read, id),
      hands: await this.record.hands(read, id),
      polls: await this.record.polls(read, id),
      left: words.map(({ id: word, words: said, at }) => ({ id: word, words: said, at: at.toISOString() })),
      minutes: await Promise.all(versions.map((one) => this.version(read, one))),
      minutesDue: row.minutesDue.toISOString(),
      actions: await this.record.actions(read, id),
      rights: rightsOf(read, me, row, {
        newest: versions[0],
        mayRaise: !raised && levelAbove(levelOf(placeKind)) !== null,
      }),
    };
  }

  /** The code of now, for the organiser's screen. */
  async code(read: Read, me: Actor, id: string): Promise<c.MeetingCode> {
    const { codeKey, title } = await this.inScope(read, me, id);
    const [counted] = await read.rows.query<[{ present: number; taken: number }]>(
      `select n.present, n.taken from meeting a ${meetingSql.joins} where a.id = $1`,
      [id],
    );
    return { title, ...codeAt(codeKey, read.at), ...counted };
  }

  private async inScope({ rows }: Read, me: Actor, id: string): Promise<MeetingRow> {
    const row = await rows.findOneBy(MeetingRow, { id });
    if (!row || !organises(me, row)) throw new Refusal('meeting.missing');
    return row;
  }

  private async seats({ rows }: Read, id: string): Promise<c.MeetingSeat[]> {
    const found = await rows.query<(Omit<c.MeetingSeat, 'presentAt'> & { presentAt: Date | null })[]>(
      `select s.id, coalesce(s.guest_name, p.name, n.work_name, '') as name, s.along, s.state, s.person_id is null as entered,
              s.present_at as "presentAt", s.present_way as way
         from meeting_seat s left join person p on p.id = s.person_id ${workName('n', 's.person_id')}
        where s.meeting_id = $1 and s.state <> 'left' order by s.state, s.id limit 3000`,
      [id],
    );
    return found.map(({ presentAt, ...one }) => ({ ...one, presentAt: presentAt?.toISOString() ?? null }));
  }

  private async version(read: Read, row: MinutesRow): Promise<Minutes> {
    const { version, edit, state, items, words, because, returned, publishedAt, checkedBy, writtenBy } = row;
    return {
      ...{ version, edit, state, items, words, because, returned },
      writer: (await this.people.nameAtWork(read, writtenBy)) ?? '-',
      publishedAt: publishedAt?.toISOString() ?? null,
      checker: checkedBy && (await this.people.nameAtWork(read, checkedBy)),
    };
  }
}

function rightsOf(
  { at }: Read,
  me: Actor,
  row: MeetingRow,
  { newest, mayRaise }: { newest: MinutesRow | undefined; mayRaise: boolean },
): c.OfficeMeeting['rights'] {
  const open = answerable(facts(row), at);
  const begun = hasBegun(facts(row), at);
  const held = begun || row.lateAt !== null;
  const moves = newest ? openMoves(minutesLife, newest.state, minutesParts(newest.writers, me.id)) : [];
  return {
    ...{ revise: open, invite: open, code: checksIn(facts(row), at), hands: begun },
    ...{ enter: !row.withdrawnAt && !row.lateAt, raise: held && mayRaise, act: held },
    write: held && (!newest || newest.state === 'published' || moves.includes('write')),
    ...{ hand: moves.includes('hand'), publish: moves.includes('publish'), back: moves.includes('back') },
  };
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { EnterAnswer } from '@linli/shared/poll/poll.contract';
import { answerFault, type Unfit } from '@linli/shared/poll/poll.rules';
import { answerFaultWords, pollFaults as faults, unfitWords } from '@linli/shared/poll/poll.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import { NeighbourQueries } from '../home/neighbour.queries';
import { PlaceService } from '../place/place.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TopicService } from '../topic/topic.service';
import { PollAnswerRow, type PollRow } from './poll.entity';
import { pollAnswered } from './poll.events';
import { PollRepository } from './poll.repository';
import { PollService } from './poll.service';

/** What people say to a consultation. */
@Injectable()
export class PollAnswerService {
  constructor(
    private readonly polls: PollRepository,
    private readonly service: PollService,
    private readonly neighbours: NeighbourQueries,
    private readonly places: PlaceService,
    private readonly topics: TopicService,
    private readonly outbox: Outbox,
  ) {}

  /** My answer, in the place of an earlier one; one person has one voice, whatever the number of their homes. */
  async answer(tx: Tx, me: Actor, id: string, choices: readonly string[]): Promise<void> {
    const poll = await this.polls.lock(tx, id);
    const fit = await this.fits(tx, me.id, poll);
    if ('why' in fit) throw new Refusal('poll.unfit', { why: unfitWords[fit.why] });
    await this.checkChoices(tx, poll, choices);
    await tx.rows.query(
      `insert into poll_answer (id, poll_id, person_id, home_id, door_id, choices, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (poll_id, person_id) where person_id is not null do update set choices = excluded.choices, at = excluded.at`,
      [newId(tx.at), id, me.id, fit.homeId, fit.doorId, choices, tx.at],
    );
    if (poll.topicId) await this.topics.took(tx, poll.topicId, me.id, 'voted');
    await this.tellAnswered(tx, poll, me.id, 'no');
  }

  /** Writes down the answer of somebody without a phone, once a home and name. */
  async enter(tx: Tx, me: Actor, id: string, { doorId, room, name, choices }: EnterAnswer): Promise<void> {
    const poll = await this.polls.lock(tx, id);
    if (!(await this.service.runs(tx, me, poll))) throw new Refusal('poll.missing');
    if (poll.state !== 'open') throw new Refusal('poll.over');
    await this.checkChoices(tx, poll, choices);
    const path = await this.places.pathOf(tx, doorId);
    const homeId = path.startsWith(poll.path) ? await this.neighbours.behind(tx, path, room) : null;
    if (!homeId) throw new Refusal('field.wrong', {}, { room: faults.room });
    const called = name.trim();
    const [twice] = await tx.rows.query<unknown[]>(
      `select 1 from poll_answer n left join resident r on r.person_id = n.person_id and r.home_id = n.home_id
        where n.poll_id = $1 and n.home_id = $2 and $3 in (n.name, r.name)`,
      [id, homeId, called],
    );
    refuseFields(twice ? { name: faults.twice } : {});
    await tx.rows.insert(PollAnswerRow, {
      ...{ id: newId(tx.at), pollId: id, personId: null, homeId, doorId, name: called },
      ...{ enteredBy: me.id, choices: [...choices], at: tx.at },
    });
    await this.tellAnswered(tx, poll, me.id, 'yes');
  }

  private async tellAnswered(
    tx: Tx,
    { id: subjectId, districtId }: PollRow,
    actorId: string,
    entered: 'yes' | 'no',
  ): Promise<void> {
    await this.outbox.publish(tx, pollAnswered({ districtId, subjectId, actorId, facts: { entered } }));
  }

  /** The home by which somebody may answer now, or why they may not. */
  async fits(
    read: Read,
    personId: string | null,
    { state, closesAt, path }: Pick<PollRow, 'state' | 'closesAt' | 'path'>,
  ): Promise<{ homeId: string; doorId: string } | { why: Unfit }> {
    if (state !== 'open' || closesAt <= read.at) return { why: 'closed' };
    if (!personId) return { why: 'signed_out' };
    const homes = await this.neighbours.homesOf(read, personId);
    if (!homes.length) return { why: 'no_home' };
    const home = homes.find((one) => one.path.startsWith(path));
    return home ? { homeId: home.id, doorId: home.entranceId } : { why: 'elsewhere' };
  }

  /** Someone left: what they answer while answers are taken is gone, what was counted stays with nobody's name. */
  async forget({ rows }: Tx, personId: string): Promise<void> {
    await rows.query(
      `delete from poll_answer n using poll p where p.id = n.poll_id and p.state = 'open' and n.person_id = $1`,
      [personId],
    );
    await rows.query('update poll_answer set person_id = null where person_id = $1', [personId]);
  }

  /** What an account answered is another's from now on, except where that one answered too. */
  async merge({ rows }: Tx, from: string, into: string): Promise<void> {
    await rows.query(
      `update poll_answer n set person_id = $2 where person_id = $1
          and not exists (select from poll_answer o where o.poll_id = n.poll_id and o.person_id = $2)`,
      [from, into],
    );
  }

  private async checkChoices(read: Read, poll: PollRow, choices: readonly string[]): Promise<void> {
    const options = await this.polls.options(read, poll.id);
    const ids = options.map((option) => option.id);
    const fault = answerFault(poll, ids, choices);
    if (fault) throw new Refusal('field.wrong', {}, { choices: answerFaultWords[fault] });
  }
}

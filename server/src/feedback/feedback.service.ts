import { Injectable } from '@nestjs/common';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import type { AnswerFeedback, ReopenFeedback, WriteFeedback } from '@linli/shared/feedback/feedback.contract';
import {
  feedbackLife,
  partsTowardFeedback,
  type FeedbackMove,
  type FeedbackTerms,
} from '@linli/shared/feedback/feedback.rules';
import { feedbackWhereWords } from '@linli/shared/feedback/feedback.words';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { CalendarService } from '../calendar/calendar.service';
import { PhotoService } from '../photo/photo.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { FeedbackLineRow, FeedbackRow } from './feedback.entity';
import { feedbackLate, feedbackMoved, feedbackWritten } from './feedback.events';
import { FeedbackRepository, type Whereabouts } from './feedback.repository';

/** What people say about the app, until it is answered. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly feedback: FeedbackRepository,
    private readonly places: PlaceService,
    private readonly calendars: CalendarService,
    private readonly photos: PhotoService,
    private readonly outbox: Outbox,
  ) {}

  /** Lays down a district's terms, in the place of those before. */
  layDown(tx: Tx, districtId: string, terms: FeedbackTerms): Promise<void> {
    return this.feedback.layDown(tx, districtId, terms);
  }

  /** Says something about the app to the community of the place, else of one's own post or home; of somebody without any the compound is asked. */
  async write(tx: Tx, me: Actor, ask: WriteFeedback): Promise<Pick<FeedbackRow, 'id' | 'number'>> {
    const { placeId, kind, photoIds } = ask;
    const path = placeId ? await this.places.pathOf(tx, placeId) : me.posts[0]?.path;
    if (!path) throw new Refusal('field.wrong', {}, { placeId: feedbackWhereWords });
    const where = await this.feedback.whereabouts(tx, path);
    const { districtId } = where;
    const row = tx.rows.create(FeedbackRow, {
      id: newId(tx.at),
      districtId,
      placeId: where.placeId,
      path: where.path,
      number: await this.feedback.nextNumber(tx, districtId),
      kind,
      state: 'open',
      page: ask.page?.trim() || null,
      writerId: me.id,
      round: 1,
      version: 1,
      at: tx.at,
      ...(await this.duesOf(tx, where)),
    });
    await tx.rows.insert(FeedbackRow, row);
    await this.say(tx, row.id, { what: 'said', byId: me.id, words: ask.words });
    await this.photos.attach(tx, me.id, photoIds, { feedbackId: row.id, districtId });
    await this.outbox.publish(
      tx,
      feedbackWritten({ districtId, subjectId: row.id, actorId: me.id, facts: { kind } }),
    );
    return row;
  }

  /** Takes it up: whoever wrote it sees that somebody looks. */
  async take(tx: Tx, me: Actor, id: string, version: number): Promise<void> {
    // the answer can be late in its own turn
    await this.move(tx, me, { id, version }, 'take', { lateAt: null });
  }

  /** Answers it, or says why it is not followed. */
  async answer(tx: Tx, me: Actor, id: string, { version, outcome, words }: AnswerFeedback): Promise<void> {
    await this.move(tx, me, { id, version }, outcome, { endedAt: tx.at });
    const what = outcome === 'answer' ? 'answered' : 'declined';
    await this.say(tx, id, { what, byId: me.id, words });
  }

  /** Says once that an answer did not solve it: it begins anew, with dues of its own. */
  async reopen(tx: Tx, me: Actor, id: string, { version, words }: ReopenFeedback): Promise<void> {
    const { path } = await this.feedback.lock(tx, id);
    const dues = await this.duesOf(tx, await this.feedback.whereabouts(tx, path));
    await this.move(tx, me, { id, version }, 'reopen', { round: 2, endedAt: null, lateAt: null, ...dues });
    await this.say(tx, id, { what: 'again', byId: me.id, words });
  }

  /** Records once, of each that nobody took up or answered in time, that it is late; answers how many. */
  async soundLate(tx: Tx, most = 200): Promise<number> {
    const [late] = await tx.rows.query<[Pick<FeedbackRow, 'id' | 'districtId'>[], number]>(
      `update feedback set late_at = $1 where id in (
         select id from feedback where late_at is null
            and (state = 'open' and accept_due < $1 or state in ('open', 'taken') and answer_due < $1)
          order by accept_due limit $2 for update skip locked)
       returning id, district_id as "districtId"`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      late.map(({ id, districtId }) => feedbackLate({ districtId, subjectId: id, actorId: null, facts: {} })),
    );
    return late.length;
  }

  /** Erases the words and pictures of somebody who left; that there was something, and what was answered, stays. */
  async forget(tx: Tx, personId: string): Promise<void> {
    await tx.rows.update(FeedbackLineRow, { byId: personId }, { words: null });
    await this.photos.eraseFeedback(tx, personId);
  }

  /** One step of its life by one of its parts; out of sight is missing, and an older version than the present one a no. */
  private async move(
    tx: Tx,
    me: Actor,
    { id, version }: Pick<FeedbackRow, 'id' | 'version'>,
    move: FeedbackMove,
    more: Partial<FeedbackRow> = {},
  ): Promise<void> {
    const row = await this.feedback.lock(tx, id);
    const parts = partsTowardFeedback(row, me);
    if (!parts.length && row.writerId !== me.id) throw new Refusal('feedback.missing');
    if (row.version !== version) throw new Refusal('feedback.stale');
    const state = step(feedbackLife, row.state, move, parts);
    await tx.rows.update(FeedbackRow, id, { state, version: version + 1, ...more });
    const { districtId } = row;
    await this.outbox.publish(
      tx,
      feedbackMoved({ districtId, subjectId: id, actorId: me.id, facts: { move } }),
    );
  }

  private async say(
    tx: Tx,
    feedbackId: string,
    { words, ...line }: { what: FeedbackLineRow['what']; byId: string; words: string },
  ): Promise<void> {
    const row = { id: newId(tx.at), feedbackId, at: tx.at, ...line, words: words.trim() };
    await tx.rows.insert(FeedbackLineRow, row);
  }

  private async duesOf(tx: Tx, { districtId, placeId, community }: Whereabouts) {
    const { acceptDays, answerDays } = await this.feedback.termsOf(tx, districtId);
    const { calendar } = await this.calendars.inForce(tx, districtId, community ? placeId : null);
    const due = (days: number) => dueAt(tx.at, { unit: 'working_day', days }, calendar).due;
    return { acceptDue: due(acceptDays), answerDue: due(answerDays) };
  }
}

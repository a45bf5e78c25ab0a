import { Injectable } from '@nestjs/common';
import type {
  FeedbackDesk,
  feedbackViews,
  OwnFeedback,
  OwnFeedbacks,
  ReadFeedback,
} from '@linli/shared/feedback/feedback.contract';
import {
  feedbackKinds,
  feedbackLife,
  owedOf,
  partsTowardFeedback,
  readersOf,
  waitingFeedback,
} from '@linli/shared/feedback/feedback.rules';
import { openMoves } from '@linli/shared/machine';
import { overseeing, overseenPaths, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { PeopleQueries, workName } from '../people/people.queries';
import { PhotoService } from '../photo/photo.service';
import type { Read } from '../platform/db/db';
import { FeedbackLineRow, FeedbackRow } from './feedback.entity';

/** For how many days kinds are counted, and what has ended is shown. */
const days = 90;

/** Readable by whoever steers at its path, or, where it is about conduct, oversees there. `$1` steered, `$2` overseen paths. */
const readable = `exists (select from unnest(case when f.kind = 'conduct' then $2::text[] else $1::text[] end) mine where starts_with(f.path, mine))`;

type Told = FeedbackRow & { readonly writer: string | null; readonly place: string };

/** What people said about the app, for themselves and for those who answer. */
@Injectable()
export class FeedbackQueries {
  constructor(
    private readonly photos: PhotoService,
    private readonly people: PeopleQueries,
  ) {}

  /** What I said, the latest first. */
  async mine(read: Read, me: Actor): Promise<OwnFeedbacks> {
    const rows = await read.rows.find(FeedbackRow, {
      where: { writerId: me.id },
      order: { at: 'DESC' },
      take: 50,
    });
    const { lines, photos } = await this.saidOf(read, rows);
    return {
      now: read.at.toISOString(),
      feedback: rows.map((row) => ({
        ...shown(row, me, read.at),
        photos: photos.get(row.id) ?? [],
        lines: (lines.get(row.id) ?? []).map(({ who: _, ...line }) => line),
      })),
    };
  }

  /** What waits for an answer, the most urgent first, or what has ended lately; and how much there was of each kind. */
  async desk(read: Read, me: Actor, view: (typeof feedbackViews)[number]): Promise<FeedbackDesk> {
    const mine = [steeredPaths(me), overseenPaths(me)];
    const waits = view === 'waiting';
    const rows = await read.rows.query<Told[]>(
      `select f.id, f.number, f.kind, f.state, f.page, f.path, f.round, f.version, f.at, f.writer_id as "writerId", p.name as writer, o.name as place,
              f.accept_due as "acceptDue", f.answer_due as "answerDue"
         from feedback f join person p on p.id = f.writer_id join place o on o.id = f.place_id
        where ${readable} and (f.state = any($3)) = $4 and ($4 or f.ended_at > $5::timestamptz - interval '${days} days')
        order by case when f.state = 'open' then f.accept_due when f.state = 'taken' then f.answer_due end, f.ended_at desc, f.id limit 200`,
      [...mine, waitingFeedback, waits, read.at],
    );
    const counted = await read.rows.query<{ kind: (typeof feedbackKinds)[number]; count: number }[]>(
      `select f.kind, count(*)::int as count from feedback f
        where ${readable} and f.at > $3::timestamptz - interval '${days} days' group by f.kind`,
      [...mine, read.at],
    );
    const { lines, photos } = await this.saidOf(read, rows);
    return {
      now: read.at.toISOString(),
      feedback: rows.map((row): ReadFeedback => ({
        ...shown(row, me, read.at),
        writer: row.writer,
        place: row.place,
        photos: photos.get(row.id) ?? [],
        lines: lines.get(row.id) ?? [],
      })),
      days,
      all: counted.reduce((sum, { count }) => sum + count, 0),
      kinds: feedbackKinds.map((kind) => ({
        kind,
        count: counted.find((one) => one.kind === kind)?.count ?? 0,
      })),
    };
  }

  /** A feedback as messages tell of it. */
  mentioned({ rows }: Read, id: string): Promise<FeedbackRow | null> {
    return rows.findOneBy(FeedbackRow, { id });
  }

  /** Those nearest above a feedback who read its kind; with `late` everybody who oversees there. */
  readers(read: Read, { path, kind }: FeedbackRow, late: boolean): Promise<string[]> {
    return this.people.holding(read, path, late ? overseeing : readersOf(kind), late);
  }

  private async saidOf(read: Read, rows: readonly Pick<FeedbackRow, 'id'>[]) {
    const ids = rows.map(({ id }) => id);
    const found = await read.rows.query<(Omit<FeedbackLineRow, 'id' | 'byId'> & { who: string | null })[]>(
      `select l.feedback_id as "feedbackId", l.what, l.words, l.at, coalesce(n.work_name, p.name) as who
         from feedback_line l join person p on p.id = l.by_id ${workName('n', 'l.by_id')}
        where l.feedback_id = any($1) order by l.id`,
      [ids],
    );
    const lines = new Map<string, ReadFeedback['lines']>();
    for (const { feedbackId, at, ...line } of found)
      lines.set(feedbackId, [...(lines.get(feedbackId) ?? []), { ...line, at: at.toISOString() }]);
    return { lines, photos: await this.photos.ofFeedback(read, ids) };
  }
}

/** What everybody who sees a feedback sees of it. */
function shown(row: FeedbackRow, me: Actor, at: Date): Omit<OwnFeedback, 'lines' | 'photos'> {
  const owed = owedOf(row, at);
  const { id, number, kind, state, page, version } = row;
  return {
    ...{ id, number, kind, state, page, version },
    at: row.at.toISOString(),
    owed: owed && { ...owed, due: owed.due.toISOString() },
    openMoves: openMoves(feedbackLife, state, partsTowardFeedback(row, me)),
  };
}

import { Logger, type INestApplicationContext } from '@nestjs/common';
import { CheckHearing } from './check/check.hearing';
import { PeopleService } from './people/people.service';
import { PhotoService } from './photo/photo.service';
import { Db } from './platform/db/db';
import { ErrandRunner } from './platform/errand/runner';
import { Courier } from './platform/outbox/courier';
import { Reaper } from './platform/outbox/reaper';
import { PushService } from './push/push.service';
import { RecordingService } from './recording/recording.service';
import { StaffService } from './staff/staff.service';
import { TicketWatch } from './ticket/ticket.watch';
import { QuestionService } from './watch/question.service';
import { WatchService } from './watch/watch.service';

/** One recurring job. `run` answers how much it did; while that is not nothing it is run again at once. */
export interface Job {
  readonly name: string;
  /** Milliseconds of rest after a run that found nothing. */
  readonly rest: number;
  run(): Promise<number>;
}

/** Every clock of the product. Each job may run in any number of workers at once. */
export function schedule(app: INestApplicationContext): Job[] {
  const db = app.get(Db);
  const every = (rest: number, name: string, run: () => Promise<number>): Job => ({ name, rest, run });
  return [
    every(300, 'outbox.carry', () => app.get(Courier).carry()),
    every(300, 'errands.run', () => app.get(ErrandRunner).run()),
    every(1_000, 'clocks.sound', () => soundClocks(db, app.get(TicketWatch))),
    every(60_000, 'checks.sweep', () => db.write((tx) => app.get(CheckHearing).sweep(tx))),
    every(60_000, 'leaves.begin', () => db.write((tx) => app.get(StaffService).beginLeaves(tx))),
    every(60_000, 'questions.end', () => db.write((tx) => app.get(QuestionService).endDue(tx))),
    every(600_000, 'watch.unwatched', () => mendUnwatched(db, app.get(WatchService))),
    every(60_000, 'people.forget', () => db.write((tx) => app.get(PeopleService).forgetDue(tx))),
    every(600_000, 'photos.discard', () => app.get(PhotoService).discardLoose()),
    every(600_000, 'pushes.reap', () => db.write((tx) => app.get(PushService).reap(tx))),
    every(600_000, 'recordings.discard', () => app.get(RecordingService).discardLoose()),
    every(600_000, 'keys.reap', () => db.write((tx) => app.get(Reaper).reap(tx))),
  ];
}

const log = new Logger('schedule');

/** Sweeps in one transaction; where a ticket breaks it, one by one, so that it holds up no other. */
async function soundClocks(db: Db, watch: TicketWatch): Promise<number> {
  try {
    return await db.write((tx) => watch.soundClocks(tx));
  } catch (trouble) {
    log.error({ err: trouble }, 'the sweep broke and goes on one by one');
    let recorded = 0;
    for (const id of await db.read((read) => watch.overdue(read)))
      recorded += await db
        .write((tx) => watch.sound(tx, [id]))
        .catch((why: unknown) => {
          log.error({ err: why }, `the clocks of ticket ${id} cannot be recorded`);
          return 0;
        });
    return recorded;
  }
}

/** Looks at everything that waits and mends, one by one, what nobody watches; answers what was not known before. */
async function mendUnwatched(db: Db, watch: WatchService): Promise<number> {
  let mended = 0;
  const found = await db.read((read) => watch.unwatched(read));
  for (const id of new Set(found.map(({ ticketId }) => ticketId)))
    mended += await db
      .write((tx) => watch.mend(tx, id))
      .catch((why: unknown) => {
        log.error({ err: why }, `what ticket ${id} lacks cannot be mended`);
        return 0;
      });
  return mended;
}

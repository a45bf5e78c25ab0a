import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { DeadlineService } from '../src/deadline/deadline.service';
import { DispatchService } from '../src/dispatch/dispatch.service';
import { HandlingService } from '../src/handling/handling.service';
import { NoticeService } from '../src/notice/notice.service';
import { PeopleService } from '../src/people/people.service';
import { PhotoFiles } from '../src/photo/photo.files';
import { PhotoService } from '../src/photo/photo.service';
import { PlaceRow } from '../src/place/place.entity';
import { PlaceService } from '../src/place/place.service';
import { Db } from '../src/platform/db/db';
import { Courier } from '../src/platform/outbox/courier';
import { Outbox } from '../src/platform/outbox/outbox';
import { TicketIntake } from '../src/ticket/ticket.intake';
import { TicketWatch } from '../src/ticket/ticket.watch';
import { Cast } from './cast';
import { Director } from './director';
import { layDistrict } from './lay-district';
import { Moments } from './moments';
import { welcomeNeighbours } from './neighbours';
import { Album } from './pictures';
import { readUpTo } from './reading';
import { appointStaff } from './staff';
import { storiesAround } from './stories-around';
import { storiesAtHome } from './stories-at-home';
import type { Story } from './story';

/** The lock that lets one process seed while the others wait. Any number that nothing else uses. */
const seedLock = 20261126;
const days = 60;
const told = 36;

/**
 * Seeds the demo district into an empty database, in one transaction: all of it or nothing. Any number of processes
 * may try at once; one does it. Answers false when there is a district already.
 */
export async function seedDemo(app: INestApplicationContext): Promise<boolean> {
  const now = await app.get(Db).read(async ({ at }) => at);
  const source = app.get<DataSource>(getDataSourceToken());
  if (await hasDistrict(source.manager)) return false;
  const photos = app.get(PhotoService);
  console.time('album');
  const album = await Album.draw(app.get(PhotoFiles), () => photos.newId(now));
  console.timeEnd('album');
  const seeded = await source.transaction(async (rows) => {
    await rows.query('select pg_advisory_xact_lock($1)', [seedLock]);
    if (await hasDistrict(rows)) return false;
    await tellAll(app, rows, new Moments(now), album);
    return true;
  });
  await album.discard();
  return seeded;
}

const hasDistrict = (rows: EntityManager): Promise<boolean> => rows.existsBy(PlaceRow, { kind: 'district' });

/** Lays the district two months ago and tells its tickets instant by instant; clocks sound and messages go out as they did then. */
async function tellAll(
  app: INestApplicationContext,
  rows: EntityManager,
  moments: Moments,
  album: Album,
): Promise<void> {
  let at = moments.ago(days * 24 * 60);
  const then = new Db({ manager: rows, transaction: (work) => work(rows) }, { moment: async () => at });
  const courier = new Courier(then, app.get(Outbox), (words, trouble) => {
    throw new Error(words, { cause: trouble });
  });
  const watch = app.get(TicketWatch);
  const settle = async () => {
    while (await then.write((tx) => watch.soundClocks(tx)));
    while (await courier.carry());
  };
  const hands = {
    places: app.get(PlaceService),
    people: app.get(PeopleService),
    dispatch: app.get(DispatchService),
    deadlines: app.get(DeadlineService),
  };
  const cast = new Cast(hands.people);
  console.time('district');
  const register = await then.write((tx) => layDistrict(tx, hands));
  console.timeEnd('district');console.time('staff');
  await then.write((tx) => appointStaff(tx, hands, register, cast));
  await then.write((tx) => welcomeNeighbours(tx, hands, register, cast));
  console.timeEnd('staff');console.time('settle1');  await settle();console.timeEnd('settle1');

  const verbs = {
    intake: app.get(TicketIntake),
    handling: app.get(HandlingService),
    dispatch: hands.dispatch,
    photos: app.get(PhotoService),
  };
  const director = new Director(verbs, register, cast, album);
  const stories = [
    ...storiesAtHome(moments, cast, register),
    ...storiesAround(moments, cast, register.doors),
  ];
  const cues = [
    ...stories.flatMap((story) => cuesOf(story, director, moments.now)),
    ...moments.closings(told).map((at): Cue => ({ at })),
  ];
  let tw=0,ts=0,tc=0,n=0;console.time('tell');
  for (const { at: cue, work } of cues.sort((one, other) => one.at.getTime() - other.at.getTime())) {
    at = cue;
    let t=performance.now(); await then.write((tx) => watch.soundClocks(tx)); ts+=performance.now()-t;t=performance.now();
    if (work) {await then.write(work);n++} tw+=performance.now()-t;t=performance.now();
    await courier.carry(); tc+=performance.now()-t;
  }
  console.timeEnd('tell'); console.log({tw,ts,tc,n});
  at = moments.now;
  await settle();
  await then.write((tx) => readUpTo(tx, app.get(NoticeService), cast, moments.ago(26 * 60)));
}

interface Cue {
  readonly at: Date;
  readonly work?: Parameters<Db['write']>[0];
}

/** What of a story has come by now, in its order. */
function cuesOf(story: Story, director: Director, now: Date): Cue[] {
  const scenes = story.scenes.map((scene): Cue => ({
    at: scene.at,
    work: (tx) => director.play(tx, story, scene),
  }));
  const cues: Cue[] = [{ at: story.at, work: (tx) => director.open(tx, story) }, ...scenes];
  for (const [index, { at }] of cues.entries())
    if (at < (cues[index - 1]?.at ?? at))
      throw new Error(`${story.key} goes back in time at its scene ${index}`);
  return cues.filter(({ at }) => at <= now);
}

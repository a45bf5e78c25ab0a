import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { setTimeout } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { DocumentFiles } from '../src/document/document.files';
import { PhotoFiles } from '../src/photo/photo.files';
import { PhotoService } from '../src/photo/photo.service';
import { PlaceRow } from '../src/place/place.entity';
import { Db } from '../src/platform/db/db';
import { tryLock } from '../src/platform/db/lock';
import { Moments } from './moments';
import { Papers } from './papers';
import { Album } from './tickets/pictures';
import { tellDistrict } from './tickets/telling';

/** The lock that lets one process seed while the others wait. Any number that nothing else uses. */
const seedLock = 20261126;
/** More papers than the demo’s owners hand in. */
const ballotsOnPaper = 90;

/**
 * Seeds the demo district into an empty database, in one transaction: all of it or nothing. Any number of processes
 * may try at once; one does it. Answers false when there is a district already.
 */
export async function seedDemo(app: INestApplicationContext): Promise<boolean> {
  const source = app.get<DataSource>(getDataSourceToken());
  if (await hasDistrict(source.manager)) return false;
  const now = await app.get(Db).read(async ({ at }) => at);
  const photos = app.get(PhotoService);
  // Files come before the transaction, as everywhere: storage must not keep rows locked.
  const album = await Album.draw(app.get(PhotoFiles), () => photos.newId(now));
  const papers = await Papers.draw(app.get(DocumentFiles), () => photos.newId(now), ballotsOnPaper);
  try {
    for (;;) {
      const seeded = await source.transaction(async (rows) => {
        if (!(await tryLock(rows, seedLock))) return null;
        if (await hasDistrict(rows)) return false;
        await tellDistrict(app, rows, { moments: new Moments(now), album, papers });
        return true;
      });
      if (seeded !== null) return seeded;
      // Seeding takes longer than a statement may wait for a lock.
      await setTimeout(500);
    }
  } finally {
    await album.discard();
    await papers.discard();
  }
}

const hasDistrict = (rows: EntityManager): Promise<boolean> => rows.existsBy(PlaceRow, { kind: 'district' });

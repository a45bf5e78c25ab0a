import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { addressFrom } from '@linli/shared/place/address.rules';
import type { Position } from '@linli/shared/place/position.rules';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { AppModule } from '../src/app.module';
import { datums, toWgs84, type Datum } from '../src/platform/datum';
import { PlaceQueries } from '../src/place/place.queries';
import { PlaceService } from '../src/place/place.service';
import { configFrom } from '../src/platform/config';
import { Db, type Tx } from '../src/platform/db/db';
import { startWords } from './start.words';

/** One line of the file: a door by its address id, and where it lies in WGS 84. */
export interface Located {
  readonly line: number;
  readonly addressId: string;
  readonly position: Position;
}

/** The lines of a file with `address_id,lat,long` in its first line; throws what is wrong, by line. */
export function locatedIn(csv: string, datum: Datum): Located[] {
  const rows = parse(csv, {
    bom: true,
    columns: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as {
    record: Partial<Record<'address_id' | 'lat' | 'long', string>>;
    info: { lines: number };
  }[];
  return rows.map(({ record: { address_id = '', lat = '', long = '' }, info: { lines: line } }) => {
    const read = { lat: Number(lat || NaN), long: Number(long || NaN) };
    if (!addressFrom(address_id) || !(Math.abs(read.lat) <= 90) || !(Math.abs(read.long) <= 180))
      throw new Error(startWords.positionWrong(line));
    return { line, addressId: address_id, position: toWgs84(read, datum) };
  });
}

/** Enters the positions of a district's doors: all of them, or none with the line that names no door. */
export async function locateAll(
  tx: Tx,
  app: INestApplicationContext,
  districtId: string,
  located: readonly Located[],
): Promise<void> {
  for (const { line, addressId, position } of located) {
    const placeId = await app.get(PlaceQueries).byAddress(tx, districtId, addressId);
    if (!placeId) throw new Error(startWords.positionNowhere(line, addressId));
    await app.get(PlaceService).locate(tx, null, placeId, position);
  }
}

/** Enters positions read off a map: `node server/dist/start/positions.js 锦澜区 doors.csv gcj02`. */
async function main([district = '', file = '', datum = 'wgs84']: readonly string[]): Promise<void> {
  const known = datums.find((each) => each === datum);
  if (!file || !known) throw new Error(startWords.positionUsage);
  const located = locatedIn(readFileSync(file, 'utf8'), known);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  await app.get(Db).write(async (tx) => {
    const [found] = await tx.rows.query<{ id: string }[]>(
      "select id from place where kind = 'district' and name = $1",
      [district],
    );
    if (!found) throw new Error(startWords.positionUsage);
    await locateAll(tx, app, found.id, located);
  });
  console.log(startWords.positionsEntered(located.length));
  await app.close();
}

if (require.main === module) void main(process.argv.slice(2));

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { deviceKinds } from '@linli/shared/intake/alert.rules';
import { AppModule } from '../src/app.module';
import { ChannelService } from '../src/channel/channel.service';
import { AlertService } from '../src/intake/alert.service';
import { PlaceService } from '../src/place/place.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';

/**
 * Registers a device at the door of a sign: `node server/dist/start/device.js device lift DT-001 7F3K92ABCDEF 1号梯`, the
 * channel first, then its kind, its name at its system, the door's code and what people call it.
 */
async function main([
  code = '',
  said = '',
  foreignId = '',
  door = '',
  name = '',
]: readonly string[]): Promise<void> {
  const kind = deviceKinds.find((one) => one === said);
  if (!kind || !foreignId || !name)
    throw new Error(`not <channel> <${deviceKinds.join('|')}> <id> <door> <name>`);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  await app.get(Db).write(async (tx) => {
    const { chain } = await app.get(PlaceService).behind(tx, door);
    const districtId = chain.district.id;
    const { id: channelId } = await app.get(ChannelService).inUse(tx, districtId, code);
    const placeId = chain.place.id;
    await app.get(AlertService).place(tx, { districtId, channelId, foreignId, placeId, kind, name });
    console.log(`${name} calls as ${foreignId} from ${chain.place.name} now`);
  });
  await app.close();
}

if (require.main === module) void main(process.argv.slice(2));

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module';
import { ChannelService } from '../src/channel/channel.service';
import { DispatchService } from '../src/dispatch/dispatch.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';

/** What another system calls a category, and the code it has here: 特种设备-电梯=lift. */
export function mappingFrom(argument: string): { said: string; code: string } {
  const [, said, code] = /^(.{1,40})=([a-z_]{1,40})$/.exec(argument.trim()) ?? [];
  if (!said || !code) throw new Error(`not <name>=<code>: ${argument}`);
  return { said: said.trim(), code };
}

/**
 * Connects another system to a channel of every district: without further arguments gives it a new secret, said once;
 * with arguments explains what it calls our categories.
 */
async function main([code = '', ...mappings]: readonly string[]): Promise<void> {
  const pairs = mappings.map(mappingFrom);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  const [db, channels, dispatch] = [app.get(Db), app.get(ChannelService), app.get(DispatchService)];
  const districts = await db.read(({ rows }) =>
    rows.query<{ id: string; name: string }[]>("select id, name from place where kind = 'district'"),
  );
  for (const { id, name } of districts)
    await db.write(async (tx) => {
      const channel = await channels.inUse(tx, id, code);
      for (const { said, code: known } of pairs)
        await channels.mapCategory(tx, channel.id, said, (await dispatch.category(tx, id, known)).id);
      if (pairs.length)
        console.log(`${name}: ${channel.name} calls ${pairs.length} categories by its own names`);
      else
        console.log(
          `${name}: ${channel.name} signs with ${await channels.giveSecret(tx, id, code)} from now on`,
        );
    });
  await app.close();
}

if (require.main === module) void main(process.argv.slice(2));

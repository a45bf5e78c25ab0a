import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module';
import { JurisdictionService, type NewKey } from '../src/open311/jurisdiction.service';
import { configFrom } from '../src/platform/config';
import { Db } from '../src/platform/db/db';
import { startWords } from './start.words';

/** What is asked for at the keyboard: a new key for a jurisdiction, or the end of one. Throws how it is used. */
export function keyOrder(
  args: readonly string[],
): { revoke: string } | { jurisdiction: string; wanted: NewKey } {
  const [first, second, days = '365', perHour = '60'] = args;
  if (first === 'revoke' && second) return { revoke: second };
  const wanted = { contact: second?.trim() ?? '', days: Number(days), perHour: Number(perHour) };
  const whole = [wanted.days, wanted.perHour].every((figure) => Number.isInteger(figure) && figure > 0);
  if (!first || first === 'revoke' || !wanted.contact || !whole || wanted.days > 3660)
    throw new Error(startWords.keyUsage);
  return { jurisdiction: first, wanted };
}

/** Prints a new api_key once: `node server/dist/start/open311-key.js jinlan.example "contact" [days] [reports an hour]`. */
async function main(args: readonly string[]): Promise<void> {
  const order = keyOrder(args);
  const app = await NestFactory.createApplicationContext(
    AppModule.with(configFrom({ LOG_LEVEL: 'error', ...process.env })),
  );
  const jurisdictions = app.get(JurisdictionService);
  const said = await app.get(Db).write(async (tx) => {
    if ('revoke' in order) {
      const ended = await jurisdictions.revokeKey(tx, order.revoke);
      return ended ? startWords.keyRevoked(order.revoke) : startWords.keyUnknown(order.revoke);
    }
    const { districtId } = await jurisdictions.meant(tx, order.jurisdiction);
    const { id, key } = await jurisdictions.issueKey(tx, districtId, order.wanted);
    return startWords.keyIssued(id, key);
  });
  console.log(said);
  await app.close();
}

if (require.main === module) void main(process.argv.slice(2));

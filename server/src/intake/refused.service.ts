import { Injectable } from '@nestjs/common';
import { faultOf, faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import {
  foreignLine,
  type DropRefused,
  type ForeignLine,
  type TakeRefused,
} from '@linli/shared/intake/foreign.contract';
import { foreignFieldWords } from '@linli/shared/intake/foreign.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { ChannelService, type ChannelRow } from '../channel/channel.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import type { RefusedRow } from './foreign.entity';
import { refusedDropped } from './foreign.events';
import { ForeignService } from './foreign.service';
import { RefusedRepository } from './refused.repository';

type Told = Readonly<Record<string, unknown>>;

/** Lines of other systems that could not be taken: kept until a person decides, so that nothing is lost. */
@Injectable()
export class RefusedService {
  constructor(
    private readonly refused: RefusedRepository,
    private readonly foreign: ForeignService,
    private readonly channels: ChannelService,
    private readonly dispatch: DispatchService,
    private readonly places: PlaceService,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Keeps a line with what is wrong with it, below the place that is known of it, else for the whole district. */
  async keep(
    tx: Tx,
    channel: ChannelRow,
    told: Told,
    { faults, path }: { faults: Record<string, string>; path: string | null },
  ): Promise<void> {
    const { foreignId } = told;
    const own = faultOf(foreignLine.foreignId, foreignId) ? null : (foreignId as string);
    const text = JSON.stringify(told);
    await this.refused.keep(tx, {
      districtId: channel.districtId,
      channelId: channel.id,
      mark: own ?? this.secrets.fingerprint(text).toString('hex'),
      foreignId: own,
      path: path ?? (await this.places.pathOf(tx, channel.districtId)),
      lineSealed: this.secrets.seal(text),
      faults,
    });
  }

  /** What was refused before under this name was taken after all. */
  settle(tx: Tx, channelId: string, mark: string, ticketId: string): Promise<void> {
    return this.refused.settle(tx, channelId, mark, ticketId);
  }

  /** Takes a line in as a ticket at a place that I steer; answers its id. */
  async take(tx: Tx, me: Actor, id: string, ask: TakeRefused): Promise<string> {
    const row = await this.mine(tx, me, id);
    const { path } = await this.places.chainOf(tx, ask.placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const told = this.told(row);
    const line = { ...clean(told), foreignId: row.mark, words: ask.words ?? said(told.words) };
    const fault = faultOf(foreignLine.words, line.words);
    if (fault) throw new Refusal('field.wrong', {}, { words: faultWords(fault, foreignFieldWords.words) });
    const channel = await this.channels.byId(tx, row.channelId);
    const { code: category } = await this.dispatch.category(tx, row.districtId, ask.category);
    const matter = { line: { ...line, category }, placeId: ask.placeId, category, enteredBy: me.id };
    const { ticketId } = await this.foreign.take(tx, channel, matter);
    await this.refused.close(tx, id, { decidedBy: me.id, ticketId });
    return ticketId;
  }

  /** Decides that a line becomes no ticket, and why. */
  async drop(tx: Tx, me: Actor, id: string, { reason }: DropRefused): Promise<void> {
    const { districtId } = await this.mine(tx, me, id);
    await this.refused.close(tx, id, { decidedBy: me.id, reason: reason.trim() });
    const about = { districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, refusedDropped({ ...about, facts: {} }));
  }

  /** What a line told, whatever it is. */
  told({ lineSealed }: Pick<RefusedRow, 'lineSealed'>): Told {
    return lineSealed ? (JSON.parse(this.secrets.open(lineSealed)) as Told) : {};
  }

  private async mine(tx: Tx, me: Actor, id: string): Promise<RefusedRow> {
    const row = await this.refused.lock(tx, me, id);
    if (!row) throw new Refusal('intake.missing');
    return row;
  }
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The fields of a line that are right by themselves. */
function clean(told: Told): Partial<ForeignLine> {
  const faults = faultsOf(foreignLine, told);
  return Object.fromEntries(Object.entries(told).filter(([name]) => !faults[name]));
}

import { Injectable } from '@nestjs/common';
import type { DecideAlert, RaiseAlert } from '@linli/shared/intake/alert.contract';
import { alertLevels, decidedBy, goesOnAt, goOn } from '@linli/shared/intake/alert.rules';
import { alertTicketWords } from '@linli/shared/intake/alert.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { ChannelService, type ChannelRow } from '../channel/channel.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { TicketIntake } from '../ticket/ticket.intake';
import { TicketService } from '../ticket/ticket.service';
import { AlertRow, AlertRuleRow, DeviceRow } from './alert.entity';
import { alertDecided, alertPassed, alertRaised, alertSeen } from './alert.events';
import { AlertRepository } from './alert.repository';

/** Devices that call by themselves, and the people who look before anything becomes a ticket. */
@Injectable()
export class AlertService {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly places: PlaceService,
    private readonly dispatch: DispatchService,
    private readonly channels: ChannelService,
    private readonly intake: TicketIntake,
    private readonly tickets: TicketService,
    private readonly outbox: Outbox,
  ) {}

  /** What a kind of device's alert becomes in a district, and when others hear of it. */
  async agree(tx: Tx, rule: AlertRuleRow): Promise<void> {
    await tx.rows.upsert(AlertRuleRow, rule, ['districtId', 'kind']);
  }

  /** Registers a device at its place, by its name at its system; answers its id. */
  async place(tx: Tx, device: Omit<DeviceRow, 'id' | 'retiredAt'>): Promise<string> {
    const id = newId(tx.at);
    await tx.rows.insert(DeviceRow, { id, ...device });
    return id;
  }

  /**
   * A device calls: an alert for whoever is on duty at its place, for the community where nobody is. While one of it is
   * open, another call only counts. Null for a device that nobody has registered.
   */
  async raise(
    tx: Tx,
    channel: ChannelRow,
    { device: name, foreignId, words }: RaiseAlert,
  ): Promise<AlertRow | null> {
    const device = await this.alerts.lockDevice(tx, channel.id, name);
    if (!device) return null;
    const before = await this.alerts.current(tx, device, foreignId);
    if (before) return before.closedAt ? before : this.countUp(tx, before);
    const chain = await this.places.chainOf(tx, device.placeId);
    const rule = await this.ruleOf(tx, device);
    const to = await this.dispatch.route(tx, chain, { categoryId: rule.categoryId, aboutHandler: false });
    const level = to.queued ? alertLevels.community : alertLevels.duty;
    const { districtId } = device;
    const alert = tx.rows.create(AlertRow, {
      id: newId(tx.at),
      districtId,
      channelId: channel.id,
      deviceId: device.id,
      foreignId,
      path: chain.path,
      unitId: to.unitId,
      personId: to.personId,
      words: words?.trim() || null,
      times: 1,
      level,
      raisedAt: tx.at,
      lastAt: tx.at,
      nextAt: goesOnAt(level, tx.at, tx.at, rule),
    });
    await tx.rows.insert(AlertRow, alert);
    const facts = { level: String(level) };
    await this.outbox.publish(tx, alertRaised({ districtId, subjectId: alert.id, actorId: null, facts }));
    return alert;
  }

  /** Somebody looks after it: it goes further up only when they do not decide in time. */
  async see(tx: Tx, me: Actor, id: string): Promise<void> {
    const alert = await this.mine(tx, me, id);
    if (alert.seenAt) return;
    const device = await tx.rows.findOneByOrFail(DeviceRow, { id: alert.deviceId });
    const nextAt = decidedBy(tx.at, await this.ruleOf(tx, device));
    await tx.rows.update(AlertRow, id, { seenAt: tx.at, seenBy: me.id, nextAt });
    await this.outbox.publish(
      tx,
      alertSeen({ districtId: alert.districtId, subjectId: id, actorId: me.id, facts: {} }),
    );
  }

  /** What somebody found on the spot: a ticket through the alert's own channel when it is real, else why it was none. */
  async decide(tx: Tx, me: Actor, id: string, { real, words }: DecideAlert): Promise<void> {
    const alert = await this.mine(tx, me, id);
    const ticketId = real ? await this.becomeTicket(tx, me, alert, words.trim()) : null;
    const reason = real ? null : words.trim();
    await tx.rows.update(AlertRow, id, { closedAt: tx.at, closedBy: me.id, nextAt: null, ticketId, reason });
    const facts = { real: real ? ('yes' as const) : ('no' as const), ticket: ticketId };
    await this.outbox.publish(
      tx,
      alertDecided({ districtId: alert.districtId, subjectId: id, actorId: me.id, facts }),
    );
  }

  /** Lets alerts that nobody has seen, or decided, in time go one step on, once each; answers how many. */
  async passOn(tx: Tx, most = 100): Promise<number> {
    const due = await this.alerts.lockDue(tx, most);
    for (const { terms, ...alert } of due) {
      const step = goOn(alert, tx.at, terms);
      await tx.rows.update(AlertRow, alert.id, step);
      const about = { districtId: alert.districtId, subjectId: alert.id, actorId: null };
      const facts = { level: String(step.level), seen: alert.seenAt ? ('yes' as const) : null };
      await this.outbox.publish(tx, alertPassed({ ...about, facts }));
    }
    return due.length;
  }

  private async countUp(tx: Tx, alert: AlertRow): Promise<AlertRow> {
    const more = { times: alert.times + 1, lastAt: tx.at };
    await tx.rows.update(AlertRow, alert.id, more);
    return { ...alert, ...more };
  }

  /** Reported by whoever checked it, who therefore does not judge it. */
  private async becomeTicket(tx: Tx, me: Actor, alert: AlertRow, words: string): Promise<string> {
    const device = await tx.rows.findOneByOrFail(DeviceRow, { id: alert.deviceId });
    const rule = await this.ruleOf(tx, device);
    // Another matter of this channel may have the name already: told as one, or of another device.
    const named = await this.tickets.byForeign(tx, alert.channelId, alert.foreignId);
    return this.intake.receive(
      tx,
      {
        channel: await this.channels.byId(tx, alert.channelId),
        reporterId: me.id,
        enteredBy: me.id,
        foreignId: named ? null : alert.foreignId,
        number: null,
        consent: null,
      },
      {
        placeId: device.placeId,
        category: await this.dispatch.codeOf(tx, rule.categoryId),
        words: alertTicketWords(device.name, words),
        photos: [],
        callBack: false,
        hideName: false,
        capturedAt: alert.raisedAt.toISOString(),
      },
    );
  }

  private ruleOf({ rows }: Tx, { districtId, kind }: DeviceRow): Promise<AlertRuleRow> {
    return rows.findOneByOrFail(AlertRuleRow, { districtId, kind });
  }

  private async mine(tx: Tx, me: Actor, id: string): Promise<AlertRow> {
    const alert = await this.alerts.lock(tx, me, id);
    if (!alert) throw new Refusal('alert.missing');
    if (alert.closedAt) throw new Refusal('alert.closed');
    return alert;
  }
}

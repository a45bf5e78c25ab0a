import { Injectable } from '@nestjs/common';
import type { AlertLine, Alerts, AlertState } from '@linli/shared/intake/alert.contract';
import type { DeviceKind } from '@linli/shared/intake/alert.rules';
import { plateWords } from '@linli/shared/place/place.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { AlertRow, DeviceRow } from './alert.entity';
import { AlertRepository } from './alert.repository';

/** What people read of alerts. */
@Injectable()
export class AlertQueries {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly places: PlaceService,
  ) {}

  /** What waits to be checked on the spot, in my sight, the oldest first. */
  async open(read: Read, me: Actor): Promise<Alerts> {
    const rows = await this.alerts.open(read, me);
    const devices = await read.rows.query<
      (Pick<DeviceRow, 'id' | 'kind' | 'name' | 'placeId'> & { alert: string; seenBy: string | null })[]
    >(
      `select a.id as alert, d.id, d.kind, d.name, d.place_id as "placeId",
              (select coalesce(ap.work_name, p.name, '') from person p left join appointment ap on ap.person_id = p.id and ap.work_name is not null
                where p.id = a.seen_by limit 1) as "seenBy"
         from alert a join device d on d.id = a.device_id where a.id = any($1)`,
      [rows.map(({ id }) => id)],
    );
    const about = new Map(devices.map((device) => [device.alert, device]));
    const plates = await this.places.platesOf(
      read,
      devices.map(({ placeId }) => placeId),
    );
    const alerts = rows.flatMap(({ id, words, raisedAt, lastAt, nextAt, times, level }): AlertLine[] => {
      const device = about.get(id);
      const plate = device && plates.get(device.placeId);
      if (!device || !plate) return [];
      const { kind, name, seenBy } = device;
      const when = { raisedAt: raisedAt.toISOString(), lastAt: lastAt.toISOString() };
      const due = (nextAt ?? read.at).toISOString();
      return [{ id, kind, device: name, plate, words, ...when, times, level, due, seenBy }];
    });
    return { now: read.at.toISOString(), alerts };
  }

  /** How an alert stands, for the system it came from. */
  async state({ rows }: Read, { id }: Pick<AlertRow, 'id'>): Promise<AlertState> {
    const [row] = await rows.query<[AlertState]>(
      `select a.foreign_id as "foreignId", a.times, t.number,
              case when a.closed_at is null then 'open' when a.ticket_id is null then 'false' else 'real' end as state
         from alert a left join ticket t on t.id = a.ticket_id where a.id = $1`,
      [id],
    );
    return row;
  }

  /** An alert as a message mentions it; null once a person has decided. */
  async mentioned(
    read: Read,
    id: string,
  ): Promise<
    (Pick<AlertRow, 'unitId' | 'personId' | 'path' | 'seenBy'> & { kind: DeviceKind; place: string }) | null
  > {
    const alert = await read.rows.findOneBy(AlertRow, { id });
    if (!alert || alert.closedAt) return null;
    const { kind, placeId } = await read.rows.findOneByOrFail(DeviceRow, { id: alert.deviceId });
    const plate = (await this.places.platesOf(read, [placeId])).get(placeId);
    const { unitId, personId, path, seenBy } = alert;
    return { unitId, personId, path, seenBy, kind, place: plate ? plateWords(plate) : '' };
  }
}

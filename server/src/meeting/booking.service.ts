import { Injectable } from '@nestjs/common';
import { meetingFaults } from '@linli/shared/meeting/meeting.words';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import type { MeetingRow } from './meeting.entity';
import { VenueRow } from './venue.entity';

type Booking = Pick<MeetingRow, 'venueId' | 'startsAt' | 'endsAt' | 'capacity'>;

/** Venues and who has them when. */
@Injectable()
export class BookingService {
  /** Refuses, at its field, a venue that is closed, of another district, too small, or taken at that time by another meeting than `id`. */
  async refuseTaken(
    tx: Tx,
    districtId: string,
    id: string,
    { venueId, startsAt, endsAt, capacity }: Booking,
  ): Promise<void> {
    if (!venueId) return;
    // Two who book it at once come one after the other.
    const venue = await tx.rows.findOne(VenueRow, {
      where: { id: venueId, districtId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!venue) throw new Refusal('venue.missing');
    const taken = await tx.rows.query<unknown[]>(
      `select from meeting where venue_id = $1 and id <> $2 and withdrawn_at is null and late_at is null
          and tstzrange(starts_at, ends_at) && tstzrange($3, $4) limit 1`,
      [venueId, id, startsAt, endsAt],
    );
    refuseFields({
      ...(venue.closedAt && { venueId: meetingFaults.closed }),
      ...(taken.length && { venueId: meetingFaults.booked }),
      ...(capacity !== null &&
        venue.seats !== null &&
        capacity > venue.seats && { capacity: meetingFaults.seats(venue.seats) }),
    });
  }
}

import { applyDecorators, UseGuards } from '@nestjs/common';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { Visited } from './allow';

const minute = 60_000;

const whoKnocks = ({ actor, ip }: Visited): string => actor?.id ?? ip;

/** At most `limit` knocks a minute of one person, wherever they come from: for codes that could be guessed. */
export const ThrottledByPerson = (limit: number) =>
  applyDecorators(
    Throttle({ default: { ttl: minute, limit, getTracker: (request) => whoKnocks(request as Visited) } }),
    UseGuards(ThrottlerGuard),
  );

/** At most `limit` knocks a minute from one address, behind which a whole neighbourhood may sit. */
export const ThrottledByAddress = (limit: number) =>
  applyDecorators(Throttle({ default: { ttl: minute, limit } }), UseGuards(ThrottlerGuard));

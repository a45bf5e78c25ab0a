import { Injectable } from '@nestjs/common';
import { RelatedService } from '../../ticket/related.service';
import { withChange, type Effects } from '../effect';
import { PassingEffects } from './passing.effects';

/** Matters that belong together, and those that do not after all. */
@Injectable()
export class RelatedEffects {
  constructor(
    private readonly related: RelatedService,
    private readonly passing: PassingEffects,
  ) {}

  readonly effects: Effects = {
    link: async ({ tx, me, subject: { ticket }, fields: { number = '' } }) => ({
      change: { parentId: await this.related.parentFor(tx, me, ticket, number) },
    }),
    unlink: async () => ({ change: { parentId: null } }),
    separate: async (making) => {
      const given = this.passing.anew(making, await this.passing.give(making));
      await this.related.takeApart(making.tx, making.subject.ticket);
      return withChange(given, { duplicateOf: null });
    },
  };
}

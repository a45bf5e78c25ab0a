import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Subscriptions } from '@linli/shared/subscription/subscription.contract';
import { kindsFor, mayAsk, usualQuiet } from '@linli/shared/subscription/subscription.rules';
import type { LetterTemplates } from '@linli/shared/subscription/template.rules';
import type { Read } from '../platform/db/db';
import { SubscriptionRow } from './subscription.entity';
import { SubscriptionRepository } from './subscription.repository';
import { TEMPLATES } from './subscription.service';

/** A line of whoever has never been asked. */
const blank = { remaining: 0, standing: false, wanted: true, refusedAt: null };

@Injectable()
export class SubscriptionQueries {
  constructor(
    private readonly ledger: SubscriptionRepository,
    @Inject(TEMPLATES) private readonly templates: LetterTemplates,
  ) {}

  /** The kinds of letters there are for someone and what they have let us send; a visitor sees what a resident could ask for. */
  async mine(read: Read, me: Actor | null): Promise<Subscriptions> {
    const kinds = kindsFor(me?.posts.map(({ permission }) => permission) ?? []);
    const lines = me ? await read.rows.findBy(SubscriptionRow, { personId: me.id }) : [];
    return {
      now: read.at.toISOString(),
      kinds: kinds.flatMap((kind) => {
        const template = this.templates[kind];
        if (!template) return [];
        const { id: templateId, long } = template;
        const known = lines.find((line) => line.kind === kind) ?? { ...blank, templateId };
        const { wanted } = known;
        // What was accepted under another template is worth nothing for this one.
        const { remaining, standing, refusedAt } = known.templateId === templateId ? known : blank;
        const ask = mayAsk({ wanted, standing, refusedAt }, read.at);
        return [{ kind, templateId, long, standing, remaining, wanted, ask }];
      }),
      quiet: me ? await this.ledger.quietOf(read, me.id) : usualQuiet,
    };
  }
}

import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import type { Subscriptions, SubscriptionLine } from '@linli/shared/subscription/subscription.contract';
import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import { randomUUID } from 'node:crypto';
import { sandboxLetters } from '../../../sandbox/letters';
import type { OutboxMessage } from '../../../sandbox/world/outbox';
import { openHouse, type Answer, type House, type Visitor } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';
import { move, report } from '../../platform/testing/story';
import { sandboxPerson } from '../../platform/testing/town';

export const templateOf = (kind: LetterKind): string => sandboxLetters[kind]?.id ?? '';

/** A house with letters on a morning in November, and what tests of letters do and look at there. */
export interface LetterTown {
  readonly house: House;
  readonly granny: Visitor;
  readonly worker: Visitor;
  /** Taps the panel in WeChat, which tells of it as soon as the house settles. */
  panel(name: string, kinds: readonly LetterKind[], answer?: Answered): Promise<unknown>;
  /** The phone tells of a tap. */
  tell(name: string, kinds: readonly LetterKind[], answer?: Answered): Promise<Answer<Subscriptions>>;
  /** The panel as it is: both tell of it. */
  subscribe(name: string, kinds: readonly LetterKind[], answer?: Answered): Promise<Answer<Subscriptions>>;
  line(visitor: Visitor, kind: LetterKind): Promise<SubscriptionLine | undefined>;
  /** What WeChat has shown someone. */
  outbox(name: string): Promise<OutboxMessage[]>;
  /** State and reason of every letter, the oldest first. */
  letters(): Promise<[state: string, why: string | null][]>;
  /** A report of hers that the worker accepts: one message to her; answers its id. */
  accepted(): Promise<string>;
}

type Answered = 'accept' | 'reject';

export async function openLetterTown(): Promise<LetterTown> {
  const house = await openHouse({ WECHAT_TEMPLATES: JSON.stringify(sandboxLetters) });
  await house.at('2026-11-18T09:00');
  const panel: LetterTown['panel'] = (name, kinds, answers = 'accept') =>
    house.sandbox.post(`users/${sandboxPerson(name).key}/subscribe`, {
      tmplIds: kinds.map(templateOf),
      answers,
    });
  const tell: LetterTown['tell'] = async (name, kinds, answer = 'accept') => {
    const answers = kinds.map((kind) => ({ templateId: templateOf(kind), answer }));
    return (await house.as(name)).ask(subscriptionApi.tell, { body: { tap: randomUUID(), answers } });
  };
  const granny = await house.as('王奶奶');
  const worker = await house.as('周晓禾');
  return {
    house,
    granny,
    worker,
    panel,
    tell,
    subscribe: async (...tap) => {
      await panel(...tap);
      return tell(...tap);
    },
    line: async (visitor, kind) =>
      (await visitor.ask(subscriptionApi.mine)).body.kinds.find((each) => each.kind === kind),
    outbox: (name) => house.sandbox.get(`outbox?openid=${sandboxPerson(name).openid}`),
    letters: async () => {
      const sql = 'select state, why from letter order by id';
      const rows = await statement<{ state: string; why: string | null }>(house.databaseUrl, sql);
      return rows.map(({ state, why }) => [state, why]);
    },
    accepted: async () => {
      const { id } = await report(house, granny);
      await move(worker, id, 'accept');
      await house.settle();
      return id;
    },
  };
}

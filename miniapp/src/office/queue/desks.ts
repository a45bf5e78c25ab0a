import type { Queue, TicketLine } from '@linli/shared/ticket/ticket.contract';

export type Desk = 'dispatch' | 'decide' | 'review' | 'ask' | 'calls' | 'ownerless' | 'open';

/** The lists of the queue, in the order they press. */
export const desks: readonly { key: Desk; words: string }[] = [
  { key: 'dispatch', words: '等派单' },
  { key: 'decide', words: '等裁定和退回' },
  { key: 'review', words: '等核对' },
  { key: 'ask', words: '等答复' },
  { key: 'ownerless', words: '没人管' },
  { key: 'calls', words: '等报到' },
  { key: 'open', words: '全部在办' },
];

/** The tickets of one list. What came back or was referred stands apart from what is new. */
export function deskOf(
  { waiting, reviews, asks, calls, ownerless, open }: Omit<Queue, 'open'> & { open: readonly TicketLine[] },
  desk: Desk,
): readonly TicketLine[] {
  switch (desk) {
    case 'dispatch':
      return waiting.filter(({ state }) => state === 'reported');
    case 'decide':
      return waiting.filter(({ state }) => state !== 'reported');
    case 'review':
      return reviews;
    case 'ask':
      return asks;
    case 'ownerless':
      return ownerless;
    case 'calls':
      return calls;
    case 'open':
      return open;
  }
}

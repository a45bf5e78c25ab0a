import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type {
  MoveFields,
  MoveReceipt,
  ReportTicket,
  TicketDetail,
  TicketReceipt,
} from '@linli/shared/ticket/ticket.contract';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import type { Answer, House, Visitor } from './house';

/** A report from 12 号楼 2 单元 as 王奶奶 would make it, with what a test cares about changed. */
export const reportFrom = (house: House, more: Partial<ReportTicket> = {}): ReportTicket => ({
  placeId: house.town.door,
  category: 'lighting',
  words: '3 层楼道的灯不亮三天了，晚上看不清台阶。',
  photos: [],
  callBack: false,
  hideName: false,
  ...more,
});

/** Reports and answers the receipt; fails the test when it is refused. */
export async function report(
  house: House,
  visitor: Visitor,
  more: Partial<ReportTicket> = {},
): Promise<TicketReceipt> {
  const { status, body } = await visitor.ask(ticketApi.report, { body: reportFrom(house, more) });
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body;
}

export async function look(visitor: Visitor, id: string): Promise<TicketDetail> {
  const { status, body } = await visitor.ask(ticketApi.detail, { params: { id } });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}

/** Tries a move on the newest version. */
export async function tryMove(
  visitor: Visitor,
  id: string,
  move: TicketMove,
  fields: MoveFields = {},
): Promise<Answer<MoveReceipt>> {
  const { version } = await look(visitor, id);
  return visitor.ask(ticketApi.move, { params: { id }, body: { move, version, fields } });
}

/** Makes a move and answers the ticket after it; fails the test when it is refused, or says of itself what the ticket does not. */
export async function move(
  visitor: Visitor,
  id: string,
  name: TicketMove,
  fields: MoveFields = {},
): Promise<TicketDetail> {
  const { status, body } = await tryMove(visitor, id, name, fields);
  expect([name, status, body.message, body.fields]).toEqual([name, 200, undefined, undefined]);
  const seen = await look(visitor, id);
  expect([seen.version, seen.state]).toEqual([body.version, body.state]);
  return seen;
}

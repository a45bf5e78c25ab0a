import { noticeApi } from '@linli/shared/notice/notice.api';
import { DispatchService } from '../../dispatch/dispatch.service';
import { PeopleService } from '../../people/people.service';
import { PlaceService } from '../../place/place.service';
import { Db } from '../../platform/db/db';
import type { House, Visitor } from '../../platform/testing/house';

/** What these tests have beside the town: a department of the street that answers for roads, and people who help. */
export interface MoreHands {
  /** 望榆街道市政所, where 新邻居 works. */
  readonly department: string;
}

/** Lays the department, and appoints 陈姐 as a party member of the compound. */
export async function layMoreHands(house: House): Promise<MoreHands> {
  const [places, people, dispatch] = [
    house.app.get(PlaceService),
    house.app.get(PeopleService),
    house.app.get(DispatchService),
  ];
  const { district, street, compound } = house.town;
  const since = '2026-01-01';
  return house.app.get(Db).write(async (tx) => {
    const unit = { kind: 'department' as const, name: '望榆街道市政所', parentId: street, since };
    const department = await places.layPlace(tx, null, unit);
    const { id: categoryId } = await dispatch.category(tx, district, 'road');
    await dispatch.answerFor(tx, {
      ...{ districtId: district, categoryId, placeId: street, unitId: department },
      ...{ personId: null, what: '路面', since },
    });
    const post = { districtId: district, workPhone: null, since };
    const [builder, helper] = [house.town.people.新邻居 ?? '', house.town.people.陈姐 ?? ''];
    const staff = { personId: builder, role: 'department_staff', placeId: department, workName: '高工' };
    const member = { personId: helper, role: 'party_member', placeId: compound, workName: '陈姐' };
    await people.appoint(tx, null, { ...post, ...staff });
    await people.appoint(tx, null, { ...post, ...member });
    return { department };
  });
}

/** The titles of what someone was told of a ticket, the newest first. */
export async function heard(house: House, visitor: Visitor, ticketId: string): Promise<string[]> {
  await house.settle();
  const { body } = await visitor.ask(noticeApi.messages);
  return body.messages.filter((message) => message.ticketId === ticketId).map(({ title }) => title);
}

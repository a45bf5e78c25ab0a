import type { INestApplicationContext } from '@nestjs/common';
import type { Invitation } from '@linli/shared/people/people.contract';
import { sandboxPeople } from '../sandbox/people';
import { InvitationService } from '../src/invitation/invitation.service';
import { PeopleService } from '../src/people/people.service';
import { Db } from '../src/platform/db/db';

export interface ExaminerCode extends Invitation {
  readonly roleName: string;
  readonly placeName: string;
}

interface Post {
  role: string;
  roleName: string;
  permission: string;
  personId: string;
  placeId: string;
  placeName: string;
}

/**
 * One invitation beside each of the demo's known people at work, one for a role, in the name of the demo's administrator: what
 * WeChat's examiners type to see every side. Elsewhere there are no such people, and it answers none.
 */
export const inviteExaminers = (app: INestApplicationContext): Promise<ExaminerCode[]> =>
  app.get(Db).write(async (tx) => {
    const posts = await tx.rows.query<Post[]>(
      `select distinct on (role.code) role.code as role, role.name as "roleName", role.permission,
         person.id as "personId", place.id as "placeId", place.name as "placeName"
       from appointment join person on person.id = appointment.person_id
         join role on role.code = appointment.role_code join place on place.id = appointment.place_id
       where person.openid = any($1) order by role.code, place.name`,
      [sandboxPeople.map(({ openid }) => openid)],
    );
    const chief = posts.find(({ permission }) => permission === 'administer');
    if (!chief) return [];
    const held = await app.get(PeopleService).postsOf(tx, chief.personId);
    const me = { id: chief.personId, sessionId: '', name: null, posts: held };
    const codes: ExaminerCode[] = [];
    for (const { role, roleName, placeId, placeName } of posts) {
      const sent = await app.get(InvitationService).invite(tx, me, { role, placeId, name: roleName });
      codes.push({ ...sent, roleName, placeName });
    }
    return codes;
  });

import { Injectable } from '@nestjs/common';
import { steering } from '@linli/shared/people/people.rules';
import { PeopleQueries } from '../people/people.queries';
import type { Read } from '../platform/db/db';

/** An objection as a message needs to know it. */
export interface ObjectionMentioned {
  readonly place: string;
  readonly lot: string | null;
  readonly path: string;
  readonly askedBy: string | null;
  readonly enteredBy: string | null;
  readonly madeBy: string | null;
}

/** Objections, for those who tell of them. */
@Injectable()
export class ObjectionQueries {
  constructor(private readonly holders: PeopleQueries) {}

  async mentioned({ rows }: Read, id: string): Promise<ObjectionMentioned | undefined> {
    const [found] = await rows.query<ObjectionMentioned[]>(
      `select c.name as place, l.label as lot, o.path, o.asked_by as "askedBy", o.entered_by as "enteredBy", e.made_by as "madeBy"
         from electorate_objection o join electorate e on e.id = o.electorate_id join place c on c.id = e.place_id
         left join electorate_lot l on l.electorate_id = o.electorate_id and l.id = o.lot_id where o.id = $1`,
      [id],
    );
    return found;
  }

  /** Who may answer one: those who steer its place and had no hand in it. */
  async answerers(read: Read, one: ObjectionMentioned): Promise<string[]> {
    const people = await this.holders.holding(read, one.path, steering);
    return people.filter((id) => ![one.askedBy, one.enteredBy, one.madeBy].includes(id));
  }
}

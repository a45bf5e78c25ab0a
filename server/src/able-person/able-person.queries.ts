import { Injectable } from '@nestjs/common';
import type * as c from '@linli/shared/able-person/able-person.contract';
import { ableLife, asksOpen, isAnswerable, type AbleUse } from '@linli/shared/able-person/able-person.rules';
import { openMoves } from '@linli/shared/machine';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { pathsUpTo } from '@linli/shared/place/path.rules';
import { maskedName } from '@linli/shared/people/people.rules';
import { workName } from '../people/people.queries';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { AblePersonRow, AbleTermsRow } from './able-person.entity';

/** Who in a list can do what, and for what they may be asked; `path` is that of their community. */
export interface AbleFact {
  readonly id: string;
  readonly personId: string;
  readonly field: string;
  readonly path: string;
  readonly daily: boolean;
  readonly emergency: boolean;
}

type LineFound = Omit<c.AbleLine, 'who' | 'uses' | 'mine'> &
  Pick<AblePersonRow, 'show' | 'daily' | 'emergency' | 'personId' | 'path'> & {
    readonly name: string | null;
  };
type AskFound = Omit<c.AbleAsk, 'who' | 'at' | 'answer' | 'rights'> & {
  readonly name: string | null;
  readonly masked: boolean;
  readonly at: Date;
  readonly answeredAt: Date | null;
  readonly yes: boolean | null;
  readonly answerWords: string | null;
  readonly districtId: string;
};

/** Able persons as neighbours, they themselves and their community see them. */
@Injectable()
export class AblePersonQueries {
  constructor(private readonly places: PlaceService) {}

  /** Who is in the list of the communities of a place, my homes and posts; each masked as they chose. */
  async list(read: Read, me: Actor, place: string | null): Promise<c.AbleList> {
    const here = place ? [await this.places.pathOf(read, place)] : [];
    const paths = [...here, ...me.posts.map(({ path }) => path)].flatMap(pathsUpTo);
    const found = await read.rows.query<LineFound[]>(
      `select a.id, a.field, a.words, a.show, a.daily, a.emergency, a.person_id as "personId", a.path, p.name
         from able_person a join person p on p.id = a.person_id
        where a.state = 'listed' and (a.path = any($1) or exists (select from unnest($2::text[]) mine where starts_with(a.path, mine)))
        order by a.field, a.id limit 500`,
      [paths, steeredPaths(me)],
    );
    return {
      now: read.at.toISOString(),
      fields: await this.fields(read, paths),
      people: found.flatMap(({ show, name, daily, emergency, personId, path, ...one }) => {
        const uses = asksOpen(
          { daily, emergency },
          { steers: steeredPaths(me).some((mine) => path.startsWith(mine)) },
        );
        const mine = personId === me.id;
        // who agreed to emergencies only is no business of neighbours
        if (!uses.length && !mine) return [];
        return [{ ...one, who: show === 'surname' && name ? maskedName(name) : null, mine, uses }];
      }),
    };
  }

  /** What is entered about me, what I am asked, and what I asked. */
  async mine(read: Read, me: Actor): Promise<c.OwnAbles> {
    const { rows, at } = read;
    const entries = await rows.query<(Omit<c.OwnAble, 'rights'> & { path: string })[]>(
      `select a.id, a.field, a.words, a.way, a.state, a.show, a.daily, a.emergency, o.name as place, a.path
         from able_person a join place o on o.id = a.community_id where a.person_id = $1 order by a.state in ('withdrawn','declined'), a.id desc limit 100`,
      [me.id],
    );
    const paths = [...me.posts, ...entries].flatMap(({ path }) => pathsUpTo(path));
    return {
      now: at.toISOString(),
      fields: await this.fields(read, paths),
      entries: entries.map(({ path: _, ...one }) => {
        const open = openMoves(ableLife, one.state, ['self']);
        return {
          ...one,
          rights: {
            agree: open.includes('agree'),
            change: one.state === 'agreed' || one.state === 'listed',
            withdraw: open.includes('withdraw'),
          },
        };
      }),
      received: await this.asks(read, `a.person_id = $1`, 'k.from_id', me.id),
      sent: await this.asks(read, `k.from_id = $1`, 'a.person_id', me.id),
    };
  }

  /** Everybody entered at and below the places I steer who agreed, and who has still to be visited. */
  async kept(read: Read, me: Actor): Promise<c.KeptAbles> {
    const { rows, at } = read;
    const paths = steeredPaths(me);
    const below = (table: string) =>
      `exists (select from unnest($1::text[]) mine where starts_with(${table}.path, mine))`;
    const found = await rows.query<
      (Omit<c.KeptAble, 'at' | 'uses' | 'rights'> & { at: Date; daily: boolean; emergency: boolean })[]
    >(
      `select a.id, coalesce(n.work_name, p.name, '') as name, a.field, a.words, a.way, a.state, a.at, a.daily, a.emergency
         from able_person a join person p on p.id = a.person_id ${workName('n', 'p.id')}
        where a.state in ('agreed','listed') and ${below('a')} order by a.state, a.field, a.id limit 1000`,
      [paths],
    );
    const tips = await rows.query<(Omit<c.AbleTip, 'at'> & { at: Date })[]>(
      `select t.id, t.field, coalesce(t.name, '') as name, coalesce(t."where", '') as "where", coalesce(t.words, '') as words, t.way, t.at
         from able_tip t where t.closed_at is null and ${below('t')} order by t.id limit 500`,
      [paths],
    );
    const listed = found.filter(({ state }) => state === 'listed');
    return {
      now: at.toISOString(),
      fields: await this.fields(read, paths.flatMap(pathsUpTo)),
      entries: found.map(({ at: when, daily, emergency, ...one }) => ({
        ...one,
        at: when.toISOString(),
        uses: asksOpen({ daily, emergency }, { steers: true }),
        rights: { decide: one.state === 'agreed' },
      })),
      tips: tips.map(({ at: when, ...one }) => ({ ...one, at: when.toISOString() })),
      listed: listed.length,
      emergency: listed.filter(({ emergency }) => emergency).length,
    };
  }

  /** Who is listed at or below a path for one use, to be matched with what others need. */
  ableFacts({ rows }: Read, { path, use }: { path: string; use: AbleUse }): Promise<AbleFact[]> {
    return rows.query(
      `select id, person_id as "personId", field, path, daily, emergency from able_person
        where state = 'listed' and starts_with(path, $1) and case $2 when 'daily' then daily else emergency end order by id limit 2000`,
      [path, use],
    );
  }

  /** An entry as messages tell of it: whom it is about, and what the field is called. */
  async mentioned(
    { rows }: Read,
    id: string,
  ): Promise<{ personId: string; state: string; field: string } | null> {
    const [found] = await rows.query<{ personId: string; state: string; field: string }[]>(
      `select a.person_id as "personId", a.state, f.name as field from able_person a
         join able_field f on f.district_id = a.district_id and f.code = a.field where a.id = $1`,
      [id],
    );
    return found ?? null;
  }

  private fields({ rows }: Read, paths: readonly string[]): Promise<c.AbleField[]> {
    return rows.query(
      `select code, name, words from able_field where district_id in (
         select place_id from stand where tree = 'administrative' and parent_id is null and path = any($1))
        order by sort limit 40`,
      [paths],
    );
  }

  /** Asks of one side, with the name of the other: whoever asks an able person is named to them, an able person as they chose. */
  private async asks(read: Read, where: string, other: string, id: string): Promise<c.AbleAsk[]> {
    const { rows, at } = read;
    const found = await rows.query<AskFound[]>(
      `select k.id, a.field, p.name, ${other} = a.person_id and a.show = 'field' as masked, k.use, coalesce(k.words, '') as words, k.at,
              k.answered_at as "answeredAt", k.yes, k.answer_words as "answerWords", k.district_id as "districtId"
         from able_ask k join able_person a on a.id = k.able_id join person p on p.id = ${other}
        where ${where} order by k.id desc limit 100`,
      [id],
    );
    const terms = await rows.find(AbleTermsRow);
    return found.map(({ name, masked, answeredAt, yes, answerWords, districtId, ...one }) => {
      const term = terms.find((each) => each.districtId === districtId);
      const open = answeredAt === null && term !== undefined && isAnswerable(one.at, term, at);
      return {
        ...one,
        who: name && !masked ? maskedName(name) : null,
        at: one.at.toISOString(),
        answer: answeredAt && {
          yes: yes ?? false,
          words: answerWords ?? '',
          at: answeredAt.toISOString(),
        },
        rights: { answer: open && other === 'k.from_id' },
      };
    });
  }
}

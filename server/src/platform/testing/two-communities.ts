import { peopleApi } from '@linli/shared/people/people.api';
import { PeopleService } from '../../people/people.service';
import { PlaceService } from '../../place/place.service';
import { Db } from '../db/db';
import { FrontDoor } from './front-door';

const roles = [
  ['grid_worker', '网格员', 'handle', '{grid}'],
  ['repairer', '物业维修', 'handle', '{firm}'],
  ['community_worker', '社区工作者', 'coordinate', '{community}'],
  ['secretary', '社区书记', 'lead', '{community}'],
  ['street_supervisor', '街道督办', 'supervise', '{street}'],
];

/** Who works where: demo person, role, place. */
const posts = [
  ['wumin', 'street_supervisor', 'street'],
  ['sunzhuren', 'secretary', 'locust'],
  ['qianjie', 'community_worker', 'locust'],
  ['zhouxiaohe', 'grid_worker', 'gridThree'],
  ['zhaoqiang', 'grid_worker', 'gridTwo'],
  ['hanshifu', 'repairer', 'firmElsewhere'],
] as const;

export type PlaceName =
  'district' | 'street' | 'locust' | 'gridTwo' | 'gridThree' | 'elsewhere' | 'firmElsewhere';

/** Two communities of one street with people at work; everyone signs in at the stand-in under their demo key. */
export class TwoCommunities {
  private constructor(
    readonly door: FrontDoor,
    readonly places: Readonly<Record<PlaceName, string>>,
  ) {}

  static async open(): Promise<TwoCommunities> {
    const door = await FrontDoor.open();
    for (const role of roles) await door.rows('insert into role values ($1, $2, $3, $4)', role);
    const places = await door.app.get(Db).write(async (tx) => {
      const lay = (
        kind: Parameters<PlaceService['layPlace']>[2]['kind'],
        name: string,
        parentId: string | null,
      ) => door.app.get(PlaceService).layPlace(tx, null, { kind, name, since: '2020-01-01', parentId });
      const district = await lay('district', '示范区', null);
      const street = await lay('street', '梧桐街道', district);
      const [locust, elsewhere] = [
        await lay('community', '槐荫社区', street),
        await lay('community', '柳岸社区', street),
      ];
      const [gridTwo, gridThree] = [
        await lay('grid', '第2网格', locust),
        await lay('grid', '第3网格', locust),
      ];
      return {
        district,
        street,
        locust,
        elsewhere,
        gridTwo,
        gridThree,
        firmElsewhere: await lay('firm', '柳岸物业', elsewhere),
      };
    });
    const here = new TwoCommunities(door, places);
    for (const [person, role, place] of posts) await here.appoint(person, role, place);
    return here;
  }

  /** Appoints a demo person, long ago; answers the appointment's id. */
  appoint(person: string, role: string, place: PlaceName): Promise<string> {
    const people = this.door.app.get(PeopleService);
    return this.door.app.get(Db).write(async (tx) =>
      people.appoint(tx, null, {
        districtId: this.places.district,
        personId: await people.personFor(tx, `o-demo-${person}`),
        role,
        placeId: this.places[place],
        workName: person,
        workPhone: null,
        since: '2020-01-01',
      }),
    );
  }

  /** Signs a demo person in; answers the token. */
  async signIn(person: string): Promise<string> {
    const { body } = await this.door.ask(peopleApi.signIn, {
      body: { code: await this.door.loginCode(person) },
    });
    return body.token;
  }

  /** The key of a demo person's account. */
  idOf(person: string): Promise<string> {
    return this.door.app
      .get(Db)
      .write((tx) => this.door.app.get(PeopleService).personFor(tx, `o-demo-${person}`));
  }

  close(): Promise<void> {
    return this.door.close();
  }
}

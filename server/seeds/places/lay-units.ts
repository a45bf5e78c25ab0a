import type { Tx } from '../../src/platform/db/db';
import type { Hands } from '../hands';
import { firmName, type Register } from './register';
import { demoSince, district, streets } from './world';

/** A unit that answers for some kinds of matters below a place. */
interface Answer {
  readonly unit: string;
  readonly at: string;
  readonly phone: string;
  readonly what: string;
  readonly categories: readonly string[];
}

const firmAnswers = ['lift', 'leak', 'door', 'facility', 'charging', 'property'];

export const departments: readonly Answer[] = [
  {
    unit: '望榆街道市政所',
    at: '望榆街道',
    phone: '8555 0170',
    what: '路面、井盖、雨污水管',
    categories: ['road', 'drain'],
  },
  {
    unit: '望榆街道绿化环卫所',
    at: '望榆街道',
    phone: '8555 0171',
    what: '树木修剪、公共保洁',
    categories: ['green', 'sanitation'],
  },
  {
    unit: '临河街道市政绿化所',
    at: '临河街道',
    phone: '8555 0172',
    what: '路面、管道、绿化和保洁',
    categories: ['road', 'drain', 'green', 'sanitation'],
  },
  {
    unit: '锦澜区供水服务站',
    at: district.name,
    phone: '8555 0173',
    what: '表前水管、水压和停水',
    categories: ['pipe'],
  },
];

/** Lays property firms and departments, and writes down what each of them answers for. */
export async function layUnits(
  tx: Tx,
  hands: Hands,
  register: Register,
  categories: ReadonlyMap<string, string>,
): Promise<void> {
  const { places, dispatch } = hands;
  const answerFor = async (
    unitId: string,
    placeId: string,
    { what, categories: codes }: Pick<Answer, 'what' | 'categories'>,
  ) => {
    for (const code of codes) {
      const categoryId = categories.get(code);
      if (!categoryId) throw new Error(`no category ${code}`);
      await dispatch.answerFor(tx, {
        districtId: register.districtId,
        categoryId,
        placeId,
        unitId,
        personId: null,
        what,
        since: demoSince,
      });
    }
  };
  const compounds = streets.flatMap(({ communities }) => communities).flatMap(({ compounds }) => compounds);
  for (const { name, firm, firmPhone } of compounds) {
    const compoundId = register.id(name);
    const note = '水电维修，全天有人接';
    const place = {
      kind: 'firm' as const,
      name: firm,
      phone: firmPhone,
      note,
      parentId: compoundId,
      since: demoSince,
    };
    const firmId = register.enter(firmName(name), await places.layPlace(tx, null, place));
    await answerFor(firmId, compoundId, { what: '电梯、门禁和公共设施', categories: firmAnswers });
  }
  for (const { unit, at, phone, ...answer } of departments) {
    const placeId = register.id(at);
    const place = { kind: 'department' as const, name: unit, phone, parentId: placeId, since: demoSince };
    const unitId = register.enter(unit, await places.layPlace(tx, null, place));
    await answerFor(unitId, placeId, answer);
  }
}

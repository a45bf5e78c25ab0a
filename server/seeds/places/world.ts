/** The invented district as data; every name is made up. */
export interface Compound {
  readonly name: string;
  readonly firm: string;
  readonly firmPhone: string;
  readonly buildings: number;
  readonly floors: number;
  readonly homesPerFloor: number;
  /** Open places, each in the grid of the building whose number stands beside it. */
  readonly open: Readonly<Record<string, number>>;
}

export interface Community {
  readonly name: string;
  readonly phone: string;
  /** Where its station is. */
  readonly station: string;
  /** How many buildings each living grid takes, in the order of the compounds; a grid may reach into the next one. */
  readonly grids: readonly number[];
  readonly compounds: readonly Compound[];
}

export interface Street {
  readonly name: string;
  readonly phone: string;
  readonly communities: readonly Community[];
}

const compound = (
  name: string,
  [firm, firmPhone]: readonly [string, string],
  [buildings, floors, homesPerFloor]: readonly [number, number, number],
  open: Compound['open'],
): Compound => ({ name, firm, firmPhone, buildings, floors, homesPerFloor, open });

/** How long the demo's places and rules have been there. */
export const demoSince = '2024-03-01';

export const district = { name: '锦澜区', phone: '8555 0190' } as const;

export const streets: readonly Street[] = [
  {
    name: '望榆街道',
    phone: '8555 0180',
    communities: [
      {
        name: '青石桥社区',
        phone: '8555 0100',
        station: '1 号楼西侧党群服务站',
        grids: [4, 5, 5, 4, 4, 4, 4, 4, 4, 3],
        compounds: [
          compound('槐荫里小区', ['安居物业', '8555 0131'], [16, 6, 2], { 东门: 12, 停车场: 14, 健身角: 8 }),
          compound('青石小区', ['青石后勤', '8555 0132'], [13, 6, 2], { 南门: 3, 停车场: 9 }),
          compound('河畔家园', ['河畔物业', '8555 0133'], [12, 11, 2], { 西门: 2, 地下车库: 6 }),
        ],
      },
      {
        name: '柳荫社区',
        phone: '8555 0101',
        station: '柳荫路菜场对面二楼',
        grids: [4, 4, 4, 4, 4, 4, 4, 3, 3, 3],
        compounds: [
          compound('柳荫新村', ['安居物业', '8555 0134'], [13, 6, 2], { 北门: 1, 停车场: 7 }),
          compound('榆林里小区', ['榆林里自管会', '8555 0135'], [12, 5, 2], { 东门: 6 }),
          compound('光华苑', ['光华物业', '8555 0136'], [12, 6, 2], { 南门: 4, 停车场: 10 }),
        ],
      },
    ],
  },
  {
    name: '临河街道',
    phone: '8555 0181',
    communities: [
      {
        name: '北辰社区',
        phone: '8555 0102',
        station: '北辰花园 3 号楼一层',
        grids: [4, 4, 4, 4, 4, 4, 4, 3, 3, 3],
        compounds: [
          compound('北辰花园', ['北辰物业', '8555 0137'], [13, 11, 2], { 西门: 3, 地下车库: 8 }),
          compound('东湾小区', ['东湾物业', '8555 0138'], [12, 6, 2], { 东门: 5, 停车场: 9 }),
          compound('纺机大院', ['纺机大院自管会', '8555 0139'], [12, 4, 3], { 大院门口: 1 }),
        ],
      },
      {
        name: '望河社区',
        phone: '8555 0103',
        station: '望河路社区食堂旁',
        grids: [4, 4, 4, 4, 4, 3, 3, 3, 3, 3],
        compounds: [
          compound('望河公寓', ['望河物业', '8555 0142'], [12, 6, 2], { 北门: 2, 停车场: 8 }),
          compound('西园大院', ['西园后勤', '8555 0143'], [12, 5, 2], { 南门: 6 }),
          compound('渔歌里小区', ['渔歌里物业', '8555 0144'], [11, 6, 2], { 东门: 4, 停车场: 7 }),
        ],
      },
    ],
  },
];

/** One entrance of this building lies in another grid than the rest, so that its own sign asks for the entrance. */
export const parted = { compound: '槐荫里小区', building: 12, entrance: 1, grid: '第4网格' } as const;

/** The grid whose post is vacant: what is reported there waits for the community. */
export const vacant = { community: '青石桥社区', grid: '第5网格' } as const;

/** How many entrances a building has: every third has three, the others two. */
export const entrancesOf = (building: number): number => (building % 3 === 0 ? 3 : 2);

import { printed } from '../sign/testing/sign-reading';
import { plaque } from './plaque';

const plate = {
  ...{ placeId: 'door', kind: 'entrance' as const, compound: '槐荫里小区', community: '青石桥社区' },
  ...{ street: '望榆街道', building: '12', entrance: '2', name: '2单元' },
};

test('a plaque is one page of A5, lying, and says which home it belongs to and whose consent it has', async () => {
  const pages = await printed(await plaque({ plate, room: '502' }));
  expect(pages.map(({ sizeInMm }) => sizeInMm)).toEqual([[210, 148]]);
  for (const words of ['党员户', '槐荫里小区 12 号楼 2 单元 502', '青石桥社区', '本人自愿挂牌，随时可以取下'])
    expect(pages[0]?.text).toContain(words);
});

test('a long name of a compound is written smaller, not cut', async () => {
  const long = { ...plate, compound: '望榆街道机械厂第二生活区东片家属院' };
  const [page] = await printed(await plaque({ plate: long, room: '1203' }));
  expect(page?.text.replace(/\s/g, '')).toContain('家属院12号楼2单元1203');
});

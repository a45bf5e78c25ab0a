import { door, host, printed, rangeIn } from './testing/sign-reading';
import { signSheet, type Sign } from './sign-sheet';

describe('the words on it', () => {
  const textOf = async (sign: Partial<Sign>) => {
    const pdf = await signSheet([{ ...door, ...sign }], { paper: 'a6', ink: 'mono', host });
    return (await printed(pdf))[0]!.text.replace(/\s+/g, '');
  };

  test('name the door, the people and the numbers', async () => {
    const text = await textOf({});
    for (const part of [
      '槐荫里小区',
      '望榆街道青石桥社区',
      '12号楼2单元',
      '网格员周晓禾',
      '85550118',
      '85550190',
    ])
      expect(text).toContain(part);
    expect(text).toContain('社区85550100街道85550180');
    expect(text).toContain('也可到1号楼西侧党群服务站，当面说。');
  });

  test('offer only what the sign can do', async () => {
    const text = await textOf({});
    expect(text).toContain('报一件事');
    expect(text).not.toMatch(/心愿|议事/);
  });

  test('leave out the entrance where a building has none', async () => {
    const text = await textOf({ entrance: null });
    expect(text).toContain('12号楼');
    expect(text).not.toContain('单元');
  });

  test('name an open place, however long', async () => {
    const placeName = '地下二层停车场北侧出入口';
    const text = await textOf({ building: null, entrance: null, placeName, station: null });
    expect(text).toContain(placeName);
    expect(text).not.toMatch(/号楼|单元|也可到/);
  });

  test('hold long names whole', async () => {
    const compound = '槐荫里阳光花园国际社区二期';
    const station = '槐荫里阳光花园国际社区二期18号楼西侧一层党群服务站二号窗口';
    const street = '望榆街道办事处';
    const text = await textOf({ compound, station, street, community: '青石桥第二社区' });
    for (const part of [compound, street, '青石桥第二社区', station]) expect(text).toContain(part);
  });

  test('give the community where there is no grid worker', async () => {
    const text = await textOf({ gridWorker: null });
    expect(text).toContain('社区电话');
    expect(text.split('85550100')).toHaveLength(2);
    expect(text).not.toContain('网格员');
  });

  test.each([
    ['13800138000', '138 0013 8000'],
    ['85550118', '8555 0118'],
    ['0571-85550118', '0571-85550118'],
  ])('set %s as %s', async (phone, shown) => {
    const sheet = [{ ...door, gridWorker: { name: '周晓禾', phone }, supervisionPhone: '' }];
    const [page] = await printed(await signSheet(sheet, { paper: 'a6', ink: 'mono', host }));
    expect(page!.text).toContain(shown);
  });
});

test('nothing is printed outside the frame, long as the names may be', async () => {
  const long = '槐荫里阳光花园国际社区二期'.repeat(4);
  const sign: Sign = {
    ...door,
    compound: long,
    street: long,
    community: long,
    building: '1208A',
    entrance: '112',
    gridWorker: { name: long, phone: '021-85550118-88888' },
    communityPhone: '0571-85550100-888',
    streetPhone: '0571-85550180-888',
    supervisionPhone: '0571-85550190-888',
    station: long,
  };
  const signs = [sign, { ...sign, building: null, placeName: long }];
  for (const page of await printed(await signSheet(signs, { paper: 'a6', ink: 'mono', host }))) {
    for (const edge of [
      { left: 0, top: 0, width: 105, height: 2.9 },
      { left: 0, top: 145.2, width: 105, height: 3 },
      { left: 0, top: 0, width: 2.9, height: 148 },
      { left: 102.2, top: 0, width: 3, height: 148 },
      // Between the edge of the text and the frame, above its rounded corner.
      { left: 95.3, top: 7, width: 6, height: 134 },
    ])
      expect(await rangeIn(page, edge)).toEqual({ darkest: 255, lightest: 255 });
  }
});

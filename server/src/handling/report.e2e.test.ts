import { doorApi } from '@linli/shared/door/door.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { placeApi } from '@linli/shared/place/place.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import sharp from 'sharp';
import { openHouse, type House } from '../platform/testing/house';
import { move } from '../platform/testing/story';
import { codeIn, printed } from '../sign/testing/sign-reading';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A real photo with a camera's GPS position in it. */
const photoWithGps = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#444' } })
    .jpeg()
    .withExif({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '36/1 42/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '119/1 6/1 0/1',
      },
    })
    .toBuffer();

const due = (ticket: Pick<TicketDetail, 'clocks'>) =>
  Object.fromEntries(ticket.clocks.map(({ kind, due }) => [kind, due]));

test('a sign is printed, scanned, and the matter behind it goes all the way to the archive over the National Day holiday', async () => {
  await house.at('2026-09-30T18:00');
  const [granny, worker, secretary] = [
    await house.as('王奶奶'),
    await house.as('周晓禾'),
    await house.as('孙主任'),
  ];

  // The secretary prints the sheet; its code leads to the door.
  const { body: sheet } = await secretary.ask(placeApi.sheetLink, {
    body: { compound: house.town.compound, paper: 'a6', ink: 'color', code: 'link' },
  });
  expect(sheet).toEqual({ url: expect.any(String) });
  const pdf = Buffer.from(await (await fetch(house.url + sheet.url)).arrayBuffer());
  const [sign] = await printed(pdf);
  for (const phone of ['8555 0118', '8555 0100', '8555 0180', '8555 0190'])
    expect(sign?.text).toContain(phone);
  const link = sign && (await codeIn(sign, { left: 0, top: 0, width: 105, height: 148 }))?.data;
  expect(link).toBe(`https://linli.example/s/${house.town.doorCode}`);
  const code = new URL(link ?? '').pathname.split('/').at(-1) ?? '';
  const page = await (await fetch(`${house.url}/s/${code}`)).text();
  expect(page).toContain('槐荫里小区 12 号楼 2 单元');
  expect(page).toContain('8555 0118');
  const { body: door } = await house.anyone().ask(doorApi.door, { params: { code } });
  expect(door.contacts.map(({ title }) => title)).toEqual([
    '网格员',
    '楼栋长',
    '物业',
    '青石桥社区',
    '望榆街道',
    '锦澜区',
  ]);

  // She reports with a photo that knows where it was taken; what is stored does not.
  const original = await photoWithGps();
  expect((await sharp(original).metadata()).exif?.includes('N\0')).toBe(true);
  const { body: photo } = await granny.photo(original);
  const { status, body: receipt } = await granny.ask(ticketApi.report, {
    body: {
      placeId: door.plate.placeId,
      category: 'lighting',
      words: '3 层楼道的灯不亮三天了，晚上看不清台阶。',
      photos: [photo.id],
      floor: 3,
      callBack: true,
      phone: '13800004401',
      hideName: false,
    },
  });
  expect(status).toBe(201);
  expect(receipt).toMatchObject({
    number: '0930-0001',
    state: 'dispatched',
    unit: '第3网格',
    handler: '周晓禾',
  });
  // 1–7 October are off, 8 is day 0 because she wrote after closing, Saturday 10 is worked.
  expect(due(receipt)).toEqual({
    accept: '2026-10-09T09:30:00.000Z',
    resolve: '2026-10-10T09:30:00.000Z',
    feedback: '2026-10-12T09:30:00.000Z',
  });

  const { id } = receipt;
  const { body: seen } = await worker.ask(ticketApi.detail, { params: { id } });
  const stored = Buffer.from(await (await fetch(house.url + seen.photos[0]?.full)).arrayBuffer());
  expect((await sharp(stored).metadata()).exif).toBeUndefined();
  expect(seen.clocks.find(({ kind }) => kind === 'resolve')?.explain.join('\n')).toMatch(
    /国庆节[\s\S]*10月10日[\s\S]*调休/,
  );

  await house.settle();
  const { body: told } = await worker.ask(noticeApi.messages);
  expect(told.messages[0]).toMatchObject({ title: '新派来一件事', ticketId: id, staff: true });

  await house.at('2026-10-09T10:00');
  await move(worker, id, 'accept', { words: '明天带新灯过来', line: '楼道灯坏了，在换' });
  await house.at('2026-10-10T15:00');
  const { body: after } = await worker.photo(await photoWithGps());
  await move(worker, id, 'resolve', {
    outcome: 'solved',
    solvedHow: 'fixed',
    words: '换了声控灯，测试三次都亮',
    photos: [after.id],
  });
  await house.at('2026-10-12T09:00');
  const answered = await move(worker, id, 'feedback', { words: '打电话说过了', channel: 'call' });
  expect(answered.state).toBe('answered');
  expect(answered.clocks.filter(({ verdict }) => verdict === 'met').map(({ kind }) => kind)).toEqual([
    'accept',
    'resolve',
    'feedback',
  ]);

  const rated = await move(granny, id, 'rate', { solved: 'yes', stars: 5, reasons: ['fast'] });
  expect(rated).toMatchObject({ state: 'settled', outcome: 'solved' });
  expect(rated.after).toHaveLength(1);
  const { body: workerSees } = await worker.ask(ticketApi.detail, { params: { id } });
  expect(workerSees.ratings).toEqual([]);
  expect(workerSees.history.map(({ kind }) => kind)).toEqual([
    'reported',
    'routed',
    'accept',
    'resolve',
    'feedback',
    'settle',
  ]);

  await house.settle();
  const { body: heard } = await granny.ask(noticeApi.messages);
  expect(heard.messages.map(({ title }) => title)).toEqual([
    '您报的事办完了，等您评价',
    '您报的事办结了',
    '您报的事有人受理了',
  ]);
});

import { documentApi } from '@linli/shared/document/document.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { trainingApi, trainingOfficeApi } from '@linli/shared/training/training.api';
import type { PlanTraining } from '@linli/shared/training/training.contract';
import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../platform/testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const session: Omit<PlanTraining, 'placeId'> = {
  title: '电动车火灾怎么处置',
  venue: '社区二楼会议室',
  startsAt: '2026-11-20T01:00:00Z',
  endsAt: '2026-11-20T03:00:00Z',
  materials: [{ name: '讲义', url: 'https://example.com/a.pdf' }],
  documents: [],
  roles: ['grid_worker', 'property_staff'],
  validMonths: 12,
  remindDays: 30,
};
const plan = async (who: string, more: Partial<PlanTraining> = {}) =>
  (await house.as(who)).ask(trainingOfficeApi.plan, {
    body: { ...session, placeId: house.town.community, ...more },
  });
async function kept(placeId: string, text: string): Promise<string> {
  const form = new FormData();
  form.append('name', '讲义');
  form.append('purpose', 'training');
  form.append('file', new Blob([Buffer.from(text, text.startsWith('%') ? 'utf8' : 'latin1')]), 'file');
  const { token } = await house.as('孙主任');
  const got = await fetch(`${house.url}/api/places/${placeId}/documents`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
  });
  return ((await got.json()) as { id: string }).id;
}
const planned = async (more: Partial<PlanTraining> = {}) => (await plan('孙主任', more)).body.id;
const detail = async (who: string, id: string) =>
  (await house.as(who)).ask(trainingOfficeApi.detail, { params: { id } });
const guest = async (id: string, name: string) =>
  (await detail('孙主任', id)).body.guests.find((one) => one.name === name);
const mine = async (who: string, id: string) =>
  (await (await house.as(who)).ask(trainingApi.mine)).body.trainings.find((one) => one.id === id);
const answer = async (who: string, id: string, said: 'yes' | 'no' | 'later', reason?: string) =>
  (await house.as(who)).ask(trainingApi.answer, { params: { id }, body: { answer: said, reason } });
const code = async (id: string) =>
  (await (await house.as('钱洁')).ask(trainingOfficeApi.code, { params: { id } })).body.code;
const checkIn = async (who: string, id: string, said: string) =>
  (await house.as(who)).ask(trainingApi.checkIn, { params: { id }, body: { code: said } });
const enter = async (id: string, name: string) =>
  (await house.as('孙主任')).ask(trainingOfficeApi.enter, {
    params: { id },
    body: { personId: house.town.people[name] ?? '' },
  });
const certify = async (id: string) =>
  (await house.as('孙主任')).ask(trainingOfficeApi.certify, { params: { id } });
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};

describe('a session', () => {
  test('invites whoever holds its posts below its place, and they answer without having to say why', async () => {
    const id = await planned();
    const { body } = await detail('钱洁', id);
    expect(body.guests.map(({ name }) => name).sort()).toEqual(['周晓禾', '赵强', '韩师傅', '马师傅'].sort());
    expect((await titles('周晓禾'))[0]).toBe('请您来培训');
    expect((await answer('周晓禾', id, 'yes')).status).toBe(200);
    expect((await answer('赵强', id, 'no', '那天要带孩子看病')).status).toBe(200);
    expect((await answer('王奶奶', id, 'yes')).body.code).toBe('training.missing');
    expect(await guest(id, '赵强')).toMatchObject({ answer: 'no', reason: '那天要带孩子看病', cameAt: null });
    expect((await detail('钱洁', id)).body).toMatchObject({ invited: 4, yes: 1, no: 1, later: 0, came: 0 });
    expect(await mine('王奶奶', id)).toBeUndefined();
    await house.at('2026-11-20T09:00');
    expect((await answer('周晓禾', id, 'no')).body.code).toBe('training.over');
  });

  test('has files that those invited open by a link of some minutes; of elsewhere, or no PDF, is refused', async () => {
    const pdf = await kept(house.town.community, '%PDF-1.7 讲义');
    const picture = await kept(house.town.community, '\x89PNG讲义');
    const elsewhere = await kept(house.town.compound, '%PDF-1.7 别处');
    for (const wrong of [picture, elsewhere, house.town.grid])
      expect((await plan('孙主任', { documents: [wrong] })).body.fields).toHaveProperty('documents');
    const id = await planned({ documents: [pdf] });
    const [file] = (await mine('周晓禾', id))?.files ?? [];
    expect(file?.name).toBe('讲义');
    const opened = await fetch(house.url + (file?.url ?? ''));
    expect([opened.status, await opened.text()]).toEqual([200, '%PDF-1.7 讲义']);
    expect((await fetch(`${house.url}/api/trainings/material?id=${pdf}`)).status).toBe(403);
    expect((await detail('孙主任', id)).body.files).toHaveLength(1);
    await (await house.as('孙主任')).ask(documentApi.remove, { params: { id: pdf } });
    expect((await mine('周晓禾', id))?.files).toEqual([]);
  });

  test('is missing out of sight, and refused where nobody would come', async () => {
    expect((await plan('何远')).body.code).toBe('place.missing');
    expect((await plan('周晓禾')).status).toBe(403);
    expect((await plan('孙主任', { roles: ['department_staff'] })).body.code).toBe('training.nobody');
    const id = await planned();
    expect((await detail('何远', id)).status).toBe(404);
    expect((await detail('吴敏', id)).status).toBe(200);
  });

  test.each<[string, Partial<PlanTraining>, string]>([
    ['yesterday', { startsAt: '2026-11-17T01:00:00Z' }, 'startsAt'],
    ['that ends before it begins', { endsAt: '2026-11-20T00:00:00Z' }, 'endsAt'],
    ['without a post', { roles: [] }, 'roles'],
    ['with a link that is none', { materials: [{ name: '讲义', url: 'javascript:1' }] }, 'materials'],
  ])('%s is refused at its field', async (_, more, field) => {
    const { status, body } = await plan('孙主任', more);
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
  });

  test('takes as many as there is room for', async () => {
    const id = await planned({ capacity: 1 });
    await answer('周晓禾', id, 'yes');
    expect((await answer('赵强', id, 'yes')).body.fields).toHaveProperty('answer');
    expect((await answer('赵强', id, 'later')).status).toBe(200);
    expect((await answer('周晓禾', id, 'yes')).status).toBe(200);
  });

  test('is changed by one colleague at a time, and called off with a reason', async () => {
    const id = await planned();
    const { placeId: _, roles: __, ...rest } = { placeId: '', ...session };
    const revise = async (version: number) =>
      (await house.as('钱洁')).ask(trainingOfficeApi.revise, {
        params: { id },
        body: { ...rest, venue: '一楼大厅', version },
      });
    expect((await revise(1)).status).toBe(200);
    expect((await revise(1)).body.code).toBe('training.stale');
    expect(await titles('周晓禾')).toContain('培训改了');
    const off = await (
      await house.as('孙主任')
    ).ask(trainingOfficeApi.withdraw, { params: { id }, body: { version: 2, reason: '老师来不了' } });
    expect(off.status).toBe(200);
    expect(await titles('周晓禾')).toContain('培训不办了');
    expect(await mine('周晓禾', id)).toMatchObject({
      withdrawnReason: '老师来不了',
      rights: { answer: false, checkIn: false },
    });
  });
});

describe('at the door', () => {
  test('the code on the screen checks a person in once; an old one, or too early, does not', async () => {
    const id = await planned();
    expect((await checkIn('周晓禾', id, await code(id))).body.code).toBe('training.not_now');
    await house.at('2026-11-20T08:50');
    const old = await code(id);
    await house.at('2026-11-20T08:52');
    expect((await checkIn('周晓禾', id, old)).body.fields).toHaveProperty('code');
    expect((await checkIn('周晓禾', id, await code(id))).status).toBe(200);
    expect((await checkIn('周晓禾', id, await code(id))).body.code).toBe('training.came');
    expect((await checkIn('王奶奶', id, await code(id))).body.code).toBe('training.missing');
    expect(await guest(id, '周晓禾')).toMatchObject({
      entered: false,
      cameAt: expect.stringContaining('2026-11-20T00:52') as string,
    });
    expect((await answer('周晓禾', id, 'no')).body.code).toBe('training.came');
    const wrong = await house.as('周晓禾');
    expect((await wrong.ask(trainingOfficeApi.code, { params: { id } })).status).toBe(403);
  });

  test('who came without checking in is written down by the organiser, and it says so', async () => {
    const id = await planned();
    expect((await enter(id, '赵强')).body.code).toBe('training.not_yet');
    await house.at('2026-11-20T10:00');
    expect((await enter(id, '赵强')).status).toBe(200);
    expect((await enter(id, '赵强')).body.code).toBe('training.came');
    expect((await enter(id, '王奶奶')).body.code).toBe('training.missing');
    expect(await guest(id, '赵强')).toMatchObject({ entered: true });
  });
});

describe('a certificate', () => {
  test('is for who came, can be printed, and is checked by anybody without the whole name', async () => {
    const id = await planned();
    await house.at('2026-11-20T09:10');
    await checkIn('周晓禾', id, await code(id));
    expect((await certify(id)).body.count).toBe(1);
    expect((await certify(id)).body.count).toBe(0);
    expect((await titles('周晓禾'))[0]).toBe('培训证书发了');
    expect((await guest(id, '赵强'))?.certificate).toBeNull();
    const { certificate } = (await mine('周晓禾', id)) ?? {};
    expect(certificate?.until).toBe('2027-11-20');
    const paper = await fetch(house.url + (certificate?.url ?? ''));
    expect([
      paper.status,
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ]).toEqual([200, '%PDF-']);
    const bare = `/api/trainings/certificate.pdf?code=${certificate?.code}`;
    expect((await fetch(house.url + bare)).status).toBe(403);
    const page = await (await fetch(`${house.url}/c/${certificate?.code}`)).text();
    expect(page).toContain('内容：电动车火灾怎么处置');
    expect(page).toContain('持证人：周**');
    expect(page).not.toContain('周晓禾');
    expect((await fetch(`${house.url}/c/AAAAAAAAAAAA`)).status).toBe(404);
    await house.at('2027-10-20T09:00');
    expect(await titles('周晓禾')).not.toContain('培训证书快到期');
    await house.at('2027-10-21T09:00');
    expect((await titles('周晓禾'))[0]).toBe('培训证书快到期');
    expect((await titles('周晓禾')).filter((title) => title === '培训证书快到期')).toHaveLength(1);
    await house.at('2027-11-21T09:00');
    expect(await (await fetch(`${house.url}/c/${certificate?.code}`)).text()).toContain('已经到期');
  });

  test('of somebody who left names nobody, and why they had not come is erased', async () => {
    const id = await planned();
    await answer('马师傅', id, 'later', '家里有事');
    await house.at('2026-11-20T09:10');
    await checkIn('马师傅', id, await code(id));
    await certify(id);
    const { certificate } = (await mine('马师傅', id)) ?? {};
    await (await house.as('马师傅')).ask(peopleApi.leaveLinli);
    await house.at('2026-11-21T10:00');
    await house.settle();
    const page = await (await fetch(`${house.url}/c/${certificate?.code}`)).text();
    expect(page).toContain('持证人：已注销');
    const gone = (await detail('孙主任', id)).body.guests.find((one) => one.certificate);
    expect(gone).toMatchObject({ name: '', reason: null });
  });
});

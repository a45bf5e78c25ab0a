import { act, fireEvent, screen } from '@testing-library/react';
import { clerk, serve, signedIn, written } from '../../../test/at-work';
import { chooseDate } from '../../../test/homes';
import { show } from '../../../test/show';
import ConsentPage from '.';

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

async function open() {
  signedIn(clerk);
  serve({
    'GET /places': {
      compounds: [{ id: 'c1', name: '槐荫里小区', community: '青石桥社区' }],
      doors: [{ placeId: '00000000-0000-4000-8000-000000000009', code: null, name: '9 号楼' }],
    },
    'POST /mandates/window': {},
  });
  await show(<ConsentPage />);
  await press(/槐荫里小区/);
  await press('9 号楼');
}

test('writes down who said what before whom', async () => {
  await open();
  type('本人姓名', '张爷爷');
  type('代办人姓名', '李明');
  type('代办人手机号', '13900001111');
  type('谁在场听到', '楼长李阿姨');
  fireEvent.click(screen.getByRole('checkbox', { name: '替他报事' }));
  chooseDate('2027-06-30');
  fireEvent.click(screen.getByRole('switch', { name: '本人同意' }));
  await press('记下来');
  expect(written()).toEqual([
    expect.objectContaining({
      to: 'POST /mandates/window',
      body: {
        placeId: '00000000-0000-4000-8000-000000000009',
        subjectName: '张爷爷',
        agentName: '李明',
        agentPhone: '13900001111',
        scopes: ['report'],
        until: '2027-06-30',
        heardBy: '楼长李阿姨',
        consent: true,
      },
    }),
  ]);
});

test('is not sent before the person was asked, nor without what it needs', async () => {
  await open();
  await press('记下来');
  expect(alerts()).toEqual([
    '还没填本人姓名',
    '还没填代办人姓名',
    '还没填代办人手机号',
    '先选能办什么',
    '还没填到哪天为止',
    '还没填谁在场听到',
    '先问过本人，同意了再记',
  ]);
  expect(written()).toEqual([]);
});

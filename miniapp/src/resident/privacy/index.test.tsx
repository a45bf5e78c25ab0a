import { act, fireEvent, screen } from '@testing-library/react';
import { answer, asked } from '../../../test/answers';
import { signedIn } from '../../../test/at-work';
import { me } from '../../../test/samples';
import { show } from '../../../test/show';
import { wechat } from '../../../test/taro';
import { useSession } from '../../platform/session';
import { createHash } from 'node:crypto';
import { keptWords } from '@linli/shared/privacy/kept.words';
import { noticeNow } from '@linli/shared/privacy/notice.words';
import PrivacyPage from '.';
import { declared } from './declared';
import { parts } from './parts';

const linked = { id: 'i1', issuer: 'https://city.example', since: '2026-11-18T01:00:00.000Z' };

test('whoever came from the city platform sees that account, and lets go of it', async () => {
  let identities = [linked];
  signedIn(me());
  answer({
    'GET /me': me(),
    'GET /me/identities': () => ({ statusCode: 200, data: { identities } }),
    'DELETE /me/identities/i1': () => {
      identities = [];
      return { statusCode: 200, data: {} };
    },
  });
  await show(<PrivacyPage />);
  expect(screen.getByText('city.example')).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^断开/ })));
  expect(asked('DELETE /me/identities/i1')).toHaveLength(1);
  expect(screen.queryByText('连着的市民平台账号')).toBeNull();
});

test('a visitor reads the page without it', async () => {
  useSession.setState({ me: null, known: true });
  answer({});
  await show(<PrivacyPage />);
  expect(screen.getByText('我们留下什么')).toBeTruthy();
  expect(asked('GET /me/identities')).toHaveLength(0);
  expect(asked('PUT /me/notice')).toHaveLength(0);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^我的信息/ })));
  expect(wechat.went.at(-1)).toContain('/resident/my-data/index');
});

/** SHA-256 of all the words of a version of the notice. */
const words: Readonly<Record<number, string>> = {
  1: '3602833318555edc045622220e54929a5fe13aa337fec1ab848e7f4bedff450a',
};

test('words that change are a new version, which says what is another', () => {
  const now = JSON.stringify([parts, declared, keptWords]);
  expect(createHash('sha256').update(now).digest('hex')).toBe(words[noticeNow.version]);
});

test('that somebody opened this version is written down once', async () => {
  let told: number | null = null;
  signedIn(me({ notice: told }));
  answer({
    'GET /me': () => ({ statusCode: 200, data: me({ notice: told }) }),
    'GET /me/identities': { identities: [] },
    'PUT /me/notice': () => {
      told = noticeNow.version;
      return { statusCode: 200, data: {} };
    },
  });
  await show(<PrivacyPage />);
  expect(asked('PUT /me/notice').map(({ data }) => data)).toEqual([{ version: noticeNow.version }]);
  expect(useSession.getState().me?.notice).toBe(noticeNow.version);
  expect(screen.getByText(/^第 1 版，/)).toBeInTheDocument();
});

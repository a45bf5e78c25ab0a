import { noticeNews, noticeNow, noticeVersions } from './notice.words';

test('versions count up by one and by their days', () => {
  expect(noticeVersions.map(({ version }) => version)).toEqual(noticeVersions.map((_, at) => at + 1));
  const days = noticeVersions.map(({ from }) => from);
  expect(days).toEqual([...days].sort());
  expect(noticeNow).toBe(noticeVersions.at(-1));
});

test('whoever has opened none is told what it is about, whoever has opened the newest nothing', () => {
  expect(noticeNews(null)).toBe(noticeNow.changed);
  expect(noticeNews(noticeNow.version)).toBeNull();
  // a phone with an older app may hear of a newer one
  expect(noticeNews(noticeNow.version + 1)).toBeNull();
  expect(noticeNews(noticeNow.version - 1)).toBe(noticeNow.changed);
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { wechat } from '../../test/taro';
import { useDraft } from '../platform/draft';
import { usePhotos } from '../platform/photos';
import { PhotoGrid } from './photo-grid';

function Form() {
  const photos = usePhotos(useDraft('form', {}));
  return (
    <>
      <PhotoGrid photos={photos} />
      <output>{photos.list.map(({ id }) => id).join(',')}</output>
    </>
  );
}
const add = async () => act(async () => void fireEvent.click(screen.getByRole('button', { name: '拍照' })));
const upload = (at: number) => {
  const found = wechat.uploads[at];
  if (!found) throw new Error(`no upload ${at}`);
  return found;
};

describe('the photo grid', () => {
  test('shows a photo on its way, then that it has arrived', async () => {
    render(<Form />);
    await add();
    act(() => upload(0).progress(62));
    expect(screen.getByText('正在传 62%')).toBeInTheDocument();
    await act(async () => upload(0).arrive(201, { id: 'p0' }));
    expect(screen.getByText('已传')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('p0');
  });

  test('a failed photo is one target for another try', async () => {
    render(<Form />);
    await add();
    await act(async () => upload(0).fail());
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '没传上，重试' })));
    expect(wechat.uploads).toHaveLength(2);
  });

  test('a refused photo says why and offers no other try', async () => {
    render(<Form />);
    await add();
    await act(async () => upload(0).arrive(415, { code: 'photo.not_a_picture', message: '这不是照片' }));
    expect(screen.getByText('这不是照片')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '这不是照片' })).toBeNull();
  });

  test('the fourth waits; without a network it says so', async () => {
    render(<Form />);
    for (const _ of [1, 2, 3, 4]) await add();
    expect(screen.getByText('等着传')).toBeInTheDocument();
    act(() => wechat.connect(false));
    expect(screen.getByText('等有网')).toBeInTheDocument();
  });

  test('one that failed for want of a network waits for it, and then goes by itself', async () => {
    render(<Form />);
    await add();
    act(() => wechat.connect(false));
    await act(async () => upload(0).fail());
    expect(screen.getByText('等有网')).toBeInTheDocument();
    await act(async () => wechat.connect(true));
    expect(upload(1).header['idempotency-key']).toBe(upload(0).header['idempotency-key']);
  });

  test.each([
    ['privacy permission is not authorized', '没有同意用照片', false],
    ['auth deny', '手机设置里没有允许', true],
  ])('that may have no photos (%s) says so, until the next tap', async (why, words, settings) => {
    render(<Form />);
    wechat.noPhotos = why;
    await add();
    await add();
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(screen.queryByRole('button', { name: '去设置' }) !== null).toBe(settings);
    wechat.noPhotos = 'cancel';
    await add();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a photo can be taken out, and the tile to add one goes when the form is full', async () => {
    render(<Form />);
    for (let count = 0; count < 9; count++) await add();
    expect(screen.queryByRole('button', { name: '拍照' })).toBeNull();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '去掉第 1 张' })));
    expect(screen.getByRole('button', { name: '拍照' })).toBeInTheDocument();
  });
});

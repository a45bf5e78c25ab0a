import { act, fireEvent, render, screen } from '@testing-library/react';
import { wechat } from '../../test/taro';
import { VoiceLine } from './voice-line';

const recording = (transcript: string | null, id = 'r1') => ({
  id,
  sound: `/api/recordings/${id}/sound?pass=p`,
  seconds: 18,
  transcript,
});
const press = (at: number) =>
  act(async () => void fireEvent.click(screen.getAllByRole('button')[at] as HTMLElement));

test.each([
  [null, null, null],
  ['三楼的灯不亮了。', '三楼的灯不亮了。', '自动转写，以录音为准'],
  ['', '没听清说了什么', '自动转写，以录音为准'],
])('a transcript of %j', (transcript, words, mark) => {
  render(<VoiceLine recording={recording(transcript)} />);
  expect(screen.queryByText('自动转写，以录音为准')?.textContent ?? null).toBe(mark);
  if (words) expect(screen.getByText(words)).toBeInTheDocument();
});

test('one voice at a time: the next one silences the one before', async () => {
  render(
    <>
      <VoiceLine recording={recording(null)} />
      <VoiceLine recording={recording(null, 'r2')} />
    </>,
  );
  await press(0);
  await press(1);
  expect(wechat.sounds.map(({ src, gone }) => [src, gone])).toEqual([
    ['http://linli.test/api/recordings/r1/sound?pass=p', true],
    ['http://linli.test/api/recordings/r2/sound?pass=p', false],
  ]);
  await act(async () => wechat.sounds[1]?.end());
  expect(screen.getAllByRole('button', { name: '听录音，18 秒' })).toHaveLength(2);
});

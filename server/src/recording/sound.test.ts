import { readSound } from './sound';
import { aac, m4a, mp3, ogg, wav, webm } from './testing/sounds';

test.each<[string, Buffer, string, number]>([
  ['MP3 behind a tag', mp3(18), 'mp3', 18],
  ['AAC in frames', aac(18), 'aac', 18],
  ['MPEG-4', m4a(18), 'm4a', 18],
  ['WAV', wav(18), 'wav', 18],
  ['Opus in Ogg', ogg(18), 'ogg', 18],
  ['half a second, which counts as one', mp3(0.5), 'mp3', 1],
  ['a recorder that stops a little late', wav(60.4), 'wav', 60],
])('%s tells its kind and its length by itself, whatever the phone says', (_, bytes, kind, seconds) => {
  expect(readSound(bytes, 7)).toMatchObject({ kind, seconds });
});

test.each<[string, Buffer, string]>([
  ['WebM of a browser', webm(), 'webm'],
  ['MPEG-4 written piece by piece', m4a(0), 'm4a'],
])('%s does not say how long it is, so the phone is believed', (_, bytes, kind) => {
  expect(readSound(bytes, 7)).toMatchObject({ kind, seconds: 7 });
});

test.each<[string, Buffer]>([
  ['a text', Buffer.from('not a sound at all')],
  ['nothing', Buffer.alloc(0)],
  ['a picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['one frame of MP3, which may be chance', mp3(0.036)],
  ['a WAV without sound', wav(0)],
  ['a film', m4a(18, 'vide')],
  ['a film of a browser', webm('V_VP8')],
  ['an MP3 whose head is broken', Buffer.concat([Buffer.from('x'), mp3(3)])],
])('%s is not a recording', (_, bytes) => {
  expect(() => readSound(bytes, 7)).toThrow(expect.objectContaining({ code: 'recording.not_a_sound' }));
});

test('what runs a minute and two seconds is too long, what is larger than two megabytes too big', () => {
  expect(() => readSound(mp3(62), 5)).toThrow(expect.objectContaining({ code: 'recording.too_long' }));
  expect(() => readSound(wav(66), 5)).toThrow(expect.objectContaining({ code: 'recording.too_big' }));
});

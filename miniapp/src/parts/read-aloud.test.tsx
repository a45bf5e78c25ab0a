import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';

/** A browser's voices, which come late; the test says when one has finished. */
const spoken: { text: string; voice: { lang: string } | null; onend: () => void }[] = [];
const voices = { list: [] as { lang: string }[], changed: () => {}, cancelled: 0 };

let ReadAloud: ComponentType<{ words: () => string }>;
beforeAll(async () => {
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: {
      getVoices: () => voices.list,
      addEventListener: (_: string, look: () => void) => void (voices.changed = look),
      removeEventListener: () => void (voices.changed = () => {}),
      cancel: () => void voices.cancelled++,
      speak: (saying: (typeof spoken)[number]) => void spoken.push(saying),
    },
  });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
    value: class {
      constructor(readonly text: string) {}
    },
  });
  // the browser's adapter in the place of WeChat's
  jest.doMock('../platform/host', () => jest.requireActual<object>('../platform/host.h5'));
  ({ ReadAloud } = await import('./read-aloud'));
});
beforeEach(() => {
  voices.list = [{ lang: 'en-US' }, { lang: 'zh-HK' }, { lang: 'zh-CN' }];
  voices.cancelled = 0;
  spoken.length = 0;
});

test('reads in Mandarin, and a second tap stops it', () => {
  render(<ReadAloud words={() => '灯修好了'} />);
  fireEvent.click(screen.getByRole('button', { name: '读给我听' }));
  expect(spoken[0]).toMatchObject({ text: '灯修好了', voice: { lang: 'zh-CN' } });
  fireEvent.click(screen.getByRole('button', { name: '停下' }));
  act(() => spoken[0]?.onend());
  expect(screen.getByRole('button', { name: '读给我听' })).toBeInTheDocument();
  expect(voices.cancelled).toBe(2);
});

test('without a Chinese voice there is no button, until one comes', () => {
  voices.list = [{ lang: 'en-US' }];
  render(<ReadAloud words={() => 'x'} />);
  expect(screen.queryByRole('button')).toBeNull();
  voices.list = [{ lang: 'zh-TW' }];
  act(() => voices.changed());
  expect(screen.getByRole('button', { name: '读给我听' })).toBeInTheDocument();
});

test('leaving the page stops it', () => {
  render(<ReadAloud words={() => 'x'} />);
  fireEvent.click(screen.getByRole('button'));
  cleanup();
  expect(voices.cancelled).toBe(2);
});

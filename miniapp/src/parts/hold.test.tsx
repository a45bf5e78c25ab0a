import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Hold as WeappHold } from './hold';
import { Hold as BrowserHold } from './hold.h5';

const events = {
  'in WeChat': { down: 'touchStart', move: 'touchMove', up: 'touchEnd', lost: 'touchCancel' },
  'in a browser': { down: 'pointerDown', move: 'pointerMove', up: 'pointerUp', lost: 'pointerCancel' },
} as const;

describe.each([
  ['in WeChat', WeappHold],
  ['in a browser', BrowserHold],
] as const)('what is held %s', (host, Hold) => {
  let heard: string[];
  beforeEach(() => {
    heard = [];
    render(
      <Hold
        label="按住说话"
        onPress={() => heard.push('press')}
        onRelease={(how) => heard.push(how)}
        onAway={(away) => heard.push(away ? 'slides away' : 'comes back')}
      />,
    );
  });
  function finger(what: keyof (typeof events)['in WeChat'], at: number, y = 700) {
    const target = screen.getByRole('button', { name: '按住说话' });
    const place = { clientX: 200, clientY: y };
    const event = createEvent[events[host][what]](target, { ...place, touches: [place] });
    for (const [name, value] of Object.entries({ timeStamp: at, ...place }))
      Object.defineProperty(event, name, { value });
    fireEvent(target, event);
  }

  test.each([
    ['a hold', 2000, 'held'],
    ['a short tap', 1100, 'tapped'],
  ])('%s is told from its length, and the click that follows says nothing more', (_, end, how) => {
    finger('down', 1000);
    finger('up', end);
    fireEvent.click(screen.getByRole('button'));
    expect(heard).toEqual(['press', how]);
  });

  test('a finger that slides away is told at once, and may come back', () => {
    finger('down', 1000);
    finger('move', 1200, 690);
    finger('move', 1500, 600);
    finger('move', 1600, 590);
    finger('up', 2000);
    finger('down', 3000);
    finger('move', 3200, 600);
    finger('move', 3400, 700);
    finger('up', 4000);
    expect(heard).toEqual(['press', 'slides away', 'away', 'press', 'slides away', 'comes back', 'held']);
  });

  test('a finger that a dialog takes away goes on as a tap', () => {
    finger('down', 1000);
    finger('lost', 5000);
    finger('up', 5001);
    expect(heard).toEqual(['press', 'tapped']);
  });

  test('a screen reader only clicks', () => {
    fireEvent.click(screen.getByRole('button'));
    expect(heard).toEqual(['press', 'tapped']);
  });
});

test('in a browser the keyboard begins and ends', async () => {
  const heard: string[] = [];
  render(
    <BrowserHold
      label="x"
      onPress={() => heard.push('press')}
      onRelease={(how) => heard.push(how)}
      onAway={() => undefined}
    />,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(heard).toEqual(['press', 'tapped']);
});

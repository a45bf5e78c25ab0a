import type { Page } from 'playwright-core';

/** Has every page that opens from now on remember which of its elements wait for a tap. */
export async function noteTaps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // a view of Taro's listens to fingers by itself, to look pressed
    const taps = new Set(['click', 'tap', 'longpress', 'longtap']);
    const listen = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'addEventListener')?.value as (
      ...given: unknown[]
    ) => void;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given: unknown[]) {
      if (this instanceof Element && taps.has(String(given[0]))) Object.assign(this, { waitsForTap: true });
      listen.apply(this, given);
    };
  });
}

/**
 * What a finger reaches on the screen as it stands and other hands or ears do not: something to tap that is no button to
 * a screen reader, has no name, lies in another one or is passed over by the keyboard; fields and buttons that the
 * keyboard reaches in another order than they stand in, or without showing where it is. Needs `noteTaps` before the page.
 */
export const reachFaultsOn = (page: Page): Promise<string[]> => page.evaluate(reachFaults);

/** Runs in the browser. */
function reachFaults(): string[] {
  const roles = [
    'button',
    'radio',
    'switch',
    'checkbox',
    'link',
    'tab',
    'textbox',
    'slider',
    'option',
    'menuitem',
  ];
  const speaking = ['button', 'a[href]', 'input', 'textarea', 'select', 'summary', 'label', 'audio', 'video']
    .concat(roles.map((role) => `[role="${role}"]`))
    .join();
  const name = (element: Element) =>
    (
      element.getAttribute('aria-label') ??
      (element.textContent?.trim() ||
        [...element.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel).join())
    ).trim();
  const says = (element: Element) =>
    `${name(element).slice(0, 16) || '–'} (${element.localName}.${element.classList[0] ?? ''})`;
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
  };
  /** React hears every tap at the root of the page; what an element does with it stands in its properties. */
  const taps = /^on(Click|Tap|Touch(Start|End)|PointerDown|PointerUp|MouseDown|LongPress)$/;
  const waits = (element: Element) => {
    const held = element as unknown as Record<string, object | undefined>;
    const keys = Object.keys(held);
    if (keys.some((key) => key.startsWith('__reactContainer'))) return false;
    const properties = keys
      .filter((key) => key.startsWith('__reactProps'))
      .flatMap((key) => Object.keys(held[key] ?? {}));
    return Boolean(held.waitsForTap) || properties.some((property) => taps.test(property));
  };
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    // behind a sheet: its own buttons close it too
    if (!seen(element) || !waits(element) || element.matches('.scrim')) continue;
    if (!element.matches(speaking)) faults.push(`${says(element)} can be tapped and does not say so`);
    else if (!name(element) && !element.matches('input, textarea, select'))
      faults.push(`${says(element)} has no name`);
    const around = element.parentElement?.closest('button, a[href], [role="button"], [role="link"]');
    if (around) faults.push(`${says(element)} lies in ${says(around)}`);
    const off = element.matches(':disabled, [aria-disabled="true"]');
    if (element.tabIndex < 0 && !off && !element.matches('[role="radio"], [role="tab"]'))
      faults.push(`${says(element)} is passed over by the keyboard`);
  }
  const stops = [...document.querySelectorAll<HTMLElement>('.ui *')].filter(
    (element) =>
      element.tabIndex >= 0 && element.matches(speaking) && !element.matches(':disabled') && seen(element),
  );
  const flowing = stops.filter((element) => !element.closest('.bar, .title-bar, .sheet-layer'));
  flowing.forEach((element, at) => {
    const next = flowing[at + 1];
    if (next && next.getBoundingClientRect().bottom <= element.getBoundingClientRect().top)
      faults.push(`${says(next)} comes after ${says(element)} and stands above it`);
  });
  const look = (element: Element) => {
    const shown: string[] = [];
    for (let box: Element | null = element; box && shown.length < 4; box = box.parentElement)
      for (const layer of [undefined, '::after']) {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(
          box,
          layer,
        );
        shown.push(
          [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, borderColor].join(),
        );
      }
    return shown.join(';');
  };
  const before = document.activeElement as HTMLElement | null;
  for (const element of stops) {
    const unfocused = look(element);
    element.focus({ preventScroll: true });
    if (document.activeElement === element && look(element) === unfocused)
      faults.push(`${says(element)} does not show that the keyboard is there`);
    element.blur();
  }
  before?.focus({ preventScroll: true });
  return [...new Set(faults)];
}

import type { Page } from 'playwright-core';

/**
 * What a person would trip over on the screen as it stands: things past the edge, targets too small for a thumb, letters
 * too small to read, words that are cut, words that run out of their button or over other words, a bar that hides the
 * end of the page. `least` is the smallest target in px.
 */
export async function faultsOn(page: Page, least: number): Promise<string[]> {
  return [...(await page.evaluate(targetFaults, least)), ...(await page.evaluate(wordFaults))];
}

/** Runs in the browser: edges and targets. */
function targetFaults(least: number): string[] {
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
  };
  const name = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 16);
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth)
    faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const targets = ['button', 'wx-button', '[role="button"]', '[role="switch"]', '[role="radio"]'];
  for (const element of document.querySelectorAll(targets.map((target) => `.ui ${target}`).join())) {
    if (!seen(element)) continue;
    // Its reach counts: a small thing may reach further by what is laid around it.
    const { left, top, width, height } = element.getBoundingClientRect();
    const around = getComputedStyle(element, '::after');
    const [w, h] =
      around.position === 'absolute'
        ? [parseFloat(around.width) || 0, parseFloat(around.height) || 0]
        : [0, 0];
    if (Math.max(height, h) < least - 0.5 || Math.max(width, w) < least - 0.5)
      faults.push(`${name(element)}: ${Math.round(Math.max(width, w))} × ${Math.round(Math.max(height, h))}`);
    if (left < -1 || left + width > innerWidth + 1)
      faults.push(`${name(element)} reaches past the edge at ${Math.round(left)}, ${Math.round(top)}`);
  }
  return faults;
}

/** Runs in the browser: every piece of text on its lines. */
function wordFaults(): string[] {
  const faults: string[] = [];
  const short = (words: string) => words.trim().slice(0, 16);
  const inBar = (element: Element) => element.closest('.bar, .title-bar, .taro-tabbar__tabbar, .toast-layer');
  const pieces: { words: string; owner: Element; lines: DOMRect[] }[] = [];
  for (const ui of document.querySelectorAll('.ui')) {
    const walker = document.createTreeWalker(ui, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const words = node.textContent ?? '';
      if (!owner || !words.trim() || getComputedStyle(owner).visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      if (lines.length) pieces.push({ words, owner, lines });
    }
  }
  for (const { words, owner, lines } of pieces) {
    if (parseFloat(getComputedStyle(owner).fontSize) < 12) faults.push(`${short(words)} is under 12 px`);
    const frame = owner
      .closest('button, wx-button, .pill, .chip, .btn, .input, .miniplate')
      ?.getBoundingClientRect();
    for (const { left, right, top, bottom } of lines) {
      if (left < -1 || right > innerWidth + 1) faults.push(`${short(words)} runs past the edge`);
      // a line is taller than its letters: a fifth of it may lie outside
      const slack = (bottom - top) / 5;
      if (
        frame &&
        (left < frame.left - 1 ||
          right > frame.right + 1 ||
          top < frame.top - slack ||
          bottom > frame.bottom + slack)
      )
        faults.push(`${short(words)} runs out of its frame`);
    }
    for (let box: Element | null = owner; box && !box.matches('.ui'); box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const scrolls = /auto|scroll/.test(style.overflowY);
      if (box.scrollWidth > box.clientWidth + 1 || (!scrolls && box.scrollHeight > box.clientHeight + 2))
        faults.push(`${short(words)} is cut`);
    }
  }
  const flat = pieces
    .filter(({ owner }) => !inBar(owner) && !owner.closest('.sheet-layer'))
    .flatMap(({ words, owner, lines }) => lines.map((line) => ({ words, owner, line })));
  flat.forEach((one, at) => {
    for (const other of flat.slice(at + 1)) {
      if (one.owner === other.owner) continue;
      const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
      const down = Math.min(one.line.bottom, other.line.bottom) - Math.max(one.line.top, other.line.top);
      // neighbouring lines may touch by what is above and below their letters
      if (across > 2 && down > one.line.height / 3)
        faults.push(`${short(one.words)} lies over ${short(other.words)}`);
    }
  });
  const bars = [...document.querySelectorAll('.ui > .bar, .taro-tabbar__tabbar .weui-tabbar')].map((bar) =>
    bar.getBoundingClientRect(),
  );
  const high = bars.reduce((sum, { height }) => sum + height, 0);
  if (high > innerHeight * 0.45) faults.push(`bars take ${Math.round(high)} of ${innerHeight}`);
  return [...new Set(faults)];
}

import type { CDPSession, Page } from 'playwright-core';

/** What a size of type makes of the root of a page: its two factors, and whether rows have the arrangement of large type. */
export interface TypeLook {
  readonly elder: boolean;
  readonly k: string;
  readonly kc: string;
}

/** The type of a phone, changed while it is in the hand. */
export class TypeSize {
  private constructor(
    private readonly page: Page,
    private readonly browser: CDPSession,
  ) {}

  static async of(page: Page): Promise<TypeSize> {
    return new TypeSize(page, await page.context().newCDPSession(page));
  }

  /** Sets the size that a person has given to all text, in px; pages that open from now on follow it. */
  async set(px: number): Promise<void> {
    await this.browser.send('Page.setFontSizes', { fontSizes: { standard: px } });
  }

  /** What the page that is open made of it. */
  look(): Promise<TypeLook> {
    return this.page
      .locator('.ui')
      .first()
      .evaluate((ui: HTMLElement) => ({
        elder: ui.classList.contains('elder'),
        k: ui.style.getPropertyValue('--k'),
        kc: ui.style.getPropertyValue('--kc'),
      }));
  }

  /** Gives a page that is open the size and look with which it would open. */
  async give(px: number, look: TypeLook): Promise<void> {
    await this.set(px);
    await this.page.evaluate(({ elder, k, kc }) => {
      for (const ui of document.querySelectorAll<HTMLElement>('.ui')) {
        ui.classList.toggle('elder', elder);
        ui.style.setProperty('--k', k);
        ui.style.setProperty('--kc', kc);
      }
    }, look);
  }

  /** Where every piece of text stands: two pages with the same answer look the same. */
  layout(): Promise<string[]> {
    return this.page.evaluate(() => {
      const lines: string[] = [];
      for (const ui of document.querySelectorAll('.ui')) {
        const walker = document.createTreeWalker(ui, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          const { left, top, width, height } = range.getBoundingClientRect();
          lines.push([node.textContent, ...[left, top, width, height].map(Math.round)].join(' '));
        }
      }
      return lines;
    });
  }
}

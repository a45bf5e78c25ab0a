/** What of the mini-program is released. */
export class Release {
  released = true;
  /** The released pages without a slash in front; null: whatever is asked for exists. */
  pages: readonly string[] | null = null;
  /** What the privacy guide declares; null: everything that is asked for. */
  declared: readonly string[] | null = null;
  /** How many phone numbers may still be asked for. */
  phoneQuota = 1000;
  /** Templates that WeChat has taken away from the app. */
  bannedTemplates: readonly string[] = [];
  /** Service messages are taken away altogether. */
  messagesBanned = false;

  /** Whether a page can be opened by everybody; a query behind it does not matter, nor a slash before it. */
  has(page: string): boolean {
    const path = page.replace(/^\//, '').replace(/\?.*$/s, '');
    return this.released && (this.pages === null || path === '' || this.pages.includes(path));
  }
}

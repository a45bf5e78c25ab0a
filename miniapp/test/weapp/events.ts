type Hear = (news: object) => void;

/** What the phone tells whoever listens: `NetworkStatusChange`, `UpdateReady`, … */
export class Events {
  private readonly ears = new Map<string, Set<Hear>>();

  on(name: string, hear: Hear): void {
    this.ears.set(name, (this.ears.get(name) ?? new Set()).add(hear));
  }

  off(name: string, hear?: Hear): void {
    if (hear) this.ears.get(name)?.delete(hear);
    else this.ears.delete(name);
  }

  tell(name: string, news: object = {}): void {
    for (const hear of [...(this.ears.get(name) ?? [])]) hear(news);
  }

  /** Forgets everybody, as when the app is closed. */
  clear = (): void => this.ears.clear();
}

/** News that the app may listen for with `wx.on…` and `wx.off…`. */
export const news = [
  'NetworkStatusChange',
  'NetworkWeakChange',
  'KeyboardHeightChange',
  'WindowResize',
  'ThemeChange',
  'MemoryWarning',
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'BackgroundFetchData',
] as const;

import { Component, type ReactNode } from 'react';
import { Button } from '../parts/button';

interface OpenedProps {
  /** Where the desk is; a page elsewhere is tried anew. */
  at: string;
  children: ReactNode;
}

interface Standing {
  readonly at: string;
  readonly failed: boolean;
}

/**
 * The page that was opened, or, where it could not be fetched or drawn, words and a second try beside the rail. A desk stays open all day: where the server is
 * there, a release has most likely given its files other names, and the desk begins anew with that page.
 */
export class Opened extends Component<OpenedProps, Standing> {
  static getDerivedStateFromError(): Partial<Standing> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ at }: OpenedProps, before: Standing): Standing | null {
    return at === before.at ? null : { at, failed: false };
  }

  override state: Standing = { at: this.props.at, failed: false };

  override componentDidCatch(): void {
    if (Date.now() - Number(sessionStorage.getItem(anewAt)) > patience) void beginAnew();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="not-opened">
        <div role="alert">
          <h1>没打开</h1>
          <p>有网再试一次。</p>
        </div>
        <Button kind="line" icon="again" onPress={beginAnew}>
          再试一次
        </Button>
      </main>
    );
  }
}

/** When the desk began anew, so that what is gone for good is not fetched over and over. */
const anewAt = 'desk.anew';
const patience = 60_000;

/** Fetches everything anew, if the server is there: without it the browser would have nothing to show at all. */
async function beginAnew(): Promise<void> {
  const there = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (!there?.ok) return;
  sessionStorage.setItem(anewAt, String(Date.now()));
  location.reload();
}

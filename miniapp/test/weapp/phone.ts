import { declared as guide } from '../../src/resident/privacy/declared';
import { partsOf } from './address';
import type { Bundle } from './bundle';
import { Clock } from './clock';
import { Events } from './events';
import { Outside } from './outside';
import { anyone, type Person } from './person';
import { PhoneFiles } from './phone-files';
import { PhoneStorage } from './phone-storage';
import { Privacy } from './privacy';
import { Realm } from './realm';
import { Traffic } from './set-data';
import { Stack, tell } from './stack';
import { Views, type Shown } from './views';
import { Wire, type Signal } from './wire';
import { wxOf } from './wx/all';

interface PhoneGiven {
  bundle: Bundle;
  /** Server domains of the account, and where they are reached here. */
  servers?: Readonly<Record<string, string>>;
  person?: Partial<Person>;
  /** The phone's own time when it is first taken in hand, in local time such as 2026-11-18T14:10. */
  at?: string;
  /** What the account's privacy guide declares, by API. */
  declared?: readonly string[];
  /** More of `wx`, or other answers than the usual ones. */
  wx?: object;
}

interface Entry {
  path: string;
  query: Record<string, string>;
  scene: number;
}

/** Milliseconds after which a person takes the screen to have come to rest. */
const rest = 500;

/** A phone with WeChat and one mini-program on it. What it keeps outlives the app; the app runs between `open` and `kill`. */
export class Phone {
  readonly clock: Clock;
  readonly outside = new Outside();
  readonly storage = new PhoneStorage();
  readonly files = new PhoneFiles();
  readonly events = new Events();
  readonly traffic = new Traffic();
  readonly wire: Wire;
  readonly privacy: Privacy;
  readonly person: Person;
  /** What the phone was made to do outside the app: calls, pictures and papers shown. */
  readonly did: string[] = [];
  /** What went wrong inside the app without showing on screen. */
  readonly complaints: string[] = [];
  /** The dialog of WeChat's that waits for an answer. */
  modal: { title: string; content: string; press: (button: string) => void } | null = null;
  /** What WeChat's servers have fetched ahead of the start. */
  prefetched: string | null = null;
  launched: Entry = { path: '', query: {}, scene: 1001 };
  entered: Entry = this.launched;
  /** Whether a finger is on the glass, as far as WeChat's tap rule goes. */
  tapping = false;
  private app: { realm: Realm; stack: Stack; views: Views } | null = null;

  constructor(private readonly given: PhoneGiven) {
    const {
      servers = {},
      person,
      at = '2026-11-18T14:10',
      declared = guide.flatMap(({ apis }) => apis),
    } = given;
    this.clock = new Clock(Date.parse(`${at}:00+08:00`));
    this.wire = new Wire(this.clock, this.outside, servers);
    this.privacy = new Privacy(declared);
    this.person = { ...anyone(), ...person };
  }

  readonly complain = (what: string): void => void this.complaints.push(what);

  /**
   * Opens the app at an address, by a scan unless told otherwise: a running one is taken there anew, as WeChat does. Where there is no such page
   * the app is told, and may go elsewhere.
   */
  async open(address: string, scene = 1011): Promise<void> {
    this.entered = { ...partsOf(address), scene };
    this.traffic.begin(`open ${this.entered.path}`);
    if (!this.app) {
      this.launched = this.entered;
      this.boot();
    }
    tell(this.realm.app, 'onShow', this.entered);
    this.events.tell('AppShow', this.entered);
    const { path, query } = this.entered;
    if (this.given.bundle.pages.includes(path)) this.clock.set(() => this.stack.reLaunch(`/${address}`));
    else tell(this.realm.app, 'onPageNotFound', { path, query, isEntryPage: true });
    await this.idle();
  }

  private boot(): void {
    const { bundle } = this.given;
    const lives = () => this.app?.realm === realm;
    const wx = wxOf(this, () => this.stack, lives, this.given.wx ?? {});
    const getCurrentPages = () => [...this.stack.open];
    const realm: Realm = new Realm({
      bundle,
      clock: this.clock,
      wx,
      getCurrentPages,
      complain: this.complain,
    });
    const later = (run: () => void) => void this.clock.set(run);
    const stack = new Stack(bundle, realm, this.traffic, later);
    this.app = { realm, stack, views: new Views(bundle, realm) };
    realm.load('app');
    tell(realm.app, 'onLaunch', this.launched);
  }

  /** The person goes to another app, or home. */
  hide(): void {
    tell(this.stack.top, 'onHide');
    tell(this.realm.app, 'onHide');
    this.events.tell('AppHide');
  }

  /** The system ends the app; what it keeps on the phone stays. */
  kill(): void {
    this.wire.breakOff();
    this.clock.stop();
    this.events.clear();
    this.files.forgetTemporary();
    this.modal = null;
    this.app = null;
  }

  /** Better, worse or no network; with none, what is under way is lost. */
  async signal(signal: Signal): Promise<void> {
    this.wire.signal = signal;
    if (signal === 'none') this.wire.breakOff();
    const connected = signal !== 'none';
    this.events.tell('NetworkStatusChange', {
      isConnected: connected,
      networkType: connected ? '4g' : 'none',
    });
    this.events.tell('NetworkWeakChange', { weakNet: signal === 'weak', networkType: '4g' });
    await this.idle();
  }

  get bundle(): Bundle {
    return this.given.bundle;
  }
  get realm(): Realm {
    return this.running.realm;
  }
  get stack(): Stack {
    return this.running.stack;
  }
  private get running() {
    if (!this.app) throw new Error('the app is not running');
    return this.app;
  }

  /** What the top page shows now. */
  get root(): Shown {
    return this.running.views.of(this.stack.top);
  }

  /** Lets `ms` of the phone's time go by, and everything happen that was due. */
  async pass(ms: number): Promise<void> {
    const until = this.clock.now + ms;
    await this.runUntil(until);
    this.clock.now = Math.max(this.clock.now, until);
  }

  /** Resolves when the screen has come to rest: nothing under way, nothing due in the next moment. */
  async idle(): Promise<void> {
    await this.runUntil(this.clock.now + rest);
  }

  private async runUntil(until: number): Promise<void> {
    for (let round = 0; round < 20_000; round++) {
      await turn();
      if (this.clock.step(this.clock.now)) continue;
      const coming = this.outside.next();
      if (coming) await coming;
      else if (!this.clock.step(until)) return;
    }
    throw new Error('the app never comes to rest');
  }

  close(): void {
    if (this.app) this.kill();
    this.files.close();
  }
}

/** Lets promises and what the machine has read go first. */
const turn = (): Promise<void> => new Promise((then) => setImmediate(then));

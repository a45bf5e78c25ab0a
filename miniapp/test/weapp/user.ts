import { existsSync } from 'node:fs';
import { mustWork, raise } from './hands';
import type { Phone } from './phone';
import { allBoxes, allByRole, allByText, nameOf, roleOf, textOf, within } from './screen';
import type { Shown } from './views';

type Words = string | RegExp;

/** Milliseconds between two things a person does. */
const pace = 1_200;

/** The hands and eyes of whoever holds a phone: they see what is drawn, and touch it as a finger would. */
export class User {
  constructor(readonly phone: Phone) {}

  /** All words on the page. */
  get page(): string {
    return textOf(this.phone.root);
  }

  sees(words: Words): boolean {
    return typeof words === 'string' ? this.page.includes(words) : words.test(this.page);
  }

  /** The first element with this role and name; an error says what there is instead. */
  find(role: string, name?: Words): Shown {
    return this.first(allByRole(this.phone.root, role, name), `${role} ${String(name ?? '')}`);
  }

  /** Taps a button or a row by its name, or the first thing that says these words. */
  async press(name: Words): Promise<void> {
    const { root } = this.phone;
    const [target] = [
      ...['button', 'radio', 'switch', 'tab', 'checkbox'].flatMap((role) => allByRole(root, role, name)),
      ...allByText(root, name),
    ];
    await this.tap(this.first(target ? [target] : [], `button ${String(name)}`));
  }

  async tap(element: Shown): Promise<void> {
    const { phone } = this;
    mustWork(element);
    await phone.pass(pace);
    phone.traffic.begin(`tap ${nameOf(element).slice(0, 12)}`);
    phone.tapping = true;
    raise(element, 'tap', { x: 0, y: 0 }, phone.clock.now);
    phone.clock.set(() => (phone.tapping = false));
    const opens = within(element).find(({ attrs }) => attrs.openType) ?? element;
    if (opens.attrs.openType === 'getPhoneNumber') await this.answerPhoneDialog(opens);
    await phone.idle();
  }

  /** Holds a finger on something for so long, in milliseconds. */
  async hold(role: string, name: Words, ms: number): Promise<void> {
    const { phone } = this;
    await phone.pass(pace);
    phone.traffic.begin(`hold ${String(name)}`);
    const { id } = this.find(role, name).attrs;
    // the same element throughout: what is drawn anew under a finger loses it
    const under = () =>
      this.first(
        within(phone.root).filter(({ attrs }) => attrs.id === id),
        String(name),
      );
    raise(under(), 'touchstart', {}, phone.clock.now);
    await phone.idle();
    await phone.pass(ms);
    raise(under(), 'touchend', {}, phone.clock.now);
    await phone.idle();
  }

  /** Writes into a text box, which is found by its name or by what it says while empty. */
  async write(box: Words, words: string): Promise<void> {
    const { phone } = this;
    const element = this.first(allBoxes(phone.root, box), `text box ${String(box)}`);
    mustWork(element);
    await phone.pass(pace);
    phone.traffic.begin(`write ${nameOf(element).slice(0, 12)}`);
    const most = Number(element.attrs.maxlength ?? -1);
    const value = most < 0 ? words : words.slice(0, most);
    raise(element, 'focus', { value: element.attrs.value ?? '', height: 300 }, phone.clock.now);
    raise(element, 'input', { value, cursor: value.length }, phone.clock.now);
    await phone.idle();
    raise(element, 'blur', { value }, phone.clock.now);
    await phone.idle();
  }

  /** What stands in a text box. */
  written(box: Words): string {
    return String(this.first(allBoxes(this.phone.root, box), `text box ${String(box)}`).attrs.value ?? '');
  }

  /** The phone's own back button. */
  async back(): Promise<void> {
    this.phone.traffic.begin('back');
    await this.phone.pass(pace);
    this.phone.stack.navigateBack();
    await this.phone.idle();
  }

  /** Loads every picture on the page as the view does, and answers the addresses of those that do not come. */
  async brokenPictures(): Promise<string[]> {
    const { phone } = this;
    const addresses = within(phone.root)
      .filter(({ tag }) => tag === 'image')
      .map(({ attrs }) => String(attrs.src));
    const broken: string[] = [];
    for (const address of addresses) {
      const comes = address.startsWith('https:')
        ? await phone.wire.send(address, {}, 60_000, () => undefined).then(({ status }) => status === 200)
        : existsSync(phone.files.real(address));
      if (!comes) broken.push(address);
    }
    return broken;
  }

  /** A tap on WeChat's own tab bar, which only tab pages have. */
  async tab(text: string): Promise<void> {
    const { stack } = this.phone;
    const { list = [] } = this.phone.bundle.app.tabBar ?? {};
    const target = list.find((tab) => tab.text === text);
    if (!target || !this.phone.bundle.isTab(stack.top.route)) throw new Error(`no tab ${text} here`);
    this.phone.traffic.begin(`tab ${text}`);
    await this.phone.pass(pace);
    stack.switchTab(`/${target.pagePath}`);
    await this.phone.idle();
  }

  /** Answers the dialog of WeChat's that is open. */
  async answer(button: string): Promise<void> {
    if (!this.phone.modal) throw new Error('no dialog is open');
    this.phone.modal.press(button);
    await this.phone.idle();
  }

  private async answerPhoneDialog(button: Shown): Promise<void> {
    const { phone } = this;
    const code = await phone.person.phoneCode();
    const detail = code
      ? { errMsg: 'getPhoneNumber:ok', code }
      : { errMsg: 'getPhoneNumber:fail user deny', errno: 103 };
    raise(button, 'getphonenumber', detail, phone.clock.now);
  }

  private first(found: Shown[], what: string): Shown {
    const [element] = found;
    if (element) return element;
    const names = within(this.phone.root)
      .filter((one) => ['button', 'radio', 'textbox', 'switch'].includes(roleOf(one)))
      .map((one) => `${roleOf(one)} “${nameOf(one)}”`);
    throw new Error(
      `no ${what} on ${this.phone.stack.top.route}; there is ${names.join(', ')}\n${this.page}`,
    );
  }
}

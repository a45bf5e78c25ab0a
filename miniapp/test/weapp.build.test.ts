/** @jest-environment node */
import { built } from './build';
import { pages } from './pages';
import { elementsSet } from './elements-set';
import { Bundle } from './weapp/bundle';
import { Phone } from './weapp/phone';
import { nameOf, roleOf, within } from './weapp/screen';
import { User } from './weapp/user';

let bundle: Bundle;
beforeAll(() => void (bundle = new Bundle(built('weapp'))), 180_000);

let phone: Phone;
beforeEach(() => void (phone = new Phone({ bundle })));
afterEach(() => {
  expect(phone.complaints).toEqual([]);
  phone.close();
});

describe('the WeChat build', () => {
  test('views say their role, name and state to a screen reader', () => {
    const view = /<view [^>]*bindtap[^>]*>/.exec(bundle.text('base.wxml'))?.[0] ?? '';
    for (const name of ['role', 'label', 'hidden', 'checked', 'disabled', 'live', 'modal'])
      expect(view).toContain(`aria-${name}="{{`);
  });

  test('a button keeps its open type, and its phone number event, beside its label', () => {
    const button = /<button [^>]*>/.exec(bundle.text('base.wxml'))?.[0] ?? '';
    expect(button).toMatch(/aria-label="{{/);
    expect(button).toMatch(/open-type="{{i\.p\d+}}"/);
    expect(button).toContain('bindgetphonenumber="eh"');
  });

  test('whatever a screen sets on an element has its place in the template', () => {
    const sets = elementsSet();
    expect(sets.length).toBeGreaterThan(100);
    const missing = sets.filter(({ element, attribute }) => {
      const drawn = bundle.text('base.wxml').match(new RegExp(`<${element} [^>]*>`, 'g')) ?? [];
      return !drawn.some((tag) => tag.includes(` ${attribute}=`));
    });
    // what is missing is one line in taro-plugins/elements.js
    expect(missing).toEqual([]);
  });

  test('starts without anything of a browser, and sends each value of a button to its place in the template', async () => {
    await phone.open('pages/sign-in/index');
    const buttons = within(phone.root).filter((one) => roleOf(one) === 'button');
    expect(buttons.map(nameOf)).toEqual(['登录前看看隐私说明', '暂不登录', '微信登录', '打给政务服务热线']);
    expect(buttons.map(({ attrs }) => attrs.hoverClass)).toEqual(Array(4).fill('is-pressed'));
  });

  test.each(pages)('%s draws, with what its package brings and no other', async (page) => {
    await phone.open(`${page}/index`);
    expect(new User(phone).page.length).toBeGreaterThan(3);
    expect(phone.realm.packages).toEqual([bundle.packageOf(`${page}/index`)].filter(Boolean));
  });
});

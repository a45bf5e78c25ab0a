import { fireEvent, render, screen } from '@testing-library/react';
import { packagePages } from '../../app.pages';
import { clerk, signedIn } from '../../../test/at-work';
import { wechat } from '../../../test/taro';
import MenuPage from './index';

/** Pages that are opened from elsewhere: from a colleague, a list, or this one. */
const elsewhere = ['queue', 'menu', 'invite', 'leave', 'bulletin', 'bulletin-write', 'activity', 'meeting'];

test('every page of the office and of conveners is opened from here, or from where it belongs', async () => {
  signedIn(clerk);
  render(<MenuPage />);
  await screen.findByText('数字');
  for (const row of Array.from(document.querySelectorAll('.row'))) fireEvent.click(row);
  expect(wechat.went.map((url) => url.split('/')[2]).sort()).toEqual(
    [...packagePages.office, ...packagePages.convener].filter((page) => !elsewhere.includes(page)).sort(),
  );
});

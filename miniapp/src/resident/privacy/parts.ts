import { noticeParts } from '@linli/shared/privacy/notice.words';
import { declared } from './declared';

const asked = {
  title: '会问微信要什么',
  lines: [
    ...declared.map(({ information, why }) => `${information}：${why}。`),
    '用到时才问，不同意也能接着用。不要您的位置、通讯录和相册。',
  ],
};
const { keeps, sees, rights } = noticeParts;
/** The privacy notice, in the order in which it is read. */
export const parts = [keeps, asked, sees, rights];

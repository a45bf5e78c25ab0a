import { serviceWords } from '../hours/hours.words';
import type { OwnPoints } from './points.contract';
import type { OrderState } from './points.rules';

export const orderStateWords: Record<OrderState, string> = {
  open: '等着领',
  handed: '领到了',
  given_up: '不要了',
  lapsed: '过期了，没扣积分',
};

export const pointLineWords: Record<OwnPoints['lines'][number]['what'], string> = {
  earned: '服务得的',
  taken_back: '时长更正，收回的',
  spent: '在站点领东西用的',
};

/** What an hour brings: 微心愿，一小时 10 分. */
export const perHourWords = ({ source, points }: OwnPoints['perHour'][number]): string =>
  `${serviceWords[source] ?? source}，一小时 ${points} 分`;

/** What the fields of points' forms are called. */
export const pointsFieldWords = {
  on: '记不记积分',
  goodId: '领什么',
  placeId: '哪个社区',
  name: '什么东西或服务',
  where: '在哪里领',
  price: '多少积分',
  left: '还有几份',
  version: '哪一次',
  code: '领取码',
} as const;

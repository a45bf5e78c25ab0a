import { useShareAppMessage } from '@tarojs/taro';
import type { PagePath } from '../app.pages';
import { pageAddress } from './go';

interface Card {
  title: string;
  page: PagePath;
  params: Readonly<Record<string, string>>;
}

/** The card that WeChat's own menu puts into a chat for this page; null puts the way to the first page there. Its page has `enableShareAppMessage`. */
export function useShareCard(card: Card | null): void {
  useShareAppMessage(() =>
    card
      ? { title: card.title, path: pageAddress(card.page, card.params) }
      : { title: '邻里', path: pageAddress('pages/building') },
  );
}

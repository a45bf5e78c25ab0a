import { leaks, type Leak } from './wish.rules';

/** Figures as they are written: in digits, full width, or in Chinese. */
const figures = (text: string): string =>
  text.normalize('NFKC').replace(/[零〇一二三四五六七八九]/g, (sign) => {
    const found = '零一二三四五六七八九'.indexOf(sign);
    return `${found < 0 ? 0 : found}`;
  });

/** What in a text that neighbours will read says who or where somebody is; none where nothing does. */
export function leaksOf(text: string): Leak[] {
  const plain = figures(text);
  // WeChat on older iPhones cannot look behind
  const close = plain.replace(/[\s\-—·.,，、]/g, '');
  const found: Record<Leak, boolean> = {
    identity: /(^|\D)\d{17}[\dXx](?!\d)/.test(close),
    phone: /(^|\D)(1[3-9]\d{9}|0\d{2,3}[1-9]\d{6,7}|(?!20\d\d(0[1-9]|1[0-2]))[2-8]\d{6,7})(?!\d)/.test(close),
    room:
      /\d+\s*(号?楼|栋|幢|单元|室|户)/.test(plain) ||
      /(^|[^\d-])\d{1,3}-\d{1,2}-\d{2,4}/.test(plain) ||
      /门牌/.test(plain),
    account: /(微信号?|wx|weixin|vx|qq|支付宝)[:：\s号]*[a-z0-9_-]{5,}/i.test(plain),
  };
  return leaks.filter((leak) => found[leak]);
}

/** What a card is called where its wisher gave no title: their first clause, so many characters at most. */
export function titleFrom(words: string, most = 16): string {
  const [clause = ''] = words
    .trim()
    .split(/[。！？!?；;\n]/)
    .filter(Boolean);
  const [short = ''] = clause.length > most ? clause.split(/[，,、]/) : [clause];
  return [...short.trim()].slice(0, most).join('');
}

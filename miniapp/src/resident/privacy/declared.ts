/** One kind of personal information that the mini-program takes through WeChat, as the privacy guide in WeChat's console declares it. */
export interface Declared {
  /** The console's own name for it. */
  readonly information: string;
  /** WeChat's interfaces that give it; a build that uses another one is refused by the tests. */
  readonly apis: readonly string[];
  readonly why: string;
  readonly kept: string;
}

/** All that is taken, and nothing else: no position, no address book, no album to write into. */
export const declared: readonly Declared[] = [
  {
    information: '选中的照片或视频信息',
    apis: ['chooseMedia'],
    why: '报事、补充和办结时附照片，让人看清是什么情况',
    kept: '跟着这件事保存；注销后，办完的事删掉照片',
  },
  {
    information: '麦克风',
    apis: ['getRecorderManager'],
    why: '不方便打字时，按住说话来报事',
    kept: '跟着这件事保存；注销后，办完的事删掉录音',
  },
  {
    information: '手机号',
    apis: ['getPhoneNumber'],
    why: '您愿意接电话时，办理人可以回电；不留手机号也能报事',
    kept: '加密保存，到您换掉、收回或注销为止',
  },
];

/** The guide for WeChat's console, one line for each kind: 为了…，开发者将收集您的…. */
export const guideLines = (): string[] =>
  declared.map(
    ({ information, why, kept }) =>
      `为了${why}，开发者将在获取您的明示同意后，收集您的${information}。保存：${kept}。`,
  );

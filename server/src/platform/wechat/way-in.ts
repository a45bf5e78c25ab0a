/** A mini-program code: what the page gets as `scene`, and the page, without a slash in front. */
export interface CodeWish {
  readonly scene: string;
  readonly page: string;
  /** Pixels, 280 to 1280; 430 unless told. */
  readonly width?: number;
}

/** A link into the mini-program: its page, with a slash in front, and what the page is asked. */
export interface LinkWish {
  readonly path: string;
  readonly query: string;
}

const versions = { formal: 'release', trial: 'trial', developer: 'develop' } as const;
type State = keyof typeof versions;

/** The body of getwxacodeunlimit; throws when scene, page or width could not be printed. Pages need not be released yet. */
export function codeBody({ scene, page, width = 430 }: CodeWish, state: State) {
  if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene))
    throw new RangeError('a scene has 1 to 32 characters, none of them Chinese, a blank or a percent sign');
  if (!/^[^/?][^?]*$/.test(page))
    throw new RangeError('the page of a code has no slash in front and no query');
  if (!(width >= 280 && width <= 1280)) throw new RangeError('a code is 280 to 1280 pixels wide');
  return { scene, page, width, check_path: false, env_version: versions[state] };
}

/** The body of generatescheme: `weixin://…`, alive until an instant within 30 days. */
export const schemeBody = ({ path, query }: LinkWish, expiresAt: Date, state: State) => ({
  jump_wxa: { path, query, env_version: versions[state] },
  expire_type: 0,
  expire_time: Math.floor(expiresAt.getTime() / 1000),
});

/** The body of generate_urllink: `https://wxaurl.cn/…`, alive for 1 to 30 days. */
export const urlLinkBody = ({ path, query }: LinkWish, expiresInDays: number, state: State) => ({
  path,
  query,
  env_version: versions[state],
  expire_type: 1,
  expire_interval: expiresInDays,
});

/** The app the stand-in knows; these are no secrets, they open nothing but the stand-in. */
export const sandboxApp = { appid: 'wx11aa22bb33cc44dd', secret: '0123456789abcdef0123456789abcdef' };

/** An app id with its secret, as WeChat's console hands them out. */
export type SandboxApp = typeof sandboxApp;

/** What its console page of message push says; Linli's side is told the same two. */
export const sandboxPush = {
  token: 'LinliSandboxPush',
  aesKey: 'c2FuZGJveHB1c2hrZXlzYW5kYm94cHVzaGtleTEyMzQ',
};

/** The account that its push events are addressed to. */
export const sandboxOriginalId = 'gh_5a4db01a2c3d';

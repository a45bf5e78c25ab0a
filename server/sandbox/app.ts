/** The app the stand-in knows; these are no secrets, they open nothing but the stand-in. */
export const sandboxApp = { appid: 'wx11aa22bb33cc44dd', secret: '0123456789abcdef0123456789abcdef' };

/** An app id with its secret, as WeChat's console hands them out. */
export type SandboxApp = typeof sandboxApp;

/** What a browser's code is called when it is missing or wrong. */
export const passFieldWords = { code: '登录码' };

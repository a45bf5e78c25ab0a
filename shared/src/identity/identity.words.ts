/** What the fields of an exchange are called when they are missing or wrong. */
export const identityFieldWords = { token: '登录凭证', pass: '登录码' };

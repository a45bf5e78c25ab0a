/**
 * What the account's 用户隐私保护指引 in WeChat's console declares, by the name of the API or the button. WeChat refuses every
 * other privacy API, so the build may use no more; and what is declared without being used is asked about in the review.
 */
export const declaredPrivacy: readonly string[] = ['chooseMedia', 'getPhoneNumber', 'getRecorderManager'];

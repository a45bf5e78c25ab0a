/** What the fields of an upload are called where something is wrong with them. */
export const recordingFieldWords = { seconds: '录音有几秒' } as const;

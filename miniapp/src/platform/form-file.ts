/** A photo or recording of a form: where it lies on the phone, its upload's own key, and its id once the server has it. */
export interface FormFile {
  key: string;
  kind: 'photo' | 'recording';
  /** What the host keeps it under; null when the host had no room, so that it goes with the app. */
  kept: string | null;
  id?: string;
  /** Length of a recording. */
  seconds?: number;
}

/** Stands for the id of a file that has not arrived yet, where a form is looked at before it is sent. */
export const underWay = '00000000-0000-4000-8000-000000000000';

/** What these files are, in words: 2 张照片 · 录音 18 秒. */
export function filesWords(files: readonly FormFile[]): string {
  const photos = files.filter(({ kind }) => kind === 'photo').length;
  const spoken = recordingIn(files);
  return [photos > 0 && `${photos} 张照片`, spoken && `录音 ${spoken.seconds} 秒`]
    .filter(Boolean)
    .join(' · ');
}

/** The recording among a form's files, if somebody has spoken. */
export const recordingIn = (files: readonly FormFile[]): FormFile | null =>
  files.find(({ kind }) => kind === 'recording') ?? null;

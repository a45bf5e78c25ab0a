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
